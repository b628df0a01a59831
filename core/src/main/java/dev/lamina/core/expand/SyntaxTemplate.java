package dev.lamina.core.expand;

import dev.lamina.core.read.Described;
import dev.lamina.core.read.Syntax;

/**
 * The template of a {@code syntax} form, compiled: a constant of the code that holds the form.
 */
public final class SyntaxTemplate implements Described {
    private final Template template;
    /** For each pattern variable of the template its number in the match that bound it. */
    private final int[] indices;
    private final Frame home;

    SyntaxTemplate(Template template, int[] indices, Frame home) {
        this.template = template;
        this.indices = indices;
        this.home = home;
    }

    /** Whether it is nothing but a pattern variable. */
    public boolean isVariable() {
        return template instanceof Template.Variable;
    }

    /**
     * The syntax that the template makes of what was matched.
     *
     * @param matches for each pattern variable the match that bound it, as {@link SyntaxPattern#match} gave it
     * @param use     the macro use that is being expanded, or null
     */
    public Syntax fill(Object[][] matches, MacroUse use) {
        Object[] values = new Object[indices.length];
        for (int i = 0; i < values.length; i++) values[i] = matches[i][indices[i]];
        MacroUse present = use == null ? MacroUse.none(home) : use;
        return new Transcription(new Match(values), present.expansion(home)).of(template);
    }

    @Override
    public String description() {
        return "syntax template";
    }
}
