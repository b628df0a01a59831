package dev.lamina.bench.command;

import dev.lamina.bench.Suite;
import dev.lamina.bench.Suites;
import dev.lamina.bench.result.Complaint;
import dev.lamina.bench.result.Subject;
import dev.lamina.core.expand.Suggestions;
import java.util.List;

/** What the command line asks for: suites, each whole ({@code simd}) or the benchmarks whose names contain a text ({@code simd/exp}). */
record Selection(List<Wish> wishes) {
    /** A suite and a text that the names of its benchmarks must contain. */
    private record Wish(Suite suite, String text) {}

    static Selection of(List<String> words) {
        return new Selection(words.isEmpty()
                ? Suites.ALL.stream().map(suite -> new Wish(suite, "")).toList()
                : words.stream().map(Selection::wish).toList());
    }

    private static Wish wish(String word) {
        int slash = word.indexOf('/');
        String name = slash < 0 ? word : word.substring(0, slash);
        return Suites.ALL.stream().filter(suite -> suite.name().equals(name)).findFirst()
                .map(suite -> new Wish(suite, slash < 0 ? "" : word.substring(slash + 1)))
                .orElseThrow(() -> new Complaint(unknown(name)));
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
        return wishes.stream().anyMatch(wish -> wish.suite.name().equals(subject.suite()) && subject.name().contains(wish.text));
    }

    /** As it was asked for. */
    @Override
    public String toString() {
        return String.join(" ", wishes.stream().map(wish -> wish.suite.name() + (wish.text.isEmpty() ? "" : "/" + wish.text)).toList());
    }
}
