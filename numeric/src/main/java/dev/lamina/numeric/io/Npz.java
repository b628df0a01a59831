package dev.lamina.numeric.io;

import dev.lamina.numeric.array.NumericArray;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
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
                    arrays.put(name, read(archive, entry, file.resolve(entry.getName())));
                }
            }
        } catch (ZipException e) {
            throw NpyHeader.problem(file, 0, "this is not an npz file: " + e.getMessage());
        }
        return arrays;
    }

    /** The archive does not compare the sum of its bytes that it holds. */
    private static NumericArray read(ZipFile archive, ZipEntry entry, Path name) throws IOException {
        try (var bytes = new CheckedInputStream(archive.getInputStream(entry), new CRC32())) {
            NumericArray array = Npy.read(Channels.newChannel(bytes), name);
            bytes.skip(Long.MAX_VALUE);
            if (bytes.getChecksum().getValue() != entry.getCrc()) {
                throw NpyHeader.problem(name, 0, "the file is damaged: its bytes do not have the checksum of the archive");
            }
            return array;
        }
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
