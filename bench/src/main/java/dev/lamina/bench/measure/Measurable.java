package dev.lamina.bench.measure;

import dev.lamina.bench.result.Subject;
import java.util.List;

/** Something that a run measures, one fork at a time, so that the forks of all subjects can take turns. */
public interface Measurable {
    Subject subject();

    /** Starts a JVM or process of its own and measures in it. */
    Fork measure(Effort effort) throws MeasurementFailed, InterruptedException;

    /** Nanoseconds for an operation by iteration, and bytes allocated by one, −1 where nobody looked. */
    record Fork(List<Double> nanos, double allocatedBytes) {}

    /** Why a subject has no times, in one line. */
    final class MeasurementFailed extends Exception {
        private static final long serialVersionUID = 1;

        public MeasurementFailed(String message) {
            super(message);
        }
    }
}
