package dev.lamina.bench.process;

import dev.lamina.bench.measure.Measurable;
import dev.lamina.bench.result.Subject;
import java.util.List;

/** A suite, or the part of one, that measures other programs. */
@FunctionalInterface
public interface ProcessSuite {
    /**
     * Its subjects on this machine; what is not installed is left out with a remark.
     *
     * @param ours the subjects that JMH measures in the same run, beside which peers may be put
     */
    List<Measurable> subjects(Workplace workplace, List<Subject> ours);
}
