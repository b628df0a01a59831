package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.expand.MacroUse;
import dev.lamina.core.expand.SyntaxPattern;
import dev.lamina.core.expand.SyntaxTemplate;
import dev.lamina.core.read.Span;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.runtime.Arguments;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Printer;
import dev.lamina.core.runtime.SchemeError;
import dev.lamina.core.runtime.SyntaxObjects;
import dev.lamina.core.runtime.Text;
import dev.lamina.core.runtime.VariableTransformer;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.concurrent.atomic.AtomicLong;

/** Syntax as values, for the transformers of procedural macros: R6RS libraries 12, and explicit renaming. */
public final class SyntaxValues {
    private static final String RENAMING = "er-macro-transformer";
    /** Counts the temporaries that no macro has made. */
    private static final AtomicLong OUTSIDE = new AtomicLong();

    private SyntaxValues() {}

    private static MacroUse use(Ctx c) {
        return (MacroUse) c.macroUse();
    }

    private static MacroUse use(Ctx c, String who) {
        if (use(c) == null) throw Errors.other(who, "there is no macro being expanded");
        return use(c);
    }

    private static Span span(Ctx c) {
        return use(c) == null ? Span.NONE : use(c).span();
    }

    // What syntax-case and syntax become

    @Procedure(value = "%syntax-match", facts = EFFECT_FREE)
    public static @Word long match(Ctx c, @Word long pattern, @Word long form) {
        Syntax syntax = SyntaxObjects.syntax(c, "syntax-case", form, span(c));
        Object[] matched = ((SyntaxPattern) c.heap().hostOf(pattern)).match(syntax, use(c));
        return matched == null ? Words.FALSE : c.heap().hostObject(c, matched, 0);
    }

    @Procedure(value = "%syntax-fill", rest = true, facts = EFFECT_FREE)
    public static @Word long fill(Ctx c, @Word long template, @Word long matches) {
        SyntaxTemplate compiled = (SyntaxTemplate) c.heap().hostOf(template);
        long[] words = Arguments.array(matches);
        Object[][] matched = new Object[words.length][];
        for (int i = 0; i < words.length; i++) matched[i] = (Object[]) c.heap().hostOf(words[i]);
        Syntax filled = compiled.fill(matched, use(c));
        return compiled.isVariable() ? SyntaxObjects.part(c, filled) : SyntaxObjects.spine(c, filled);
    }

    @Procedure("%syntax-no-match")
    public static @Word long noMatch(Ctx c, @Word long form) {
        boolean alone = SyntaxObjects.identifierOrNull(c, form) != null;
        throw new SchemeError(SchemeError.Kind.SYNTAX, "syntax-case", "no pattern matches " + (alone ? "the identifier " : "") + text(c, form));
    }

    private static String text(Ctx c, @Word long form) {
        return Printer.brief(toDatum(c, form));
    }

    @Procedure(value = "syntax-violation", rest = true, doc = "Ends the expansion: who complains or #f, a message, the form and perhaps its part.")
    public static @Word long violation(Ctx c, @Word long who, @Word long message, @Word long forms) {
        StringBuilder text = new StringBuilder(Words.isString(message) ? Text.string(message) : Printer.brief(message));
        for (long rest = forms; Words.isPair(rest); rest = Arguments.rest(rest)) text.append(' ').append(text(c, Arguments.first(rest)));
        String complains = who == Words.FALSE ? null : Words.isString(who) ? Text.string(who) : text(c, who);
        throw new SchemeError(SchemeError.Kind.SYNTAX, complains, text.toString());
    }

    @Procedure(value = "make-variable-transformer", doc = "A transformer that is also given the assignments, (set! keyword value), to its keyword.")
    public static @Word long variableTransformer(Ctx c, @Word long procedure) {
        if (!Words.isProcedure(procedure)) throw Errors.wrongType("make-variable-transformer", "a procedure", procedure);
        return c.heap().hostObject(c, new VariableTransformer(c.heap().handle(procedure)), 0);
    }

    // Conversions

    @Procedure(value = "syntax->datum", facts = EFFECT_FREE, doc = "The datum that syntax stands for, identifiers as symbols.")
    public static @Word long toDatum(Ctx c, @Word long syntax) {
        return SyntaxObjects.datum(c, SyntaxObjects.syntax(c, "syntax->datum", syntax, Span.NONE));
    }

    @Procedure(value = "datum->syntax", facts = EFFECT_FREE, doc = "The datum as if it had been written where the identifier was.")
    public static @Word long toSyntax(Ctx c, @Word long identifier, @Word long datum) {
        Syntax place = identifier(c, "datum->syntax", identifier);
        return SyntaxObjects.wrap(c, place.copyScopes(SyntaxObjects.syntax(c, "datum->syntax", datum, place.span())));
    }

    @Procedure(value = "%syntax->form", facts = EFFECT_FREE)
    public static @Word long toForm(Ctx c, @Word long syntax) {
        Syntax form = SyntaxObjects.syntax(c, RENAMING, syntax, Span.NONE);
        if (form.isSymbol()) throw new SchemeError(SchemeError.Kind.SYNTAX, RENAMING, text(c, syntax) + " is syntax, not a variable: it cannot stand here");
        return SyntaxObjects.form(c, form);
    }

    /** The syntax of what explicit renaming made of a form, {@code given}, of the syntax {@code form}. */
    @Procedure(value = "%renamed->syntax", facts = EFFECT_FREE)
    public static @Word long renamed(Ctx c, @Word long result, @Word long given, @Word long form) {
        return SyntaxObjects.renamed(c, result, given, SyntaxObjects.syntax(c, RENAMING, form, span(c)));
    }

    // Identifiers

    private static Syntax identifier(Ctx c, String who, @Word long value) {
        Syntax identifier = SyntaxObjects.identifierOrNull(c, value);
        if (identifier == null) throw Errors.wrongType(who, "an identifier", value);
        return identifier;
    }

    /** A symbol counts as what the user of the macro wrote. */
    private static Syntax name(Ctx c, @Word long value) {
        return Words.isSymbol(value) ? new Syntax(new Symbol(Text.string(value)), span(c)) : SyntaxObjects.identifierOrNull(c, value);
    }

    @Procedure(value = "identifier?", facts = {EFFECT_FREE, TOTAL}, doc = "Whether the value is the syntax of an identifier.")
    public static boolean isIdentifier(Ctx c, @Word long value) {
        return SyntaxObjects.identifierOrNull(c, value) != null;
    }

    @Procedure(value = "free-identifier=?", facts = EFFECT_FREE, doc = "Whether two identifiers would refer to the same binding.")
    public static boolean isFreeSame(Ctx c, @Word long first, @Word long second) {
        Syntax a = identifier(c, "free-identifier=?", first);
        Syntax b = identifier(c, "free-identifier=?", second);
        return use(c) == null ? MacroUse.isBoundSame(a, b) : use(c).isSame(a, b);
    }

    @Procedure(value = "bound-identifier=?", facts = EFFECT_FREE, doc = "Whether a binding of one identifier would bind the other.")
    public static boolean isBoundSame(Ctx c, @Word long first, @Word long second) {
        return MacroUse.isBoundSame(identifier(c, "bound-identifier=?", first), identifier(c, "bound-identifier=?", second));
    }

    /** Where no macro is being expanded nothing but the name can make it different from all others. */
    @Procedure(value = "%temporary", facts = EFFECT_FREE)
    public static @Word long temporary(Ctx c) {
        Syntax temporary = use(c) == null ? Syntax.of(new Symbol("temporary " + OUTSIDE.incrementAndGet())) : use(c).temporary();
        return SyntaxObjects.wrap(c, temporary);
    }

    /** {@code rename} of explicit renaming. */
    @Procedure(value = "%rename", facts = EFFECT_FREE)
    public static @Word long rename(Ctx c, @Word long name) {
        Syntax identifier = name(c, name);
        if (identifier == null) throw Errors.wrongType("rename", "a symbol", name);
        return SyntaxObjects.wrap(c, use(c, "rename").rename(identifier));
    }

    /** {@code compare} of explicit renaming: false for what is no identifier. */
    @Procedure(value = "%same-name?", facts = EFFECT_FREE)
    public static boolean isSameName(Ctx c, @Word long first, @Word long second) {
        Syntax a = name(c, first);
        Syntax b = name(c, second);
        return a != null && b != null && use(c, "compare").isSame(a, b);
    }
}
