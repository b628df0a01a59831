package dev.lamina.bench.process;

import dev.lamina.bench.measure.Measurable;
import java.util.List;

/** A suite, or the part of one, that measures other programs. */
@FunctionalInterface
public interface ProcessSuite {
    /** Its subjects on this machine; what is not installed is left out with a remark. */
    List<Measurable> subjects(Workplace workplace);
}
