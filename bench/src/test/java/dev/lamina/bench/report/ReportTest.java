package dev.lamina.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.bench.result.Measurement;
import dev.lamina.bench.result.Run;
import dev.lamina.bench.statistics.Detector;
import dev.lamina.bench.statistics.Runs;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportTest {
    private final Run run = Runs.of(new Random(1), 8, 2, 0.01, i -> 100 * (1 + i));

    @Test
    void thePageIsWholeAndAsksNoNetwork() {
        String page = Report.page(run, new Detector(0.1).compare(run, run), List.of());
        assertFalse(page.contains("{{"), "a part was not filled in");
        assertFalse(Pattern.compile("(src|href)=|@import|url\\(|fetch\\(").matcher(page.replace("{href: '#'", "")).find(), "something is loaded");
        assertFalse(page.replace("http://www.w3.org/2000/svg", "").contains("http"), "an address");
        for (Measurement measurement : run.measurements()) {
            assertTrue(page.contains(measurement.subject().name()), measurement.subject().name());
        }
    }

    @Test
    void noTextOfARunEndsTheScript() {
        var hostile = new Run(run.format(), run.quick(), run.complete(), run.suites(), run.environment(), run.noise(), run.limits(),
                run.measurements(), List.of("</script><b>"));
        assertEquals(1, Report.page(hostile, null, List.of()).split("</script>", -1).length - 1);
    }

    @Test
    void aTrendNeedsAnEarlierRunWithTheSameEffort() {
        assertTrue(Report.page(run, null, List.of()).contains("\"trends\":[]"));
        assertTrue(Report.page(run, null, List.of(run)).contains("\"trends\":[]"), "the run itself is no earlier one");
    }
}
