package dev.lamina.bench.report;

import dev.lamina.bench.result.Run;
import dev.lamina.bench.statistics.Change;
import java.util.List;

/** Makes the page. */
public final class Report {
    private Report() {}

    public static String page(Run run, Run baseline, List<Change> changes, List<Run> earlier) {
        return "";
    }
}
