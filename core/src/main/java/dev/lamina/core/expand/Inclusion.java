package dev.lamina.core.expand;

import dev.lamina.core.ir.Nesting;
import dev.lamina.core.read.Syntax;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Forms that stand for others: {@code include include-ci cond-expand}. R7RS 4.1.7 and 4.2.1. */
final class Inclusion {
    private final Expander expander;
    private final CoreForm kind;
    private final Syntax form;
    private final Syntax[] parts;

    Inclusion(Expander expander, CoreForm kind, Syntax form) {
        this.expander = expander;
        this.kind = kind;
        this.form = form;
        this.parts = SyntaxLists.elements(form);
        if (parts == null || parts.length < 2) throw Messages.malformed(kind, form);
    }

    /** The forms; none if no requirement of a {@code cond-expand} is met. */
    Syntax[] forms() {
        return kind == CoreForm.COND_EXPAND ? chosen() : included();
    }

    private Syntax[] included() {
        List<Syntax> forms = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) forms.addAll(read(parts[i]));
        return forms.toArray(new Syntax[0]);
    }

    private List<Syntax> read(Syntax file) {
        if (!(file.content() instanceof String path)) throw Messages.malformed(kind, form);
        try {
            return expander.sources().include(path, form.span().source(), kind == CoreForm.INCLUDE_CI);
        } catch (IOException failure) {
            throw Messages.unreadable(kind, failure.getMessage(), file.span());
        }
    }

    private Syntax[] chosen() {
        for (int i = 1; i < parts.length; i++) {
            Syntax[] clause = SyntaxLists.elements(parts[i]);
            if (clause == null || clause.length == 0) throw Messages.malformedPart(kind, "(requirement form …)", parts[i]);
            boolean isElse = clause[0].isSymbol() && Form.text(clause[0]).equals("else");
            if (isElse && i != parts.length - 1) throw Messages.elseNotLast(kind, clause[0]);
            if (isElse || isMet(clause[0], 0)) return Arrays.copyOfRange(clause, 1, clause.length);
        }
        return new Syntax[0];
    }

    private boolean isMet(Syntax requirement, int depth) {
        if (depth > Nesting.SHALLOW) throw Messages.tooDeep(requirement);
        if (requirement.isSymbol()) return isPresent(Form.text(requirement));
        Syntax[] operands = SyntaxLists.elements(requirement);
        if (operands == null || operands.length == 0 || !operands[0].isSymbol()) throw notRequirement(requirement);
        switch (Form.text(operands[0])) {
            case "and":
                for (int i = 1; i < operands.length; i++) if (!isMet(operands[i], depth + 1)) return false;
                return true;
            case "or":
                for (int i = 1; i < operands.length; i++) if (isMet(operands[i], depth + 1)) return true;
                return false;
            case "not":
                if (operands.length != 2) throw notRequirement(requirement);
                return !isMet(operands[1], depth + 1);
            case "library":
                if (operands.length != 2) throw notRequirement(requirement);
                return expander.libraries().exists(operands[1]);
            default:
                throw notRequirement(requirement);
        }
    }

    private boolean isPresent(String feature) {
        return Features.isPresent(feature) || expander.libraries().isSrfiFeature(feature);
    }

    private SyntaxException notRequirement(Syntax requirement) {
        return Messages.malformedPart(kind, "a feature, (library name), (and …), (or …) or (not …)", requirement);
    }
}
