package dev.lamina.core.read;

import java.util.function.Supplier;

/**
 * A pair behind a quote in code that is made from data. As a constant it remains the object that it is; a macro that looks
 * into it finds the syntax of its parts, which is made then, since quoted data can be large and few macros look.
 */
public final class QuotedPair extends SyntaxPair {
    private final Object object;
    private final Supplier<SyntaxPair> parts;
    private SyntaxPair made;

    /** @param object the content that stands for the pair itself */
    public QuotedPair(Object object, Supplier<SyntaxPair> parts) {
        super(null, null);
        this.object = object;
        this.parts = parts;
    }

    public Object object() {
        return object;
    }

    @Override
    public Syntax car() {
        return made().car();
    }

    @Override
    public Syntax cdr() {
        return made().cdr();
    }

    private SyntaxPair made() {
        if (made == null) made = parts.get();
        return made;
    }
}
