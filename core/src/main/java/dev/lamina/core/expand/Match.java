package dev.lamina.core.expand;

import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Matches a form with a pattern. What a pattern variable matched is a Syntax, or under ellipses a list of what it
 * matched each time. Recursion is on the depth of the pattern, whatever the form is.
 */
final class Match {
    private final Object[] values;
    private final Frame useFrame;
    private final Frame home;

    Match(int variables, Frame useFrame, Frame home) {
        this.values = new Object[variables];
        this.useFrame = useFrame;
        this.home = home;
    }

    /** A match that is complete. */
    Match(Object[] values) {
        this.values = values;
        this.useFrame = null;
        this.home = null;
    }

    Object[] values() {
        return values;
    }

    Object value(int variable) {
        return values[variable];
    }

    /** For the time of one turn of a repeated template. */
    void set(int variable, Object value) {
        values[variable] = value;
    }

    boolean matches(Pattern pattern, Syntax form) {
        Pattern expected = pattern;
        Syntax given = form;
        while (true) {
            if (expected instanceof Pattern.Pair pair) {
                if (!(given.content() instanceof SyntaxPair parts) || !matches(pair.first(), parts.car())) return false;
                expected = pair.rest();
                given = parts.cdr();
            } else if (expected instanceof Pattern.Repeat repeat) {
                int turns = SyntaxLists.pairs(given) - repeat.least();
                if (turns < 0) return false;
                given = repeat(repeat, turns, given);
                if (given == null) return false;
                expected = repeat.rest();
            } else {
                return matchesOne(expected, given);
            }
        }
    }

    private boolean matchesOne(Pattern pattern, Syntax form) {
        if (pattern instanceof Pattern.Variable variable) {
            values[variable.index()] = form;
            return true;
        }
        if (pattern instanceof Pattern.Literal literal) return form.isSymbol() && isSame(literal.identifier(), form);
        if (pattern instanceof Pattern.Datum datum) return isEqual(datum.content(), form.content());
        if (pattern instanceof Pattern.Vector vector) {
            return form.content() instanceof Syntax[] elements
                && matches(vector.elements(), SyntaxLists.list(elements, 0, form.span()));
        }
        assert pattern == Pattern.ANYTHING;
        return true;
    }

    /** Matches the next elements of a list; what is left of it, or null if one does not match. */
    private Syntax repeat(Pattern.Repeat repeat, int turns, Syntax list) {
        int[] variables = repeat.variables();
        List<List<Object>> matched = new ArrayList<>(variables.length);
        for (int i = 0; i < variables.length; i++) matched.add(new ArrayList<>(turns));
        Syntax rest = list;
        for (int turn = 0; turn < turns; turn++) {
            SyntaxPair pair = (SyntaxPair) rest.content();
            if (!matches(repeat.element(), pair.car())) return null;
            for (int i = 0; i < variables.length; i++) matched.get(i).add(values[variables[i]]);
            rest = pair.cdr();
        }
        for (int i = 0; i < variables.length; i++) values[variables[i]] = matched.get(i);
        return rest;
    }

    private boolean isSame(Syntax literal, Syntax identifier) {
        Binding meaning = Frame.resolve(literal, home);
        if (!Binding.isSame(meaning, Frame.resolve(identifier, useFrame))) return false;
        return meaning != null || Form.text(literal).equals(Form.text(identifier));
    }

    private static boolean isEqual(Object expected, Object given) {
        if (expected instanceof byte[] bytes) return given instanceof byte[] others && Arrays.equals(bytes, others);
        return expected.equals(given);
    }
}
