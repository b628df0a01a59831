package dev.lamina.bench.process;

import dev.lamina.bench.measure.Command;
import dev.lamina.bench.measure.Effort;
import dev.lamina.bench.measure.Measurable;
import dev.lamina.bench.result.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program whose measurement is one run: of the process from start to end, or of what it reports itself.
 *
 * @param report finds the seconds in the program's output; null measures the whole process
 */
record ProcessFork(Subject subject, Path folder, List<String> command, Pattern report) implements Measurable {
    private static final double NANOS_PER_SECOND = 1e9;

    /** A process measured from start to end. */
    static ProcessFork whole(Subject subject, Path folder, String... command) {
        return new ProcessFork(subject, folder, List.of(command), null);
    }

    static Subject subject(String suite, String name, String by) {
        return new Subject(suite, suite + "/" + name, by, "", 0, 0, 0, false);
    }

    @Override
    public Fork measure(Effort effort) throws MeasurementFailed {
        try {
            Command.Ended ended = Command.run(folder, command);
            return new Fork(List.of(report == null ? ended.nanos() : reported(ended.output())), -1);
        } catch (Command.Failed e) {
            throw new MeasurementFailed(e.getMessage());
        }
    }

    private double reported(String output) throws MeasurementFailed {
        Matcher matcher = report.matcher(output);
        if (!matcher.find()) {
            throw new MeasurementFailed("it did not report a time");
        }
        return NANOS_PER_SECOND * Double.parseDouble(matcher.group(1));
    }
}
