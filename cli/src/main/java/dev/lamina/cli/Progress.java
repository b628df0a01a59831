package dev.lamina.cli;

import dev.lamina.core.port.StandardPorts;
import dev.lamina.core.runtime.ProgressListener;

/**
 * Shows on a terminal how far the reading of a large file is: one line of standard error that is written over and
 * cleared at the end. Files that are read at once show nothing.
 */
final class Progress implements ProgressListener {
    private static final long PATIENCE_NANOS = 500_000_000;
    private static final long PAUSE_NANOS = 100_000_000;
    private static final String CLEAR = "\r\u001B[K";

    private String current;
    private long started;
    private long shown;

    private Progress() {}

    /** Nothing is shown where standard error is no terminal. */
    static ProgressListener onTerminal() {
        return StandardPorts.isTerminal(StandardPorts.ERROR) ? new Progress() : ProgressListener.NONE;
    }

    @Override
    public synchronized void report(String file, long doneBytes, long totalBytes) {
        long now = System.nanoTime();
        if (!file.equals(current)) begin(file, now);
        if (doneBytes >= totalBytes) {
            end();
        } else if (now - started > PATIENCE_NANOS && now - shown > PAUSE_NANOS) {
            shown = now;
            Console.error(CLEAR + "reading " + file + ": " + percent(doneBytes, totalBytes) + " %");
        }
    }

    private void begin(String file, long now) {
        current = file;
        started = now;
        shown = 0;
    }

    private void end() {
        if (shown != 0) Console.error(CLEAR);
        current = null;
    }

    private static long percent(long done, long total) {
        return (long) (100.0 * done / total);
    }
}
