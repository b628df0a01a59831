package dev.lamina.numeric.io;

/** Told now and then how much of a file has been read. */
@FunctionalInterface
public interface Progress {
    void report(long doneBytes, long totalBytes);
}
