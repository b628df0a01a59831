package dev.lamina.bench.report;

import com.google.gson.Gson;
import dev.lamina.bench.report.ReportData.Against;
import dev.lamina.bench.report.ReportData.Row;
import dev.lamina.bench.report.ReportData.Trend;
import dev.lamina.bench.result.Measurement;
import dev.lamina.bench.result.Run;
import dev.lamina.bench.statistics.Comparison;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the page from a run: one file, whose style, scripts and data stand inside it, so that it opens from a disk or an attachment
 * and asks no network for anything. The parts are resources beside this class; {@code page.html} names them as {@code {{name}}}.
 */
public final class Report {
    private static final List<String> PARTS = List.of("style.css", "format.js", "chart.js", "table.js", "page.js");
    private static final String TEMPLATE = "page.html";
    private static final String DATA = "data";
    /** Enough to see where a time is going. */
    private static final int LONGEST_TREND = 60;

    private Report() {}

    /** The page of a run, with its comparison with a baseline (null for none), and the times of earlier runs on the same machine. */
    public static String page(Run run, Comparison comparison, List<Run> earlier) {
        List<Row> rows = run.measurements().stream().map(measurement -> Row.of(measurement, run.limits())).toList();
        var data = new ReportData(run.environment(), run.quick(), run.complete(), run.noise(), run.limits(), rows, run.remarks(),
                comparison == null ? null : Against.of(comparison), trends(run, earlier));
        String page = resource(TEMPLATE);
        for (String part : PARTS) {
            page = page.replace("{{" + part + "}}", resource(part));
        }
        // Gson writes < as \u003c, so that no text of a remark ends the script in which the data stands. NaN cannot occur.
        return page.replace("{{" + DATA + "}}", new Gson().toJson(data));
    }

    /** For what this run measured of Lamina: its times in earlier runs that are comparable, and now. */
    private static List<Trend> trends(Run run, List<Run> earlier) {
        Map<String, List<Trend.Point>> points = new LinkedHashMap<>();
        run.measurements().stream().map(Measurement::subject).filter(subject -> !subject.isPeer())
                .forEach(subject -> points.put(subject.key(), new ArrayList<>()));
        List<Run> all = new ArrayList<>(earlier.stream().filter(old -> isComparable(old, run)).toList());
        all.add(run);
        for (Run one : all.subList(Math.max(0, all.size() - LONGEST_TREND), all.size())) {
            for (Measurement measurement : one.measurements()) {
                List<Trend.Point> known = points.get(measurement.subject().key());
                if (known != null) {
                    known.add(ReportData.point(one, measurement));
                }
            }
        }
        return points.entrySet().stream().filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new Trend(entry.getKey(), entry.getValue())).toList();
    }

    /** Another run with the same effort on the same machine. */
    private static boolean isComparable(Run old, Run run) {
        return old.quick() == run.quick() && old.environment().processor().equals(run.environment().processor())
                && !old.environment().date().equals(run.environment().date());
    }

    private static String resource(String name) {
        try (InputStream stream = Report.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
