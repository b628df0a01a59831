package dev.lamina.core.runtime;

import dev.lamina.core.read.Char;
import dev.lamina.core.read.QuotedPair;
import dev.lamina.core.read.Span;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import dev.lamina.core.read.SyntaxWalk;
import dev.lamina.core.read.Window;
import dev.lamina.memory.heap.Handle;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.heap.Mutator;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Heap data to {@link Syntax}, for {@code eval}, whose code is data, and for transformers, which make syntax of data and
 * syntax objects; and syntax to heap data. Without recursion.
 */
public final class SyntaxData {
    /**
     * Code made from data. Values that no text can stand for, and compound data behind a quote, remain themselves:
     * they are contents of class {@link Handle}, which whoever compiles the code closes afterwards, or a
     * {@link QuotedPair} of one.
     */
    public record Code(Syntax syntax, List<Handle> handles) {}

    private static final int OPEN = -1;
    private static final Window NO_TEXT = new Window(new byte[0], 0, true);

    private final Mutator mutator;
    private final List<Handle> handles = new ArrayList<>();
    /** What is still to be converted; behind a datum that is to be put together from its parts stands SENTINEL. */
    private @Word long[] pending = new long[32];
    private int count;
    private final ArrayDeque<Syntax> made = new ArrayDeque<>();
    /** Each compound datum met so far: open, or the number of its syntax. */
    private final WordTable met = new WordTable();
    private final List<Syntax> finished = new ArrayList<>();
    /** How many syntax-rules and quasiquote forms are open: in their templates a quotation is code like the rest. */
    private int openTemplates;
    /** The place of what is made. */
    private final Span span;
    /** What has a place of its own; null if nothing has. */
    private UnchangedParts unchanged;

    private SyntaxData(Mutator mutator, Span span) {
        this.mutator = mutator;
        this.span = span;
    }

    /** The datum that the syntax stands for, without scopes. */
    public static @Word long word(Mutator mutator, Syntax syntax) {
        DatumBuilder builder = new DatumBuilder(mutator, NO_TEXT);
        SyntaxWalk.feed(syntax, builder);
        return builder.take();
    }

    /** The syntax that pairs, vectors, syntax objects and other data stand for; what has no place yet gets the one given. */
    public static Code syntax(Mutator mutator, String who, @Word long datum, Span span) {
        SyntaxData data = new SyntaxData(mutator, span);
        data.openTemplates = 1;
        return data.code(who, datum);
    }

    /**
     * The syntax of what explicit renaming made of a form.
     *
     * @param given the form as it was given
     */
    static Syntax renamed(Mutator mutator, @Word long result, @Word long given, Syntax form) {
        SyntaxData data = new SyntaxData(mutator, form.span());
        data.openTemplates = 1;
        data.unchanged = new UnchangedParts(mutator, given, form);
        return data.code("er-macro-transformer", result).syntax();
    }

    /** Circular code is an error of the procedure {@code who}; circular quoted data are not. */
    public static Code code(Mutator mutator, String who, @Word long datum) {
        return new SyntaxData(mutator, Span.NONE).code(who, datum);
    }

    private Code code(String who, @Word long datum) {
        try {
            return new Code(convertAll(who, datum), handles);
        } catch (SchemeError e) {
            handles.forEach(Handle::close);
            throw e;
        }
    }

    private Syntax convertAll(String who, @Word long root) {
        push(root);
        while (count > 0) {
            @Word long next = pending[--count];
            if (next == Words.SENTINEL) {
                combine(pending[--count]);
            } else if (!isCompound(next)) {
                made.push(leaf(next));
            } else if (unchanged != null && unchanged.of(next) != null) {
                made.push(unchanged.of(next));
            } else if (openTemplates == 0 && isQuotation(next)) {
                made.push(quotation(quoted(next)));
            } else {
                open(who, next);
            }
        }
        return made.pop();
    }

    private void push(@Word long word) {
        if (count == pending.length) pending = Arrays.copyOf(pending, 2 * count);
        pending[count++] = word;
    }

    private void open(String who, @Word long datum) {
        int state = met.get(datum);
        if (state == OPEN) throw Errors.other(who, "the code contains itself");
        if (state != WordTable.ABSENT) {
            made.push(finished.get(state));
            return;
        }
        met.put(datum, OPEN);
        if (isTemplate(datum)) openTemplates++;
        push(datum);
        push(Words.SENTINEL);
        for (long i = Parts.count(datum) - 1; i >= 0; i--) push(Parts.get(datum, i));
    }

    private void combine(@Word long datum) {
        if (isTemplate(datum)) openTemplates--;
        Object content;
        if (Words.isPair(datum)) {
            Syntax cdr = made.pop();
            content = new SyntaxPair(made.pop(), cdr);
        } else {
            Syntax[] elements = new Syntax[Math.toIntExact(Parts.count(datum))];
            for (int i = elements.length - 1; i >= 0; i--) elements[i] = made.pop();
            content = elements;
        }
        met.put(datum, finished.size());
        finished.add(new Syntax(content, span));
        made.push(finished.getLast());
    }

    /** Pairs and vectors. */
    static boolean isCompound(@Word long datum) {
        return Words.isPair(datum) || Words.isObject(datum) && Layout.kind(Memory.get(Words.address(datum))) == Kind.VECTOR;
    }

    private static boolean isTemplate(@Word long datum) {
        return beginsWith(datum, "syntax-rules") || beginsWith(datum, "quasiquote");
    }

    private static boolean beginsWith(@Word long datum, String name) {
        return Words.isPair(datum) && Words.isSymbol(Parts.get(datum, 0)) && Text.string(Parts.get(datum, 0)).equals(name);
    }

    // (quote x)

    private static boolean isQuotation(@Word long datum) {
        if (!beginsWith(datum, "quote")) return false;
        @Word long rest = Parts.get(datum, 1);
        return Words.isPair(rest) && Parts.get(rest, 1) == Words.EMPTY_LIST;
    }

    private static @Word long quoted(@Word long quotation) {
        return Parts.get(Parts.get(quotation, 1), 0);
    }

    /** What is quoted keeps its identity, unless it is something that has none. */
    private Syntax quotation(@Word long value) {
        boolean hasIdentity = isCompound(value) || Words.isString(value);
        Syntax constant = Words.isPair(value) ? quotedPair(value) : Syntax.of(hasIdentity ? handle(value) : atom(value));
        Syntax rest = Syntax.of(new SyntaxPair(constant, Syntax.of(Syntax.Atom.EMPTY)));
        return Syntax.of(new SyntaxPair(Syntax.of(new Symbol("quote")), rest));
    }

    private Syntax quotedPair(@Word long pair) {
        Handle handle = handle(pair);
        return new Syntax(new QuotedPair(handle, () -> {
            @Word long object = handle.get();
            return new SyntaxPair(quotedPart(Parts.get(object, 0)), quotedPart(Parts.get(object, 1)));
        }), span);
    }

    private Syntax quotedPart(@Word long value) {
        return Words.isPair(value) ? quotedPair(value) : convertAll("quote", value);
    }

    private Syntax leaf(@Word long datum) {
        SyntaxObject object = SyntaxObjects.orNull(mutator, datum);
        return object == null ? new Syntax(atom(datum), span) : object.syntax();
    }

    private Object atom(@Word long datum) {
        Object plain = plain(datum);
        return plain == null ? handle(datum) : plain;
    }

    /** What the reader makes of a text of the atom; null if there is none. */
    static Object plain(@Word long datum) {
        if (Numerals.isNumber(datum)) return Numerals.toJava(datum);
        if (Words.isSymbol(datum)) return new Symbol(Text.string(datum));
        if (Words.isString(datum)) return Text.string(datum);
        if (Words.isCharacter(datum)) return new Char(Words.character(datum));
        if (datum == Words.EMPTY_LIST) return Syntax.Atom.EMPTY;
        if (datum == Words.TRUE || datum == Words.FALSE) return datum == Words.TRUE;
        if (datum == Words.EOF) return Syntax.Atom.EOF;
        if (datum == Words.UNSPECIFIED) return Syntax.Atom.UNSPECIFIED;
        return null;
    }

    private Handle handle(@Word long value) {
        Handle handle = mutator.heap().handle(value);
        handles.add(handle);
        return handle;
    }
}
