package dev.lamina.core.runtime;

import dev.lamina.memory.heap.HeapExhausted;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.heap.StaticSpace;
import dev.lamina.memory.heap.SymbolTable;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * The objects that errors are, R7RS 6.11: records of one process-wide type. A condition knows its kind, who complains,
 * the message, the irritants and, once raised, the frames it was raised on.
 */
public final class Conditions {
    private Conditions() {}

    /** Its identity is all that is asked of it. */
    private static final @Word long TYPE = makeType();

    private static final int KIND = 0;
    private static final int WHO = 1;
    private static final int MESSAGE = 2;
    private static final int IRRITANTS = 3;
    private static final int TRACE = 4;
    private static final int FIELDS = 5;

    private static @Word long makeType() {
        long address = StaticSpace.allocate(Kind.RECORD, 1);
        Memory.put(address + Layout.RECORD_FIELDS, ProcessSymbols.symbol(ProcessSymbols.CONDITION));
        return Words.tagged(Words.OBJECT, address);
    }

    /** The type of all conditions, which no heap owns. */
    public static @Word long type() {
        return TYPE;
    }

    public static boolean isCondition(@Word long word) {
        if (!Words.isObject(word)) return false;
        long address = Words.address(word);
        return Layout.kind(Memory.get(address)) == Kind.RECORD && Memory.get(address + Layout.RECORD_TYPE) == TYPE;
    }

    /** @param message a string, or any value that {@code error} was given first */
    public static @Word long make(Ctx c, SchemeError.Kind kind, @Word long who, @Word long message, @Word long irritants) {
        long address = c.allocate(Kind.RECORD, FIELDS);
        Memory.put(address + Layout.RECORD_TYPE, TYPE);
        long condition = Words.tagged(Words.OBJECT, address);
        put(condition, KIND, Words.ofFixnum(kind.ordinal()));
        put(condition, WHO, who);
        put(condition, MESSAGE, message);
        put(condition, IRRITANTS, irritants);
        put(condition, TRACE, Words.EMPTY_LIST);
        return condition;
    }

    /** What a program can catch of something thrown: a condition, or the object of {@code raise}. Anything else goes on. */
    static @Word long of(Ctx c, Throwable thrown) {
        return switch (thrown) {
            case Raise raise -> raise.payload();
            case SchemeError e -> make(c, e.kind(), e.who() == null ? Words.FALSE : Text.makeString(c, e.who()),
                    Text.makeString(c, text(c, e)), Arguments.list(c, e.irritants()));
            case HeapExhausted e -> make(c, SchemeError.Kind.HEAP_EXHAUSTED, Words.FALSE, Text.makeString(c, e.getMessage()),
                    Words.EMPTY_LIST);
            case StackOverflowError e -> of(c, Errors.stackExhausted());
            case OutOfMemoryError e -> of(c, Errors.javaMemoryExhausted());
            case InternalError e when Errors.isLostMemory(e) -> of(c, Errors.lostMemory());
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new AssertionError(thrown);
        };
    }

    /** The message; of an unbound variable, with what was perhaps meant. */
    private static String text(Ctx c, SchemeError e) {
        if (e.kind() != SchemeError.Kind.UNBOUND) return e.getMessage();
        String name = SymbolTable.name(e.irritants()[0]);
        String suggestion = c.instance().evaluator().suggestion(c.instance().cells().modulesWithout(name), name);
        return suggestion == null ? e.getMessage() : e.getMessage() + " (" + suggestion + ")";
    }

    /** Remembers where a condition was raised first. */
    public static void setTrace(Ctx c, @Word long payload, @Word long trace) {
        if (isCondition(payload) && trace(payload) == Words.EMPTY_LIST) {
            c.write(Words.address(payload), offset(TRACE), trace);
        }
    }

    public static SchemeError.Kind kind(@Word long condition) {
        return SchemeError.Kind.of((int) Words.fixnum(get(condition, KIND)));
    }

    public static @Word long who(@Word long condition) {
        return get(condition, WHO);
    }

    public static @Word long message(@Word long condition) {
        return get(condition, MESSAGE);
    }

    public static @Word long irritants(@Word long condition) {
        return get(condition, IRRITANTS);
    }

    /** The irritants that the message does not show already. */
    static @Word long unshownIrritants(@Word long condition) {
        return switch (kind(condition)) {
            case USER, OTHER -> irritants(condition);
            default -> Words.EMPTY_LIST;
        };
    }

    /** The frames on which it was raised, innermost first, or the empty list. */
    public static @Word long trace(@Word long condition) {
        return get(condition, TRACE);
    }

    private static int offset(int field) {
        return Layout.RECORD_FIELDS + field * Layout.WORD_BYTES;
    }

    private static @Word long get(@Word long condition, int field) {
        return Memory.get(Words.address(condition) + offset(field));
    }

    private static void put(@Word long condition, int field, @Word long value) {
        Memory.put(Words.address(condition) + offset(field), value);
    }
}
