package dev.lamina.bench.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lamina.bench.result.Complaint;
import dev.lamina.bench.result.Measurement;
import dev.lamina.bench.result.Subject;
import dev.lamina.bench.statistics.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A figure of a measurement stands in a document only between the marks of {@link Documents}, and is that of {@code bench/results}. */
class QuotedFiguresTest {
    private static final Path HOME = Path.of("..");
    private static final Pattern CODE = Pattern.compile("`[^`\n]*`");
    /** A time of less than a second, a rate, or a quotient by another system. */
    private static final Pattern MEASURED = Pattern.compile("[^\n]*\\d ?(ns|µs|ms|[KMG]B/s|GFLOP/s)\\b[^\n]*"
            + "|[^\n]*\\d\\.\\d+ (times|of) (that of )?(C|NumPy|Chez|EJML|OpenBLAS|Guile|Gambit|Racket)\\b[^\n]*");

    private static final Results MADE = new Results(List.of(Runs.run(List.of(
            measurement("scheme/fib", "", "", 2e6), measurement("scheme/fib", "Chez", "", 5e6), measurement("simd/add", "", "scalar", 900),
            measurement("simd/add", "", "256", 300), measurement("simd/add", "C", "", 150)))));

    private static Measurement measurement(String name, String by, String width, double nanos) {
        return new Measurement(new Subject(name.substring(0, name.indexOf('/')), name, by, width, 0, 0, 0, false), List.of(List.of(nanos)), -1);
    }

    static Stream<Path> documents() {
        return Documents.of(HOME).stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyFigureIsThatOfTheResults(Path document) throws IOException {
        String text = Files.readString(document);
        assertEquals(Documents.quoted(text, Results.read(HOME.resolve("bench/results"))), text, document + ": run lamina bench quote");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noFigureStandsOutsideOfTheMarks(Path document) throws IOException {
        String text = CODE.matcher(Documents.withoutFigures(Files.readString(document))).replaceAll("");
        assertEquals(List.of(), MEASURED.matcher(text).results().map(found -> found.group()).toList(), document.toString());
    }

    @Test
    void aFigureIsATimeOrAQuotientOfTimes() {
        assertEquals("takes <!-- figure: scheme/fib -->2.00 ms<!-- end --> here", Documents.quoted("takes <!-- figure: scheme/fib -->7 ms<!-- end --> here", MADE));
        assertEquals("<!-- figure: scheme/fib ÷ scheme/fib by Chez -->0.40<!-- end -->",
                Documents.quoted("<!-- figure: scheme/fib ÷ scheme/fib by Chez --><!-- end -->", MADE));
    }

    @Test
    void aTableOfASuiteHasALineForEachBenchmarkAtTheWidestVectors() {
        assertEquals("<!-- figures: simd -->\n|  | Lamina | ÷ C |\n|---|---|---|\n| add | 300 ns | 2.00 |\n<!-- end -->",
                Documents.quoted("<!-- figures: simd -->\nold\n<!-- end -->", MADE));
    }

    @Test
    void whatStandsInABlockOfCodeIsLeftAlone() {
        String text = "```text\n<!-- figure: scheme/tak -->…<!-- end -->\n```\n";
        assertEquals(text, Documents.quoted(text, MADE));
    }

    @Test
    void whatWasNotMeasuredCannotBeQuoted() {
        assertThrows(Complaint.class, () -> Documents.quoted("<!-- figure: scheme/tak -->1 ms<!-- end -->", MADE));
        assertEquals("<!-- figures: fusion -->\nNot measured.\n<!-- end -->", Documents.quoted("<!-- figures: fusion --><!-- end -->", MADE));
    }

    @Test
    void aGoalWithoutAMeasurementSaysSo() {
        assertEquals("not measured", cell(new Goal("", Pattern.compile("scheme/"), "Guile", "")));
        assertEquals("2.50", cell(new Goal("", Pattern.compile("scheme/"), "Chez", "")));
        assertEquals("2.00 ms", cell(new Goal("", Pattern.compile("scheme/"), "", "")));
    }

    private static String cell(Goal goal) {
        String[] cells = goal.line(MADE).split(" \\| ?");
        return cells[cells.length - 1];
    }
}
