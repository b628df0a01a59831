package dev.lamina.bench.command;

import dev.lamina.bench.Suite;
import dev.lamina.bench.Suites;
import dev.lamina.bench.result.Complaint;
import dev.lamina.bench.result.Subject;
import dev.lamina.core.expand.Suggestions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What the command line asks for: suites, each whole ({@code simd}) or the subjects whose keys a regular expression finds ({@code simd/exp}). */
record Selection(List<Wish> wishes) {
    private static final Pattern EVERYTHING = Pattern.compile("");

    /** A suite and what is to be found in the keys of its subjects. */
    private record Wish(Suite suite, Pattern pattern) {}

    static Selection of(List<String> words) {
        return new Selection(words.isEmpty()
                ? Suites.ALL.stream().map(suite -> new Wish(suite, EVERYTHING)).toList()
                : words.stream().map(Selection::wish).toList());
    }

    private static Wish wish(String word) {
        int slash = word.indexOf('/');
        String name = slash < 0 ? word : word.substring(0, slash);
        Pattern pattern = slash < 0 ? EVERYTHING : pattern(word.substring(slash + 1));
        return Suites.ALL.stream().filter(suite -> suite.name().equals(name)).findFirst()
                .map(suite -> new Wish(suite, pattern))
                .orElseThrow(() -> new Complaint(unknown(name)));
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new Complaint(text + ": not a regular expression: " + e.getDescription());
        }
    }

    private static String unknown(String name) {
        List<String> names = Suites.ALL.stream().map(Suite::name).toList();
        List<String> close = Suggestions.closeTo(name, names);
        return "there is no suite " + name + (close.isEmpty()
                ? "; the suites are " + String.join(", ", names) : "; did you mean " + close.getFirst() + "?");
    }

    /** The suites in which something is asked for, each once, in the order of the list. */
    List<Suite> suites() {
        return Suites.ALL.stream().filter(suite -> wishes.stream().anyMatch(wish -> wish.suite.equals(suite))).toList();
    }

    boolean includes(Subject subject) {
        return wishes.stream().anyMatch(wish -> wish.suite.name().equals(subject.suite()) && wish.pattern.matcher(subject.key()).find());
    }

    /** As it was asked for. */
    List<String> words() {
        return wishes.stream().map(wish -> wish.suite.name() + (wish.pattern.equals(EVERYTHING) ? "" : "/" + wish.pattern)).toList();
    }
}
