package dev.lamina.bench.command;

import dev.lamina.bench.result.Complaint;
import dev.lamina.bench.result.Run;
import dev.lamina.bench.statistics.Comparison;
import dev.lamina.bench.statistics.Detector;

/** What the comparison with a baseline means for the exit code. */
final class Verdicts {
    private static final int WORSE = 1;
    private static final double PERCENT = 100;

    private Verdicts() {}

    /** A threshold in percent as a part. */
    static double part(double percent) {
        if (!(percent > 0 && percent < Double.POSITIVE_INFINITY)) {
            throw new Complaint("--threshold " + percent + ": expected a percentage above 0");
        }
        return percent / PERCENT;
    }

    /** Finds changes above the threshold, and above those that this run can tell from noise. */
    static Detector detector(double threshold, Run run) {
        return new Detector(Math.max(threshold, run.noise().resolution()));
    }

    /** 1 if something is worse, after naming it; a run without a baseline has no comparison. */
    static int exitCode(Comparison comparison) {
        if (comparison == null || comparison.worse().isEmpty()) {
            return 0;
        }
        comparison.worse().forEach(change -> System.out.println("worse: " + change.subject().key() + ": " + Table.text(change)));
        return WORSE;
    }
}
