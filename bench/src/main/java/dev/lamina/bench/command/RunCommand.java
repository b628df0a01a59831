package dev.lamina.bench.command;

import dev.lamina.bench.measure.Effort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lamina bench run}: the options; {@link Measuring} does it. */
@Command(name = "run", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Measures the suites, all of them if none is named. SUITE/PATTERN takes what the regular expression finds, as in simd/exp or 'linalg/Products.f64 n=(64|1024)'.",
        "Exit code 1 if a benchmark is worse than the baseline."})
final class RunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SUITE[/PATTERN]", description = "what is measured")
    List<String> suites = new ArrayList<>();

    @Option(names = "--quick", description = "fewer sizes and forks and shorter iterations")
    boolean quick;

    @Option(names = "--all", description = "all benchmarks and sizes, also with --quick")
    boolean all;

    @Option(names = "--forks", paramLabel = "N", description = "JVMs or processes for each benchmark, at least 2 (3, quick 2)")
    Integer forks;

    @Option(names = "--baseline", paramLabel = "NAME", description = "compare with what --save-baseline NAME kept")
    String baseline;

    @Option(names = "--threshold", paramLabel = "PERCENT", defaultValue = "10",
            description = "how much slower than the baseline is worse (${DEFAULT-VALUE})")
    double threshold;

    @Option(names = "--save-baseline", paramLabel = "NAME", description = "keep the results under this name")
    String saveBaseline;

    @Option(names = "--html", paramLabel = "DIR", description = "write the report to DIR/index.html")
    Path html;

    @Option(names = "--json", paramLabel = "FILE", description = "write the results to FILE")
    Path json;

    @Option(names = "--pin", description = "keep everything on one processor")
    boolean pin;

    @Option(names = "--store", paramLabel = "DIR", description = "where baselines and earlier runs are kept (lamina/bench in $XDG_DATA_HOME or ~/.local/share)")
    Path store = Store.usualFolder();

    @Override
    public Integer call() {
        return new Measuring(this).run();
    }

    /** Whether only a part of what the suites have is measured. */
    boolean isPart() {
        return quick && !all;
    }

    Effort effort() {
        Effort usual = quick ? Effort.QUICK : Effort.FULL;
        return forks == null ? usual : usual.withForks(forks);
    }
}
