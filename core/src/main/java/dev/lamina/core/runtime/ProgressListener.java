package dev.lamina.core.runtime;

/** Told now and then how far the reading of a large file is. Called on the thread that reads. */
@FunctionalInterface
public interface ProgressListener {
    ProgressListener NONE = (file, doneBytes, totalBytes) -> {};

    void report(String file, long doneBytes, long totalBytes);
}
