package dev.lamina.core;

import dev.lamina.core.port.InterruptibleStream;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.SchemeException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads program text from files, with an error that says why when it cannot. */
final class SourceFiles {
    private SourceFiles() {}

    /** The name that stands for the program on the standard input. */
    static final String STANDARD_INPUT = "-";

    /** Throws a SchemeError of kind FILE. */
    static byte[] read(String name) {
        try {
            return name.equals(STANDARD_INPUT) ? standardInput() : bytes(Path.of(name));
        } catch (IOException e) {
            throw Errors.file("load", name, e.getMessage());
        } catch (InvalidPathException e) {
            throw Errors.file("load", name, "not a file name");
        }
    }

    private static byte[] standardInput() throws IOException {
        try (InputStream input = new InterruptibleStream(new FileInputStream(FileDescriptor.in), false)) {
            return input.readAllBytes();
        } catch (InterruptedIOException e) {
            throw new SchemeException.Interrupted();
        }
    }

    /** Throws an IOException whose message is the reason alone. */
    static byte[] bytes(Path path) throws IOException {
        if (Files.isDirectory(path)) throw new IOException("it is a directory");
        try {
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new IOException("no such file", e);
        } catch (AccessDeniedException e) {
            throw new IOException("permission denied", e);
        } catch (OutOfMemoryError e) {
            throw new IOException("it is too large", e);
        }
    }
}
