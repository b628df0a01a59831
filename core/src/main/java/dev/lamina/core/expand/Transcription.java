package dev.lamina.core.expand;

import dev.lamina.core.read.Syntax;
import java.util.ArrayList;
import java.util.List;

/** Fills a template with what the pattern variables matched. Recursion is on the depth of the template. */
final class Transcription {
    private final Match match;
    private final Expansion expansion;

    Transcription(Match match, Expansion expansion) {
        this.match = match;
        this.expansion = expansion;
    }

    Syntax of(Template template) {
        if (template instanceof Template.Variable variable) return (Syntax) match.value(variable.index());
        if (template instanceof Template.Introduced introduced) return expansion.introduce(introduced.identifier());
        if (template instanceof Template.Datum datum) return datum.datum();
        if (template instanceof Template.Sequence sequence) return list(sequence);
        return vector((Template.Vector) template);
    }

    private Syntax list(Template.Sequence sequence) {
        List<Syntax> elements = elements(sequence);
        Syntax list = of(sequence.end());
        for (int i = elements.size() - 1; i >= 0; i--) list = expansion.pair(elements.get(i), list);
        return list;
    }

    private Syntax vector(Template.Vector vector) {
        return expansion.of(elements(vector.elements()).toArray(new Syntax[0]));
    }

    private List<Syntax> elements(Template.Sequence sequence) {
        List<Syntax> elements = new ArrayList<>(sequence.elements().length);
        for (Template element : sequence.elements()) add(element, elements);
        return elements;
    }

    private void add(Template template, List<Syntax> elements) {
        if (template instanceof Template.Repeat repeat) repeat(repeat, elements);
        else elements.add(of(template));
    }

    private void repeat(Template.Repeat repeat, List<Syntax> elements) {
        List<Integer> drivers = repeat.drivers();
        List<?>[] values = new List<?>[drivers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (List<?>) match.value(drivers.get(i));
            if (values[i].size() != values[0].size()) throw Messages.unequalRepeats(expansion.span());
        }
        for (int turn = 0; turn < values[0].size(); turn++) {
            for (int i = 0; i < values.length; i++) match.set(drivers.get(i), values[i].get(turn));
            add(repeat.element(), elements);
        }
        for (int i = 0; i < values.length; i++) match.set(drivers.get(i), values[i]);
    }
}
