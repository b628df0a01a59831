package dev.lamina.core.expand;

import dev.lamina.core.read.Syntax;
import java.util.ArrayList;
import java.util.List;

/** A keyword defined by {@code syntax-rules}: rules tried in order. R7RS 4.3.2. */
final class RuleMacro extends Macro {
    /**
     * One rule, compiled.
     *
     * @param variables the number of pattern variables
     * @param nesting   how deep lists nest in pattern and template
     * @param source    the pattern as written, for messages
     */
    record Rule(Pattern pattern, Template template, int variables, int nesting, Syntax source) {}

    private final List<Rule> rules;

    RuleMacro(String name, Frame home, List<Rule> rules) {
        super(name, home, nesting(rules));
        this.rules = rules;
    }

    private static int nesting(List<Rule> rules) {
        int deepest = 0;
        for (Rule rule : rules) deepest = Math.max(deepest, rule.nesting);
        return deepest;
    }

    @Override
    Syntax transcribe(Syntax use, Frame frame, Expansion expansion) {
        for (Rule rule : rules) {
            Match match = new Match(rule.variables, frame, home());
            if (match.matches(rule.pattern, use)) return new Transcription(match, expansion).of(rule.template);
        }
        throw Messages.noRule(name(), use, patterns());
    }

    /** As they were written. */
    List<Syntax> patterns() {
        List<Syntax> patterns = new ArrayList<>();
        for (Rule rule : rules) patterns.add(rule.source);
        return patterns;
    }
}
