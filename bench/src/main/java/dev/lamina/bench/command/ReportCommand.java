package dev.lamina.bench.command;

import dev.lamina.bench.report.Report;
import dev.lamina.bench.result.Run;
import dev.lamina.bench.result.RunFile;
import dev.lamina.bench.statistics.Comparison;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lamina bench report}: what {@code run} does after measuring, for a run that was kept. */
@Command(name = "report", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Draws the report of a run that --json wrote, or compares it with a baseline, without measuring.",
            "Exit code 1 if a benchmark is worse than the baseline."})
final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "a run as JSON")
    Path file;

    @Option(names = "--baseline", paramLabel = "NAME", description = "compare with what run --save-baseline NAME kept")
    String baseline;

    @Option(names = "--threshold", paramLabel = "PERCENT", defaultValue = "10",
            description = "how much slower than the baseline is worse (${DEFAULT-VALUE})")
    double threshold;

    @Option(names = "--html", paramLabel = "DIR", description = "write the report to DIR/index.html")
    Path html;

    @Option(names = "--store", paramLabel = "DIR", description = "where baselines and earlier runs are kept")
    Path folder = Store.usualFolder();

    @Override
    public Integer call() {
        Run run = RunFile.read(file);
        var store = new Store(folder);
        Comparison comparison = baseline == null ? null : Verdicts.detector(Verdicts.part(threshold), run).compare(store.baseline(baseline), run);
        Table.print(System.out, run, comparison);
        if (html != null) {
            RunFile.replace(html.resolve(Outputs.PAGE), Report.page(run, comparison, store.runs(System.err::println)));
        }
        return Verdicts.exitCode(comparison);
    }
}
