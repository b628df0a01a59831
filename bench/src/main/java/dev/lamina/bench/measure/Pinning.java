package dev.lamina.bench.measure;

import dev.lamina.bench.result.Complaint;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Keeps this process, and with it every process that it starts, on one processor, through {@code taskset} of util-linux. */
public final class Pinning {
    private static final int SECONDS = 5;

    private Pinning() {}

    /** Pins to the last processor, since the first serves most interrupts; says which it is. */
    public static int pin() {
        int last = Runtime.getRuntime().availableProcessors() - 1;
        try {
            Process taskset = new ProcessBuilder("taskset", "--all-tasks", "--cpu-list", "--pid", Integer.toString(last),
                    Long.toString(ProcessHandle.current().pid())).redirectErrorStream(true).start();
            String said = new String(taskset.getInputStream().readAllBytes()).strip();
            if (!taskset.waitFor(SECONDS, TimeUnit.SECONDS) || taskset.exitValue() != 0) {
                throw new Complaint("--pin: taskset failed: " + said);
            }
            return last;
        } catch (IOException e) {
            throw new Complaint("--pin: taskset is not installed (on Linux it is in the package util-linux): run without --pin");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Complaint("--pin: interrupted");
        }
    }
}
