package dev.lamina.bench.command;

import dev.lamina.bench.result.Amounts;
import dev.lamina.bench.result.Measurement;
import dev.lamina.bench.result.Run;
import dev.lamina.bench.result.Subject;
import dev.lamina.bench.statistics.Change;
import dev.lamina.bench.statistics.Comparison;
import dev.lamina.bench.statistics.Summary;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The results as a table of text: medians with the interquartile range, and the change against the baseline. */
final class Table {
    private Table() {}

    static void print(PrintStream out, Run run, Comparison comparison) {
        Map<String, Change> byKey = new HashMap<>();
        if (comparison != null) {
            comparison.changes().forEach(change -> byKey.put(change.subject().key(), change));
        }
        int width = run.measurements().stream().mapToInt(m -> m.subject().key().length()).max().orElse(0);
        for (Measurement measurement : run.measurements()) {
            Change change = byKey.get(measurement.subject().key());
            out.printf("%-" + width + "s  %s%s%n", measurement.subject().key(), row(measurement), change == null ? "" : "  " + text(change));
        }
    }

    private static String row(Measurement measurement) {
        Summary summary = Summary.of(measurement.samples());
        double spread = 50 * (summary.upperQuartile() - summary.lowerQuartile()) / summary.median();
        return String.format(Locale.ROOT, "%10s ±%4.1f %%%s", Amounts.time(summary.median()), spread, rates(measurement.subject(), summary.median()));
    }

    private static String rates(Subject subject, double nanos) {
        String bytes = subject.bytes() > 0 ? String.format(Locale.ROOT, "  %7.2f GB/s", subject.bytes() / nanos) : "";
        String flops = subject.flops() > 0 ? String.format(Locale.ROOT, "  %7.2f GFLOP/s", subject.flops() / nanos) : "";
        return bytes + flops;
    }

    static String text(Change change) {
        return String.format(Locale.ROOT, "%.2f of the baseline's time (%.2f to %.2f)%s", change.ratio(), change.low(), change.high(),
                switch (change.verdict()) {
                    case WORSE -> ", worse";
                    case BETTER -> ", better";
                    case SAME -> "";
                });
    }
}
