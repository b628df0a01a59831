package dev.lamina.bench.report;

import dev.lamina.bench.result.Environment;
import dev.lamina.bench.result.Limits;
import dev.lamina.bench.result.Measurement;
import dev.lamina.bench.result.Noise;
import dev.lamina.bench.result.Run;
import dev.lamina.bench.result.Subject;
import dev.lamina.bench.statistics.Change;
import dev.lamina.bench.statistics.Comparison;
import dev.lamina.bench.statistics.Summary;
import java.util.List;

/** What the page shows, as it is handed to its scripts. */
record ReportData(Environment environment, boolean quick, boolean complete, Noise noise, Limits limits, List<Row> rows,
        List<String> remarks, Against comparison, List<Trend> trends) {

    /**
     * A measurement with its statistics.
     *
     * @param limitNanos the least time in which the machine could do that work, 0 where the work is not known
     */
    record Row(String key, Subject subject, Summary summary, int forks, double allocatedBytes, double limitNanos) {
        static Row of(Measurement measurement, Limits limits) {
            Subject subject = measurement.subject();
            return new Row(subject.key(), subject, Summary.of(measurement.samples()), measurement.forks().size(),
                    measurement.allocatedBytes(), limits.leastNanos(subject));
        }
    }

    /**
     * The comparison with a baseline, which was measured at that time on that commit.
     *
     * @param threshold the part by which a time must grow to count as worse
     */
    record Against(String date, String commit, double threshold, List<Line> lines) {
        static Against of(Comparison comparison) {
            Environment then = comparison.baseline().environment();
            return new Against(then.date(), then.commit(), comparison.threshold(), comparison.changes().stream().map(Line::of).toList());
        }

        /** A subject's change. */
        record Line(String key, double ratio, double low, double high, String verdict) {
            static Line of(Change change) {
                return new Line(change.subject().key(), change.ratio(), change.low(), change.high(), change.verdict().name());
            }
        }
    }

    /** The medians of a subject in the runs kept so far, the oldest first, and in this one. */
    record Trend(String key, List<Point> points) {
        /** One run. */
        record Point(String date, String commit, double median) {}
    }

    static Trend.Point point(Run run, Measurement measurement) {
        return new Trend.Point(run.environment().date(), run.environment().commit(), Summary.of(measurement.samples()).median());
    }
}
