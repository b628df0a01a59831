package dev.lamina.core.primitive.io;

import dev.lamina.core.port.BinaryInput;
import dev.lamina.core.port.BinaryOutput;
import dev.lamina.core.port.InterruptibleStream;
import dev.lamina.core.port.MappedFile;
import dev.lamina.core.port.MappedOutput;
import dev.lamina.core.port.TextInput;
import dev.lamina.core.port.TextOutput;
import dev.lamina.core.primitive.Bytevectors;
import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Strings;
import dev.lamina.core.runtime.ByteViews;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Files, R7RS 6.13.1 and 6.14. What the system refuses is an error of kind FILE that names the file and the reason. */
public final class Files {
    private Files() {}

    @Procedure(value = "open-input-file", doc = "A port that reads a file as UTF-8 text.")
    public static @Word long openInput(Ctx c, @Word long name) {
        Path path = path("open-input-file", name);
        return Ports.make(c, TextInput.ofStream(path.toString(), open("open-input-file", path), mayWait(path)));
    }

    @Procedure(value = "open-binary-input-file", doc = "A port that reads a file's bytes.")
    public static @Word long openBinaryInput(Ctx c, @Word long name) {
        Path path = path("open-binary-input-file", name);
        return Ports.make(c, BinaryInput.ofStream(path.toString(), open("open-binary-input-file", path), mayWait(path)));
    }

    @Procedure(value = "open-output-file", doc = "A port that writes text to a file in UTF-8; a file that exists is replaced.")
    public static @Word long openOutput(Ctx c, @Word long name) {
        Path path = path("open-output-file", name);
        return Ports.make(c, TextOutput.ofStream(path.toString(), create("open-output-file", path), TextOutput.Flushing.FULL));
    }

    @Procedure(value = "open-binary-output-file", doc = "A port that writes bytes to a file; a file that exists is replaced.")
    public static @Word long openBinaryOutput(Ctx c, @Word long name) {
        Path path = path("open-binary-output-file", name);
        return Ports.make(c, BinaryOutput.ofStream(path.toString(), create("open-binary-output-file", path)));
    }

    @Procedure(value = "open-mapped-file", doc = "A bytevector of a file's bytes, which are read when they are asked for and cannot be changed.")
    public static @Word long openMapped(Ctx c, @Word long name) {
        Path path = path("open-mapped-file", name);
        try {
            if (mayWait(path)) throw Errors.file("open-mapped-file", path.toString(), "it is not a regular file");
            return ByteViews.make(c, MappedFile.open(path));
        } catch (IOException e) {
            throw Errors.file("open-mapped-file", path.toString(), e);
        }
    }

    @Procedure(value = "close-mapped-file", doc = "Gives a mapped file back; its bytes can no longer be read.")
    public static void closeMapped(@Word long bytevector) {
        boolean isMapped = Bytevectors.isBytevector(bytevector) && ByteViews.isView(Words.address(bytevector));
        if (!isMapped) throw Errors.wrongType("close-mapped-file", "a bytevector of open-mapped-file", bytevector);
        ByteViews.owner(bytevector).close();
    }

    @Procedure(value = "open-mapped-output-file", doc = "A binary port into a file that grows in memory; a file that exists is replaced.")
    public static @Word long openMappedOutput(Ctx c, @Word long name) {
        Path path = path("open-mapped-output-file", name);
        try {
            if (mayWait(path)) throw Errors.file("open-mapped-output-file", path.toString(), "it is not a regular file");
            return Ports.make(c, BinaryOutput.ofMapping(path.toString(), MappedOutput.open(path)));
        } catch (IOException e) {
            throw Errors.file("open-mapped-output-file", path.toString(), e);
        }
    }

    @Procedure(value = "port-position", doc = "Where the next byte goes that is written to a port of open-mapped-output-file.")
    public static @Word long position(Ctx c, @Word long port) {
        return Words.ofFixnum(mapping(c, "port-position", port).position());
    }

    @Procedure(value = "set-port-position!", doc = "Has a port of open-mapped-output-file write from an earlier position on, or again at the end.")
    public static void setPosition(Ctx c, @Word long port, @Word long position) {
        MappedOutput mapping = mapping(c, "set-port-position!", port);
        if (!Words.isFixnum(position)) throw Errors.wrongType("set-port-position!", "an exact integer", position);
        if (!mapping.moveTo(Words.fixnum(position))) throw Errors.index("set-port-position!", position, mapping.length() + 1);
    }

    private static MappedOutput mapping(Ctx c, String who, @Word long port) {
        boolean isBinary = Ports.isOutput(c, port) && Ports.isBinary(c, port);
        MappedOutput mapping = isBinary ? Ports.binaryOutput(c, who, port).flushedMapping() : null;
        if (mapping == null) throw Errors.wrongType(who, "a port of open-mapped-output-file", port);
        return mapping;
    }

    @Procedure(value = "file-exists?", doc = "Whether there is a file of the name.")
    public static boolean exists(@Word long name) {
        return java.nio.file.Files.exists(path("file-exists?", name));
    }

    @Procedure(value = "delete-file", doc = "Deletes a file.")
    public static void delete(@Word long name) {
        Path path = path("delete-file", name);
        if (java.nio.file.Files.isDirectory(path)) throw Errors.file("delete-file", path.toString(), "it is a directory");
        try {
            java.nio.file.Files.delete(path);
        } catch (IOException e) {
            throw Errors.file("delete-file", path.toString(), e);
        }
    }

    private static Path path(String who, @Word long name) {
        Strings.check(who, name);
        String text = Text.string(name);
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw Errors.file(who, text, e.getReason());
        }
    }

    private static InputStream open(String who, Path path) {
        if (java.nio.file.Files.isDirectory(path)) throw Errors.file(who, path.toString(), "it is a directory");
        try {
            // Only this stream tells how much of a pipe's content is there.
            return mayWait(path) ? new InterruptibleStream(new FileInputStream(path.toFile()), true) : java.nio.file.Files.newInputStream(path);
        } catch (IOException e) {
            throw Errors.file(who, path.toString(), e);
        }
    }

    private static OutputStream create(String who, Path path) {
        if (java.nio.file.Files.isDirectory(path)) throw Errors.file(who, path.toString(), "it is a directory");
        try {
            return java.nio.file.Files.newOutputStream(path);
        } catch (IOException e) {
            throw Errors.file(who, path.toString(), e);
        }
    }

    /** A file that is neither regular nor absent is a pipe, a terminal or the like. */
    private static boolean mayWait(Path path) {
        return java.nio.file.Files.exists(path) && !java.nio.file.Files.isRegularFile(path);
    }
}
