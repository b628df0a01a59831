package dev.lamina.core.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbedFilesTest {
    @TempDir
    Path classes;

    private Path write(String file, byte[] content) throws IOException {
        Path path = classes.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.write(path, content);
    }

    /** A class of its own, whose files are deleted before it is asked. */
    private byte[] find(String file) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
            String name = EmbedFiles.CLASS_FILE.substring(0, EmbedFiles.CLASS_FILE.length() - ".class".length()).replace('/', '.');
            Method find = loader.loadClass(name).getMethod("find", String.class);
            return (byte[]) find.invoke(null, file);
        }
    }

    @Test
    void embeddedFileIsFoundWithoutTheFile() throws Exception {
        byte[] bytes = new byte[200_000];
        new Random(1).nextBytes(bytes);
        byte[] shortText = {0, 'a', (byte) 0xFF};
        Path source = Path.of(EmbedFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        write(EmbedFiles.CLASS_FILE, Files.readAllBytes(source.resolve(EmbedFiles.CLASS_FILE)));
        List<Path> files = List.of(write("some/bytes", bytes), write("text", shortText), write("empty", new byte[0]));
        for (int time = 0; time < 2; time++) EmbedFiles.embed(classes, List.of("some/bytes", "text", "empty"));
        for (Path file : files) Files.delete(file);
        assertArrayEquals(bytes, find("some/bytes"));
        assertArrayEquals(shortText, find("text"));
        assertArrayEquals(new byte[0], find("empty"));
        assertNull(find("other"));
    }
}
