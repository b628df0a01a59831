package dev.lamina.core;

import dev.lamina.core.read.Char;
import dev.lamina.core.read.Complex;
import dev.lamina.core.read.Ratio;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.runtime.Arguments;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.DatumBuilder;
import dev.lamina.core.runtime.Driver;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Numerals;
import dev.lamina.core.runtime.Printer;
import dev.lamina.core.runtime.SchemeError;
import dev.lamina.core.runtime.SchemeException;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.heap.SymbolTable;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Values on their way between Scheme and Java.
 *
 * <pre>
 *   exact integer   Long, or BigInteger beyond 64 bits       string      String
 *   ratio           Ratio                                    complex     Complex
 *   flonum          Double                                   symbol      Symbol
 *   boolean         Boolean                                  character   Character.toString's code point as Char
 *   proper list     List                                     f64vector   double[]
 *   unspecified     null                                     others      SchemeValue
 * </pre>
 */
final class Values {
    /** A longer one, which may be circular, stays a Scheme value. */
    private static final int LONGEST_LIST = 1 << 28;

    private Values() {}

    static Object toJava(Session session, @Word long word) {
        if (Numerals.isNumber(word)) return Numerals.toJava(word);
        if (word == Words.TRUE || word == Words.FALSE) return word == Words.TRUE;
        if (word == Words.UNSPECIFIED || word == Words.DEFAULT) return null;
        if (Words.isString(word)) return Text.string(word);
        if (Words.isSymbol(word)) return new Symbol(SymbolTable.name(word));
        if (Words.isCharacter(word)) return new Char(Words.character(word));
        if (word == Words.EMPTY_LIST || isProperList(word)) return list(session, word);
        if (isF64Vector(word)) return doubles(word);
        return new SchemeValue(session.handle(word), Printer.brief(word));
    }

    private static boolean isProperList(@Word long word) {
        if (!Words.isPair(word)) return false;
        long count = Arguments.count(word, LONGEST_LIST);
        return count > 0 && count <= LONGEST_LIST;
    }

    private static List<Object> list(Session session, @Word long list) {
        List<Object> elements = new ArrayList<>();
        for (long l = list; l != Words.EMPTY_LIST; l = Arguments.rest(l)) elements.add(toJava(session, Arguments.first(l)));
        return elements;
    }

    private static boolean isF64Vector(@Word long word) {
        return Words.isObject(word) && Layout.kind(Memory.get(Words.address(word))) == Kind.F64VECTOR;
    }

    private static double[] doubles(@Word long vector) {
        long address = Words.address(vector);
        int length = Math.toIntExact(Layout.length(Memory.get(address)));
        long elements = Memory.get(address + Layout.NUMERIC_ADDRESS);
        return Memory.all().asSlice(elements, (long) Double.BYTES * length).toArray(ValueLayout.JAVA_DOUBLE_UNALIGNED);
    }

    private static @Word long doubles(Ctx c, double[] elements) {
        long address = c.allocate(Kind.F64VECTOR, elements.length);
        long first = Memory.get(address + Layout.NUMERIC_ADDRESS);
        for (int i = 0; i < elements.length; i++) Memory.putDouble(first + (long) Double.BYTES * i, elements[i]);
        return Words.tagged(Words.OBJECT, address);
    }

    static @Word long toWord(Session session, Ctx c, Object value) {
        return switch (value) {
            case null -> Words.UNSPECIFIED;
            case Boolean b -> Words.ofBoolean(b);
            case Double d -> Words.ofDouble(d);
            case Float f -> Words.ofDouble(f);
            case Long _, Integer _, Short _, Byte _ -> Numerals.toWord(c, ((Number) value).longValue());
            case BigInteger _, Ratio _, Complex _ -> Numerals.toWord(c, value);
            case String s -> Text.makeString(c, s);
            case Symbol s -> Text.symbol(c, s.name());
            case Char s -> Words.ofCharacter(s.codePoint());
            case Character ch -> Words.ofCharacter(ch);
            case double[] d -> doubles(c, d);
            case byte[] b -> DatumBuilder.bytevector(c, b);
            case List<?> list -> listWord(session, c, list);
            case SchemeValue v -> v.handle().get();
            case HostProcedure procedure -> hostProcedure(session, c, procedure);
            default -> throw new IllegalArgumentException("no Scheme value for " + value.getClass().getName());
        };
    }

    private static @Word long listWord(Session session, Ctx c, List<?> list) {
        long[] words = new long[list.size()];
        for (int i = 0; i < words.length; i++) words[i] = toWord(session, c, list.get(i));
        return Arguments.list(c, words);
    }

    /** A Java function as a procedure: a closure of the library over the object that stands for it. */
    private static @Word long hostProcedure(Session session, Ctx c, HostProcedure procedure) {
        Function<long[], Long> adapter = words -> callHost(session, procedure, words);
        return Driver.call(c, LibraryValues.procedure(session.library(), "%host-procedure"), c.heap().hostObject(c, adapter, 0));
    }

    private static Long callHost(Session session, HostProcedure procedure, long[] words) {
        List<Object> arguments = new ArrayList<>();
        for (long word : words) arguments.add(toJava(session, word));
        try {
            return toWord(session, session.context(), procedure.call(arguments));
        } catch (SchemeException | SchemeError e) {
            throw e;
        } catch (Exception e) {
            throw Errors.hostProcedure(e);
        }
    }

    /** As {@code write} prints it. */
    static String toText(@Word long word) {
        return Printer.string(word, Printer.Style.WRITE);
    }
}
