package dev.lamina.bench.quote;

import dev.lamina.bench.result.Amounts;
import dev.lamina.bench.result.Complaint;
import dev.lamina.bench.result.RunFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes figures into documents, between marks that say which they are; what stands in a block of code is left alone:
 *
 * <pre>
 * &lt;!-- figure: startup/expression --&gt;62.1 ms&lt;!-- end --&gt;                  the median of a subject, by its key
 * &lt;!-- figure: scheme/fib ÷ scheme/fib by Chez --&gt;0.71&lt;!-- end --&gt;        one median by another
 * &lt;!-- figures: goals --&gt;                                            a table of {@link Tables}
 * …
 * &lt;!-- end --&gt;
 * </pre>
 */
public final class Documents {
    private static final Pattern QUOTATION = Pattern.compile("```.*?```|(<!-- (figures?): (.+?) -->)(.*?)(<!-- end -->)", Pattern.DOTALL);
    private static final String TABLE = "figures";
    private static final String BY = " ÷ ";

    private Documents() {}

    /** The documents of the project: README and what is in docs. */
    public static List<Path> of(Path home) {
        try (Stream<Path> files = Files.list(home.resolve("docs"))) {
            List<Path> documents = new ArrayList<>(files.filter(file -> file.toString().endsWith(".md")).sorted().toList());
            documents.addFirst(home.resolve("README.md"));
            return documents;
        } catch (IOException e) {
            throw new Complaint(home.resolve("docs") + ": cannot be read: " + RunFile.reason(e));
        }
    }

    /** The text with its figures as the results have them. */
    public static String quoted(String text, Results results) {
        return QUOTATION.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                found.group(1) == null ? found.group() : found.group(1) + figures(found, results) + found.group(5)));
    }

    /** The text without its figures and blocks of code. */
    static String withoutFigures(String text) {
        return QUOTATION.matcher(text).replaceAll("");
    }

    private static String figures(MatchResult found, Results results) {
        String wanted = found.group(3);
        if (found.group(2).equals(TABLE)) {
            return "\n" + new Tables(results).table(wanted) + "\n";
        }
        int by = wanted.indexOf(BY);
        return by < 0 ? Amounts.time(results.nanos(wanted))
                : Amounts.ratio(results.nanos(wanted.substring(0, by)) / results.nanos(wanted.substring(by + BY.length())));
    }
}
