package dev.lamina.core.expand;

import dev.lamina.core.read.Syntax;

/** The keywords of a {@code let-syntax} or {@code letrec-syntax}. R7RS 4.3.1. */
final class MacroScope extends Form {
    MacroScope(Expressions expressions, CoreForm kind, Syntax form, Frame frame) {
        super(expressions, kind, form, frame, Use.VALUE);
    }

    /** The frame that binds them. */
    Frame bind() {
        Frame inner = new Frame(frame);
        Frame home = kind == CoreForm.LET_SYNTAX ? frame : inner;
        for (Syntax binding : parts(parts(2)[1], 0)) {
            Syntax[] pair = parts(binding, 2);
            if (pair.length != 2) throw malformedAt(binding);
            Binding macro = RuleCompiler.transformer(expressions, kind, text(identifier(pair[0])), pair[1], home);
            if (!inner.add(pair[0], macro)) throw Messages.duplicate(kind, pair[0]);
        }
        return inner;
    }
}
