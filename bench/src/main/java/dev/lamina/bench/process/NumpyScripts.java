package dev.lamina.bench.process;

import static dev.lamina.bench.process.ProcessFork.subject;
import static dev.lamina.bench.process.ProcessFork.whole;

import dev.lamina.bench.measure.Measurable;
import dev.lamina.bench.result.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The example scripts as whole processes beside their twins in Python with NumPy, which stand in {@code bench/scripts}. */
public final class NumpyScripts {
    private static final String SUITE = "numpy";
    private static final String TWINS = "bench/scripts";
    private static final List<String> QUICK = List.of("longley", "n-body", "pca");

    private NumpyScripts() {}

    public static List<Measurable> subjects(Workplace workplace, List<Subject> ours) {
        Path examples = workplace.home().resolve("examples");
        String python = workplace.pythonWithNumpy();
        if (python == null) {
            workplace.remark().accept("numpy: the scripts have nothing beside them: no python3 with NumPy on the PATH");
        }
        List<Measurable> found = new ArrayList<>();
        for (String script : workplace.quick() ? QUICK : workplace.names(TWINS, ".py")) {
            String program = examples.resolve(script + ".scm").toString();
            // Compiles it into the cache, as the first run of any user does.
            workplace.output(workplace.lamina(), program);
            found.add(whole(subject(SUITE, script, ""), workplace.home(), workplace.lamina(), program));
            if (python != null) {
                String twin = workplace.home().resolve(TWINS).resolve(script + ".py").toString();
                found.add(whole(subject(SUITE, script, "NumPy"), workplace.home(), python, twin, examples + "/"));
            }
        }
        return found;
    }
}
