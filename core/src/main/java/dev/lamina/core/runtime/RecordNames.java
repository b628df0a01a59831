package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/** How the printer names a record and its fields: its type holds the name, a symbol, and the vector of field names. */
final class RecordNames {
    private RecordNames() {}

    private static final int NAME = 0;
    private static final int FIELDS = 1;

    private static @Word long type(@Word long record) {
        return Memory.get(Words.address(record) + Layout.RECORD_TYPE);
    }

    /** Types have no type of their own. */
    private static boolean isTyped(@Word long record) {
        return Parts.count(type(record)) > NAME;
    }

    static String typeName(@Word long record) {
        if (!isTyped(record)) return "record-type " + name(Parts.get(record, NAME));
        return withoutBrackets(name(Parts.get(type(record), NAME)));
    }

    /** A type is often called {@code <point>}, its instances are points. */
    private static String withoutBrackets(String name) {
        boolean bracketed = name.length() > 2 && name.startsWith("<") && name.endsWith(">");
        return bracketed ? name.substring(1, name.length() - 1) : name;
    }

    private static String name(@Word long name) {
        return Words.isSymbol(name) ? Text.string(name) : "record";
    }

    /** Whether the fields are for everyone's eyes: types without field names hide theirs. */
    static boolean isShown(@Word long record) {
        @Word long type = type(record);
        return Parts.count(type) > FIELDS && Parts.count(Parts.get(type, FIELDS)) >= Parts.count(record);
    }

    static String fieldName(@Word long record, long index) {
        return Text.string(Parts.get(Parts.get(type(record), FIELDS), index));
    }
}
