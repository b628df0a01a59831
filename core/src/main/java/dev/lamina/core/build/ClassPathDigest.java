package dev.lamina.core.build;

import dev.lamina.core.cache.BuildIdentity;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A digest of everything on the class path of the build, which tells one build of Lamina from another. */
final class ClassPathDigest {
    private ClassPathDigest() {}

    static String text() throws IOException {
        MessageDigest digest = sha256();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) addAll(Path.of(entry), digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void addAll(Path entry, MessageDigest digest) throws IOException {
        if (!Files.exists(entry)) return;
        try (Stream<Path> walk = Files.walk(entry)) {
            List<Path> files = walk.filter(Files::isRegularFile).filter(file -> !isMadeOfTheRest(file)).sorted().toList();
            for (Path file : files) {
                digest.update(entry.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
    }

    /** The digest itself, and the class that repeats what is in files. */
    private static boolean isMadeOfTheRest(Path file) {
        return file.endsWith(BuildIdentity.FILE) || file.endsWith(EmbedFiles.CLASS_FILE);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
