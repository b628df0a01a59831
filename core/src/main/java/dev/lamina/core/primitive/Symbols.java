package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;
import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.Arrays;

/** Symbols, R7RS 6.5. A name has one symbol, so the same word is the same symbol. */
public final class Symbols {
    private Symbols() {}

    @Procedure(value = "symbol?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is a symbol.")
    public static boolean isSymbol(@Word long value) {
        return Words.isSymbol(value);
    }

    @Procedure(value = "symbol=?", facts = {PURE, FOLDABLE}, doc = "Whether the symbols are the same.")
    public static boolean equal(@Word long first, @Word long second) {
        check("symbol=?", first);
        check("symbol=?", second);
        return first == second;
    }

    @Procedure(value = "symbol=?", rest = true, facts = {PURE, FOLDABLE}, doc = "Whether the symbols are all the same.")
    public static boolean equal(@Word long first, @Word long second, @Word long more) {
        boolean equal = equal(first, second);
        for (long rest = more; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) equal &= equal(first, Pairs.first(rest));
        return equal;
    }

    @Procedure(value = "symbol<?", facts = {PURE, FOLDABLE}, doc = "Whether the first symbol's name comes before the second's.")
    public static boolean less(@Word long first, @Word long second) {
        check("symbol<?", first);
        check("symbol<?", second);
        // UTF-8 orders like code points.
        return Arrays.compareUnsigned(Text.symbolUtf8(first), Text.symbolUtf8(second)) < 0;
    }

    @Procedure(value = "symbol->string", facts = EFFECT_FREE, doc = "A new string of the symbol's name.")
    public static @Word long toString(Ctx c, @Word long symbol) {
        check("symbol->string", symbol);
        byte[] name = Text.symbolUtf8(symbol);
        return Text.makeString(c, name, 0, name.length);
    }

    @Procedure(value = "string->symbol", facts = EFFECT_FREE, doc = "The symbol of the name.")
    public static @Word long ofString(Ctx c, @Word long name) {
        Strings.check("string->symbol", name);
        byte[] utf8 = Text.toUtf8(name);
        return Text.symbol(c, utf8, 0, utf8.length);
    }

    @Procedure(value = "string->uninterned-symbol", facts = EFFECT_FREE, doc = "A new symbol of the name, which is the same as no other.")
    public static @Word long uninterned(Ctx c, @Word long name) {
        Strings.check("string->uninterned-symbol", name);
        return c.heap().symbols().makeUninterned(Text.string(name));
    }

    private static void check(String who, @Word long symbol) {
        if (!Words.isSymbol(symbol)) throw Errors.wrongType(who, "a symbol", symbol);
    }
}
