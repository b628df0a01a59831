package dev.lamina.core.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Files that the build writes beside the classes. Those that a start needs are constants of this class too, where the
 * build puts them: classes come from the JVM's AOT cache, whereas opening the jar for the first file takes 15 ms.
 */
public final class ShippedFile {
    private ShippedFile() {}

    /** The content, or null if there is no such file. @param path from the root of the class path */
    public static byte[] find(String path) {
        String[] constant = constant(path);
        return constant == null ? resource(path) : String.join("", constant).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The content of a file that every build writes. */
    public static byte[] get(String path) {
        byte[] content = find(path);
        if (content == null) throw new IllegalStateException(path + " is missing: build the core module");
        return content;
    }

    /** The bytes of a file as characters of ISO 8859-1, in pieces, or null. The build writes this method's body. */
    private static String[] constant(String path) {
        return null;
    }

    private static byte[] resource(String path) {
        try (InputStream resource = ShippedFile.class.getResourceAsStream("/" + path)) {
            return resource == null ? null : resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
