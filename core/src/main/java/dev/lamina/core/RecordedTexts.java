package dev.lamina.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files that the expansion of a program asks for: each is read once and stays as it was then, absent ones included. So
 * a second expansion of the program sees the same text as the first, and the cache knows what the program was made from.
 */
final class RecordedTexts {
    private final Map<String, byte[]> texts = new LinkedHashMap<>();

    RecordedTexts(Map<String, byte[]> texts) {
        this.texts.putAll(texts);
    }

    /** By path, the program first; null for a file that was not there. */
    Map<String, byte[]> all() {
        return texts;
    }

    /** The content of a file, or null if there is no such file. */
    byte[] find(Path path) throws IOException {
        String name = path.toString();
        if (!texts.containsKey(name)) texts.put(name, Files.isRegularFile(path) ? SourceFiles.bytes(path) : null);
        return texts.get(name);
    }

    /** The content of a file that must be there. Throws an IOException whose message is the reason alone. */
    byte[] get(Path path) throws IOException {
        byte[] known = texts.get(path.toString());
        if (known != null) return known;
        byte[] bytes = SourceFiles.bytes(path);
        texts.put(path.toString(), bytes);
        return bytes;
    }
}
