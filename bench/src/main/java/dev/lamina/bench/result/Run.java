package dev.lamina.bench.result;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole run: one JSON file.
 *
 * @param format the version of this form
 * @param complete false when it was interrupted: the measurements are those made until then
 * @param remarks what was skipped or failed, a line each
 */
public record Run(int format, boolean quick, boolean complete, List<String> suites, Environment environment, Noise noise,
        Limits limits, List<Measurement> measurements, List<String> remarks) {
    public static final int FORMAT = 1;

    /** This run with other measurements in the place of those of the same subjects. */
    public Run with(List<Measurement> others) {
        Map<String, Measurement> byKey = new HashMap<>();
        others.forEach(other -> byKey.put(other.subject().key(), other));
        return new Run(format, quick, complete, suites, environment, noise, limits,
                measurements.stream().map(old -> byKey.getOrDefault(old.subject().key(), old)).toList(), remarks);
    }
}
