package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Records, R7RS 5.5, as {@code define-record-type} opens them: construction, test and access with the type as an operand
 * and the field as an index that the expander has computed. A type is a record too, of name and field names; its own
 * type is #t, which is how a type is told from an instance without a root for the type of types. Every evaluation of a
 * definition makes a new type.
 */
public final class Records {
    private Records() {}

    private static final long HEADER_TOP = Layout.headerTop(Kind.RECORD);
    /** What a record type has as its type. */
    private static final long TYPE_OF_TYPES = Words.TRUE;
    private static final int TYPE_NAME = 0;
    private static final int TYPE_FIELDS = 1;

    // Types

    @Procedure(value = "%make-record-type", facts = EFFECT_FREE, doc = "A new record type from a name and a vector of field names.")
    public static @Word long makeType(Ctx c, @Word long name, @Word long fields) {
        long type = allocate(c, TYPE_OF_TYPES, 2);
        put(type, TYPE_NAME, name);
        put(type, TYPE_FIELDS, fields);
        return type;
    }

    @Procedure(value = "%record-type?", facts = {PURE, TOTAL}, doc = "Whether the value is a record type.")
    public static boolean isType(@Word long value) {
        return isInstance(value, TYPE_OF_TYPES);
    }

    /** Whether the value is a record that is no type. */
    @Procedure(value = "%record?", facts = {PURE, TOTAL}, doc = "Whether the value is an instance of some record type.")
    public static boolean isRecord(@Word long value) {
        return hasHeader(value) && typeOf(value) != TYPE_OF_TYPES;
    }

    @Procedure(value = "%record-type", facts = PURE, doc = "The type of a record.")
    public static @Word long type(@Word long record) {
        if (!isRecord(record)) throw Errors.wrongType("%record-type", "a record", record);
        return typeOf(record);
    }

    @Procedure(value = "%record-type-name", facts = PURE, doc = "The name of a record type.")
    public static @Word long typeName(@Word long type) {
        if (!isType(type)) throw Errors.wrongType("%record-type-name", "a record type", type);
        return get(type, TYPE_NAME);
    }

    @Procedure(value = "%record-type-fields", facts = PURE, doc = "The vector of field names of a record type.")
    public static @Word long typeFields(@Word long type) {
        if (!isType(type)) throw Errors.wrongType("%record-type-fields", "a record type", type);
        return get(type, TYPE_FIELDS);
    }

    // Construction: the usual numbers of fields without a list

    @Procedure(value = "%record", facts = EFFECT_FREE, doc = "A new record without fields.")
    public static @Word long make(Ctx c, @Word long type) {
        return allocate(c, type, 0);
    }

    @Procedure(value = "%record", facts = EFFECT_FREE, doc = "A new record of one field.")
    public static @Word long make(Ctx c, @Word long type, @Word long first) {
        long record = allocate(c, type, 1);
        put(record, 0, first);
        return record;
    }

    @Procedure(value = "%record", facts = EFFECT_FREE, doc = "A new record of two fields.")
    public static @Word long make(Ctx c, @Word long type, @Word long first, @Word long second) {
        long record = allocate(c, type, 2);
        put(record, 0, first);
        put(record, 1, second);
        return record;
    }

    @Procedure(value = "%record", facts = EFFECT_FREE, doc = "A new record of three fields.")
    public static @Word long make(Ctx c, @Word long type, @Word long first, @Word long second, @Word long third) {
        long record = allocate(c, type, 3);
        put(record, 0, first);
        put(record, 1, second);
        put(record, 2, third);
        return record;
    }

    @Procedure(value = "%record", rest = true, facts = EFFECT_FREE, doc = "A new record of the given fields.")
    public static @Word long make(Ctx c, @Word long type, @Word long first, @Word long second, @Word long third, @Word long more) {
        long record = allocate(c, type, 3 + Lists.checkedLength("%record", more));
        put(record, 0, first);
        put(record, 1, second);
        put(record, 2, third);
        long index = 3;
        for (long rest = more; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) put(record, index++, Pairs.first(rest));
        return record;
    }

    // Access

    @Procedure(value = "%record-is?", facts = {PURE, TOTAL}, doc = "Whether the value is a record of the type.")
    public static boolean isInstance(@Word long value, @Word long type) {
        return hasHeader(value) && typeOf(value) == type;
    }

    @Procedure(value = "%record-ref", facts = EFFECT_FREE, doc = "The field of the given index of a record of the type, for the accessor of the given name.")
    public static @Word long ref(@Word long record, @Word long type, @Word long index, @Word long accessor, @Word long field) {
        if (!isInstance(record, type)) throw notAnInstance(accessor, type, record);
        return get(record, Words.fixnum(index));
    }

    @Procedure(value = "%record-set!", doc = "Replaces the field of the given index of a record of the type, for the modifier of the given name.")
    public static void set(Ctx c, @Word long record, @Word long type, @Word long index, @Word long value, @Word long modifier) {
        if (!isInstance(record, type)) throw notAnInstance(modifier, type, record);
        c.write(record ^ Words.OBJECT, Layout.RECORD_FIELDS + Layout.WORD_BYTES * Words.fixnum(index), value);
    }

    private static RuntimeException notAnInstance(@Word long who, @Word long type, @Word long given) {
        return Errors.wrongRecord(who, typeName(type), given);
    }

    // Layout

    private static boolean hasHeader(@Word long value) {
        long address = value ^ Words.OBJECT;
        return address >>> Words.TAG_SHIFT == 0 && Memory.get(address) >>> Layout.LENGTH_BITS == HEADER_TOP;
    }

    private static @Word long allocate(Ctx c, @Word long type, long fields) {
        long address = c.allocate(Kind.RECORD, fields);
        Memory.put(address + Layout.RECORD_TYPE, type);
        return Words.tagged(Words.OBJECT, address);
    }

    private static @Word long typeOf(@Word long record) {
        return Memory.get((record ^ Words.OBJECT) + Layout.RECORD_TYPE);
    }

    private static @Word long get(@Word long record, long index) {
        assert Long.compareUnsigned(index, Layout.length(Memory.get(record ^ Words.OBJECT))) < 0 : index;
        return Memory.get((record ^ Words.OBJECT) + Layout.RECORD_FIELDS + Layout.WORD_BYTES * index);
    }

    /** Into a record made since the last poll. */
    private static void put(@Word long freshRecord, long index, @Word long value) {
        Memory.put((freshRecord ^ Words.OBJECT) + Layout.RECORD_FIELDS + Layout.WORD_BYTES * index, value);
    }
}
