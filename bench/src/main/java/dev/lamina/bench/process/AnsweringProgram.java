package dev.lamina.bench.process;

import dev.lamina.bench.measure.Command;
import dev.lamina.bench.measure.Effort;
import dev.lamina.bench.measure.Measurable;
import dev.lamina.bench.result.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A peer's benchmarks as a program that answers questions: each line of its input, "operation size milliseconds", with a line "least median",
 * nanoseconds of a call in batches over so long, or "-" where it has no such operation. A fork is a process that is asked once for each iteration;
 * the first answers warm up.
 */
record AnsweringProgram(Subject subject, Path folder, List<String> command, String operation) implements Measurable {
    @Override
    public Fork measure(Effort effort) throws MeasurementFailed {
        String question = operation + " " + (long) subject.n() + " " + effort.iterationMillis() + "\n";
        try {
            List<String> answers = Command.output(folder, command, question.repeat(1 + effort.iterations())).lines().toList();
            List<Double> nanos = new ArrayList<>();
            for (String answer : answers.subList(1, answers.size())) {
                nanos.add(Double.parseDouble(answer.split(" ")[1]));
            }
            return new Fork(nanos, -1);
        } catch (Command.Failed e) {
            throw new MeasurementFailed(e.getMessage());
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new MeasurementFailed("it did not answer with times");
        }
    }
}
