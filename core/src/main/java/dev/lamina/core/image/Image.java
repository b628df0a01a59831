package dev.lamina.core.image;

import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.heap.HeapExhausted;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * An image as a file: a mark, the build that made it, the heap, what the expander needs to know the names again, and a
 * checksum of all that. The whole file is checked before anything of it is used. It is written beside its place and
 * renamed, so that what stands there is always whole.
 */
public final class Image {
    /** {@code lamimg} and the number of this format. */
    private static final long MARK = 0x6C61_6D69_6D67_0001L;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final String UNFINISHED = ".unfinished";

    private Image() {}

    /** @param names what the expander needs */
    public static void save(Ctx c, String name, String maker, byte[] names) {
        try {
            Path path = Path.of(name);
            Path unfinished = Path.of(name + "." + ProcessHandle.current().pid() + UNFINISHED);
            try {
                write(c, unfinished, maker, names);
                Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw Errors.file("save-image", name, e);
        } catch (InvalidPathException e) {
            throw Errors.file("save-image", name, e.getReason());
        }
    }

    private static void write(Ctx c, Path file, String maker, byte[] names) throws IOException {
        try (CheckedOutputStream checked = new CheckedOutputStream(Files.newOutputStream(file), new CRC32())) {
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(checked, BUFFER_BYTES));
            out.writeLong(MARK);
            out.writeUTF(maker);
            new HeapWriter(c.instance(), out).write();
            out.writeInt(names.length);
            out.write(names);
            out.flush();
            long checksum = checked.getChecksum().getValue();
            out.writeLong(checksum);
            out.flush();
        }
    }

    /** Makes in the instance, which has no variables yet, what the image holds; what the expander needs. */
    public static byte[] restore(Ctx c, String name, String maker) {
        try {
            Path path = Path.of(name);
            check(path, name, maker);
            try (ImageInput in = open(path)) {
                in.readLong();
                in.readText();
                new HeapReader(c, in).read();
                return in.readBytes(in.readInt());
            }
        } catch (HeapExhausted e) {
            throw Errors.badImage(name, e.getMessage());
        } catch (NoSuchFileException e) {
            throw Errors.badImage(name, "it does not exist");
        } catch (IOException e) {
            throw Errors.badImage(name, e.getMessage());
        } catch (InvalidPathException e) {
            throw Errors.badImage(name, e.getReason());
        }
    }

    private static ImageInput open(Path path) throws IOException {
        return new ImageInput(Files.newInputStream(path));
    }

    private static void check(Path path, String name, String maker) throws IOException {
        try (ImageInput in = open(path)) {
            if (in.readLong() != MARK) throw Errors.badImage(name, "it is not an image, or of another version of the format");
            if (!in.readText().equals(maker)) throw Errors.badImage(name, "another build of Lamina, or another Java, has made it: load the program and save it again");
        } catch (EOFException e) {
            throw Errors.badImage(name, "it is not an image");
        }
        if (!isWhole(path)) throw Errors.badImage(name, "it is damaged");
    }

    private static boolean isWhole(Path path) throws IOException {
        CRC32 checksum = new CRC32();
        byte[] buffer = new byte[BUFFER_BYTES];
        long left = Files.size(path) - Long.BYTES;
        try (InputStream in = Files.newInputStream(path)) {
            while (left > 0) {
                int read = in.readNBytes(buffer, 0, (int) Math.min(left, buffer.length));
                if (read == 0) return false;
                checksum.update(buffer, 0, read);
                left -= read;
            }
            return new DataInputStream(in).readLong() == checksum.getValue();
        } catch (EOFException e) {
            return false;
        }
    }
}
