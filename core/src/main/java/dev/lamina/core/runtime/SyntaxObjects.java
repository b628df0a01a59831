package dev.lamina.core.runtime;

import dev.lamina.core.read.Span;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import dev.lamina.memory.heap.Handle;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.heap.Mutator;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Syntax as transformers see it, R6RS libraries 12.2: identifiers are always objects of their own; pairs, vectors and other
 * data may be such objects or may be themselves.
 */
public final class SyntaxObjects {
    private SyntaxObjects() {}

    /** A part of a form being taken apart that is to be put together from finished parts. */
    private enum Join { PAIR }

    public static @Word long wrap(Mutator mutator, Syntax syntax) {
        return mutator.heap().hostObject(mutator, new SyntaxObject(syntax), 0);
    }

    /** The syntax object that the value is, or null. */
    public static SyntaxObject orNull(Mutator mutator, @Word long value) {
        if (!Words.isObject(value) || Layout.kind(Memory.get(Words.address(value))) != Kind.HOST) return null;
        return mutator.heap().hostOf(value) instanceof SyntaxObject object ? object : null;
    }

    /** The identifier that the value is, or null. */
    public static Syntax identifierOrNull(Mutator mutator, @Word long value) {
        SyntaxObject object = orNull(mutator, value);
        return object != null && object.syntax().isSymbol() ? object.syntax() : null;
    }

    /** The syntax that a value stands for: a syntax object, or data with syntax objects in them. */
    public static Syntax syntax(Mutator mutator, String who, @Word long value, Span span) {
        SyntaxObject object = orNull(mutator, value);
        if (object != null) return object.syntax();
        return SyntaxData.syntax(mutator, who, value, span).syntax();
    }

    /** What explicit renaming made of a form, {@code given}: parts that it took over unchanged keep their places. */
    public static @Word long renamed(Mutator mutator, @Word long result, @Word long given, Syntax form) {
        return wrap(mutator, SyntaxData.renamed(mutator, result, given, form));
    }

    /** A list or vector as one of the syntax of its elements, so that its procedures can be used; else {@link #part}. */
    public static @Word long spine(Mutator mutator, Syntax syntax) {
        if (syntax.content() instanceof Syntax[] parts) return elements(mutator, parts);
        List<Syntax> elements = new ArrayList<>();
        Syntax rest = syntax;
        for (; rest.content() instanceof SyntaxPair pair; rest = pair.cdr()) elements.add(pair.car());
        @Word long list = part(mutator, rest);
        for (Syntax element : elements.reversed()) list = mutator.cons(part(mutator, element), list);
        return list;
    }

    private static @Word long elements(Mutator mutator, Syntax[] parts) {
        Deque<Long> made = new ArrayDeque<>();
        for (Syntax part : parts) made.push(part(mutator, part));
        return vector(mutator, made, parts.length);
    }

    /** What is neither identifier, pair nor vector stands for itself. */
    public static @Word long part(Mutator mutator, Syntax element) {
        boolean bare = !element.isSymbol() && !element.isPair() && !(element.content() instanceof Syntax[]);
        return bare ? atom(mutator, element) : wrap(mutator, element);
    }

    private static @Word long atom(Mutator mutator, Syntax atom) {
        return switch (atom.content()) {
            case Handle handle -> handle.get();
            case Syntax.Atom constant -> switch (constant) {
                case EMPTY -> Words.EMPTY_LIST;
                case UNSPECIFIED -> Words.UNSPECIFIED;
                case EOF -> Words.EOF;
                case UNBOUND -> Words.UNBOUND;
                case SUCCESSORS -> throw new AssertionError("no datum");
            };
            default -> SyntaxData.word(mutator, atom);
        };
    }

    /**
     * The form as explicit renaming has it: pairs and vectors; what the user wrote as symbols; what macros introduced as
     * identifiers.
     */
    public static @Word long form(Mutator mutator, Syntax syntax) {
        return unwrap(mutator, syntax, true);
    }

    /** The datum that the syntax stands for, all its identifiers as symbols. */
    public static @Word long datum(Mutator mutator, Syntax syntax) {
        return unwrap(mutator, syntax, false);
    }

    private static @Word long unwrap(Mutator mutator, Syntax syntax, boolean keepsIntroduced) {
        Deque<Object> pending = new ArrayDeque<>();
        Deque<Long> made = new ArrayDeque<>();
        pending.push(syntax);
        while (!pending.isEmpty()) {
            switch (pending.pop()) {
                case Join join -> {
                    @Word long cdr = made.pop();
                    made.push(mutator.cons(made.pop(), cdr));
                }
                case Integer length -> made.push(vector(mutator, made, length));
                case Syntax part -> take(mutator, part, keepsIntroduced, pending, made);
                default -> throw new AssertionError();
            }
        }
        return made.pop();
    }

    private static void take(Mutator mutator, Syntax part, boolean keepsIntroduced, Deque<Object> pending, Deque<Long> made) {
        switch (part.content()) {
            case SyntaxPair pair -> {
                pending.push(Join.PAIR);
                pending.push(pair.cdr());
                pending.push(pair.car());
            }
            case Syntax[] elements -> {
                pending.push(elements.length);
                for (int i = elements.length - 1; i >= 0; i--) pending.push(elements[i]);
            }
            case Symbol symbol when keepsIntroduced && !part.scopes().isEmpty() -> made.push(wrap(mutator, part));
            default -> made.push(atom(mutator, part));
        }
    }

    private static @Word long vector(Mutator mutator, Deque<Long> made, int length) {
        long vector = mutator.allocate(Kind.VECTOR, length);
        for (int i = length - 1; i >= 0; i--) Memory.put(vector + Layout.VECTOR_ELEMENTS + (long) i * Layout.WORD_BYTES, made.pop());
        return Words.tagged(Words.OBJECT, vector);
    }
}
