package dev.lamina.core.expand;

import dev.lamina.core.read.Syntax;
import java.util.ArrayList;
import java.util.List;

/** A keyword defined by {@code syntax-rules}: rules tried in order, and the place of the definition. R7RS 4.3.2. */
final class Macro implements Binding {
    /**
     * One rule, compiled.
     *
     * @param variables the number of pattern variables
     * @param nesting   how deep lists nest in pattern and template
     * @param source    the pattern as written, for messages
     */
    record Rule(Pattern pattern, Template template, int variables, int nesting, Syntax source) {}

    private final String name;
    private final Frame home;
    private final List<Rule> rules;
    private final int nesting;

    Macro(String name, Frame home, List<Rule> rules) {
        this.name = name;
        this.home = home;
        this.rules = rules;
        int deepest = 0;
        for (Rule rule : rules) deepest = Math.max(deepest, rule.nesting);
        this.nesting = deepest;
    }

    String name() {
        return name;
    }

    /** Where the identifiers of its templates have their meaning. */
    Frame home() {
        return home;
    }

    /** How deep its patterns and templates nest: matching and copying recurse as deep. */
    int nesting() {
        return nesting;
    }

    /** What a use of the macro stands for: the template of the first rule whose pattern matches. */
    Syntax transcribe(Syntax use, Frame frame, Expansion expansion) {
        for (Rule rule : rules) {
            Match match = new Match(rule.variables, frame, home);
            if (match.matches(rule.pattern, use)) return new Transcription(match, expansion).of(rule.template);
        }
        List<Syntax> patterns = new ArrayList<>();
        for (Rule rule : rules) patterns.add(rule.source);
        throw Messages.noRule(name, use, patterns);
    }
}
