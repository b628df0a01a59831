package dev.lamina.bench.measure;

import java.io.PrintStream;
import java.time.Duration;

/** Where a run is: on a terminal one line that is written over, elsewhere a line for each tenth of the way. */
public final class Progress {
    private static final int PARTS = 10;
    private static final int WIDTH = 20;
    private static final int KEY_WIDTH = 52;
    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintStream out;
    private final boolean terminal;
    private long start;
    private int partsSaid;

    public Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** So many of all forks are done, and the next is of this subject; with none done the time begins. */
    void show(int done, int all, String next) {
        if (done == 0) {
            start = System.nanoTime();
            partsSaid = 0;
        }
        if (terminal) {
            int filled = WIDTH * done / all;
            out.printf("\r\033[K%s%s %d/%d  %s left  %s", "█".repeat(filled), "░".repeat(WIDTH - filled), done, all,
                    left(done, all), next.length() > KEY_WIDTH ? next.substring(0, KEY_WIDTH - 1) + "…" : next);
            out.flush();
        } else if (PARTS * done / all > partsSaid) {
            partsSaid = PARTS * done / all;
            out.printf("%d of %d forks, %s left%n", done, all, left(done, all));
        }
    }

    /** A line of its own. */
    void say(String line) {
        clear();
        out.println(line);
    }

    void clear() {
        if (terminal) {
            out.print("\r\033[K");
            out.flush();
        }
    }

    private String left(int done, int all) {
        if (done == 0) {
            return "–:––";
        }
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        Duration left = Duration.ofSeconds(Math.round(seconds / done * (all - done)));
        return left.toHours() > 0
                ? "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart())
                : "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
    }
}
