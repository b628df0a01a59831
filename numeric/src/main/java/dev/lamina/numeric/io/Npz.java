package dev.lamina.numeric.io;

import dev.lamina.numeric.array.NumericArray;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Reads and writes NumPy's {@code .npz} files: several named arrays, each as an {@code .npy} file in a zip archive. */
public final class Npz {
    private static final String SUFFIX = ".npy";

    private Npz() {}

    /** All arrays by their names, in the order of the file. */
    public static Map<String, NumericArray> read(Path file) throws IOException {
        var arrays = new LinkedHashMap<String, NumericArray>();
        try (var archive = new ZipFile(file.toFile())) {
            for (ZipEntry entry : archive.stream().toList()) {
                if (entry.getName().endsWith(SUFFIX)) {
                    String name = entry.getName().substring(0, entry.getName().length() - SUFFIX.length());
                    try (var channel = Channels.newChannel(archive.getInputStream(entry))) {
                        arrays.put(name, Npy.read(channel, file.resolve(entry.getName())));
                    }
                }
            }
        } catch (ZipException e) {
            throw NpyHeader.problem(file, 0, "this is not an npz file: " + e.getMessage());
        }
        return arrays;
    }

    /** Writes the arrays as they are. */
    public static void write(Path file, Map<String, ? extends NumericArray> arrays) throws IOException {
        write(file, arrays, Deflater.NO_COMPRESSION);
    }

    /** Writes the arrays compressed. */
    public static void writeCompressed(Path file, Map<String, ? extends NumericArray> arrays) throws IOException {
        write(file, arrays, Deflater.DEFAULT_COMPRESSION);
    }

    private static void write(Path file, Map<String, ? extends NumericArray> arrays, int level) throws IOException {
        try (var archive = new ZipOutputStream(Files.newOutputStream(file))) {
            archive.setLevel(level);
            WritableByteChannel channel = Channels.newChannel(archive);
            for (var array : arrays.entrySet()) {
                archive.putNextEntry(new ZipEntry(array.getKey() + SUFFIX));
                Npy.write(channel, array.getValue());
                archive.closeEntry();
            }
        }
    }
}
