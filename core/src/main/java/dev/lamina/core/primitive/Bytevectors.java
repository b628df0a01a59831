package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.CONTROL;
import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;
import static dev.lamina.core.ir.Primitive.Fact.FOLDABLE;
import static dev.lamina.core.ir.Primitive.Fact.PURE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.runtime.ByteViews;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.DatumBuilder;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.text.Utf8;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/** Bytevectors, R7RS 6.9, and their exchange with strings in UTF-8. */
public final class Bytevectors {
    private Bytevectors() {}

    private static final long HEADER_TOP = Layout.headerTop(Kind.BYTEVECTOR);
    /** Of a Java array. */
    private static final long MOST_BYTES = Integer.MAX_VALUE - 8;

    // One byte

    @Procedure(value = "bytevector?", facts = {PURE, FOLDABLE, TOTAL}, doc = "Whether the value is a bytevector.")
    public static boolean isBytevector(@Word long value) {
        long address = value ^ Words.OBJECT;
        return address >>> Words.TAG_SHIFT == 0 && (Memory.get(address) >>> Layout.LENGTH_BITS == HEADER_TOP || ByteViews.isView(address));
    }

    @Procedure(value = "bytevector-length", facts = PURE, doc = "The number of bytes.")
    public static @Word long length(@Word long bytevector) {
        return Words.ofFixnum(count("bytevector-length", bytevector));
    }

    @Procedure(value = "bytevector-u8-ref", facts = EFFECT_FREE, doc = "The byte of the given index.")
    public static @Word long ref(@Word long bytevector, @Word long index) {
        return ref("bytevector-u8-ref", bytevector, index);
    }

    public static @Word long ref(String who, @Word long bytevector, @Word long index) {
        if (!isIndex(bytevector, index)) return refView(who, bytevector, index);
        return Words.ofFixnum(Memory.getByte(bytes(bytevector) + Words.index(index)) & 0xFF);
    }

    private static @Word long refView(String who, @Word long bytevector, @Word long index) {
        if (!Range.isIndex(index, count(who, bytevector))) throw badAccess(who, bytevector, index);
        return Words.ofFixnum(ByteViews.get(bytevector, Words.fixnum(index)) & 0xFF);
    }

    @Procedure(value = "bytevector-u8-set!", doc = "Replaces the byte of the given index.")
    public static void set(@Word long bytevector, @Word long index, @Word long value) {
        set("bytevector-u8-set!", bytevector, index, value);
    }

    public static void set(String who, @Word long bytevector, @Word long index, @Word long value) {
        if (!isIndex(bytevector, index)) throw badAccess(who, bytevector, index);
        Memory.putByte(bytes(bytevector) + Words.index(index), checkedByte(who, value));
    }

    /** Of a bytevector that holds its bytes itself. */
    private static boolean isIndex(@Word long bytevector, @Word long index) {
        long address = bytevector ^ Words.OBJECT;
        if (address >>> Words.TAG_SHIFT != 0) return false;
        long header = Memory.get(address);
        return header >>> Layout.LENGTH_BITS == HEADER_TOP && Range.isIndex(index, header & Layout.LENGTH_MASK);
    }

    private static RuntimeException badAccess(String who, @Word long bytevector, @Word long index) {
        long count = count(who, bytevector);
        return Range.isIndex(index, count) ? Errors.readOnlyBytes(who, bytevector) : Errors.index(who, index, count);
    }

    public static void checkWritable(String who, @Word long bytevector) {
        if (ByteViews.isView(Words.address(bytevector))) throw Errors.readOnlyBytes(who, bytevector);
    }

    public static byte checkedByte(String who, @Word long value) {
        if (!Words.isFixnum(value)) throw Errors.wrongType(who, "a byte (0 to 255)", value);
        if (!Range.isIndex(value, 256)) throw Errors.outOfRange(who, "a byte (0 to 255)", value);
        return (byte) Words.fixnum(value);
    }

    public static long count(String who, @Word long bytevector) {
        if (!isBytevector(bytevector)) throw Errors.wrongType(who, "a bytevector", bytevector);
        return Layout.length(Memory.get(bytevector ^ Words.OBJECT));
    }

    /** The address of the first byte, of a bytevector that holds its bytes itself. */
    public static long bytes(@Word long bytevector) {
        return (bytevector ^ Words.OBJECT) + Layout.BYTEVECTOR_BYTES;
    }

    // Making

    private static @Word long allocate(Ctx c, long count) {
        return Words.tagged(Words.OBJECT, c.allocate(Kind.BYTEVECTOR, count));
    }

    @Procedure(value = "make-bytevector", optional = 1, facts = CONTROL, doc = "A new bytevector of so many times the byte, or zeros.")
    public static @Word long makeLarge(Ctx c, long sp, @Word long size, @Word long value) {
        return c.makeLarge(value, (maker, filling) -> make(maker, size, filling));
    }

    static @Word long make(Ctx c, @Word long size, @Word long value) {
        if (value == Words.DEFAULT) return allocate(c, Range.size("make-bytevector", size));
        byte filling = checkedByte("make-bytevector", value);
        long bytevector = allocate(c, Range.size("make-bytevector", size));
        fill(bytes(bytevector), Words.fixnum(size), filling);
        return bytevector;
    }

    @Procedure(value = "bytevector", rest = true, facts = EFFECT_FREE, doc = "A new bytevector of the arguments.")
    public static @Word long ofArguments(Ctx c, @Word long elements) {
        long bytevector = allocate(c, Lists.checkedLength("bytevector", elements));
        long at = bytes(bytevector);
        for (long rest = elements; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) Memory.putByte(at++, checkedByte("bytevector", Pairs.first(rest)));
        return bytevector;
    }

    @Procedure(value = "bytevector-append", rest = true, facts = EFFECT_FREE, doc = "A new bytevector of the bytes of all.")
    public static @Word long append(Ctx c, @Word long bytevectors) {
        long total = 0;
        for (long rest = bytevectors; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) total += count("bytevector-append", Pairs.first(rest));
        long result = allocate(c, total);
        long at = bytes(result);
        for (long rest = bytevectors; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) {
            long count = count("bytevector-append", Pairs.first(rest));
            copy(Pairs.first(rest), 0, at, count);
            at += count;
        }
        return result;
    }

    // Parts

    @Procedure(value = "bytevector-copy", optional = 2, facts = EFFECT_FREE, doc = "A new bytevector of the bytes from start to before end.")
    public static @Word long copy(Ctx c, @Word long bytevector, @Word long start, @Word long end) {
        long count = Range.count("bytevector-copy", start, end, count("bytevector-copy", bytevector));
        long result = allocate(c, count);
        copy(bytevector, Range.first(start), bytes(result), count);
        return result;
    }

    @Procedure(value = "bytevector-copy!", optional = 2, doc = "Copies the bytes of from between start and end into a bytevector, from index at on.")
    public static void copyInto(@Word long to, @Word long at, @Word long from, @Word long start, @Word long end) {
        long room = count("bytevector-copy!", to);
        long count = Range.count("bytevector-copy!", start, end, count("bytevector-copy!", from));
        Range.checkRoom("bytevector-copy!", at, count, room);
        checkWritable("bytevector-copy!", to);
        copy(from, Range.first(start), bytes(to) + Words.fixnum(at), count);
    }

    @Procedure(value = "bytevector-fill!", optional = 2, doc = "Replaces the bytes from start to before end by one.")
    public static void fill(@Word long bytevector, @Word long value, @Word long start, @Word long end) {
        long count = Range.count("bytevector-fill!", start, end, count("bytevector-fill!", bytevector));
        checkWritable("bytevector-fill!", bytevector);
        fill(bytes(bytevector) + Range.first(start), count, checkedByte("bytevector-fill!", value));
    }

    /** The bytes of any bytevector, from start on, to an address. */
    public static void copy(@Word long from, long start, long to, long count) {
        if (count == 0) return;
        if (ByteViews.isView(Words.address(from))) ByteViews.copy(from, start, to, count);
        else Memory.copy(bytes(from) + start, to, count);
    }

    private static void fill(long address, long count, byte value) {
        if (count > 0) Memory.fill(address, count, value);
    }

    // Strings

    @Procedure(value = "utf8->string", optional = 2, facts = EFFECT_FREE, doc = "A new string of the UTF-8 bytes from start to before end.")
    public static @Word long toString(Ctx c, @Word long bytevector, @Word long start, @Word long end) {
        long count = Range.count("utf8->string", start, end, count("utf8->string", bytevector));
        long first = Range.first(start);
        byte[] utf8 = toJava(bytevector, first, first + count);
        int invalid = Utf8.firstInvalid(utf8, 0, utf8.length);
        if (invalid >= 0) {
            long place = first + invalid;
            throw Errors.other("utf8->string", "byte " + (utf8[invalid] & 0xFF) + " at index " + place + " is not UTF-8", bytevector);
        }
        return Text.makeString(c, utf8, 0, utf8.length);
    }

    @Procedure(value = "string->utf8", optional = 2, facts = EFFECT_FREE, doc = "A new bytevector of the string's characters from start to before end in UTF-8.")
    public static @Word long ofString(Ctx c, @Word long string, @Word long start, @Word long end) {
        Strings.check("string->utf8", string);
        long count = Range.count("string->utf8", start, end, Text.length(string));
        return DatumBuilder.bytevector(c, Text.toUtf8(string, Range.first(start), Range.first(start) + count));
    }

    /** A copy of a part of the bytes. */
    public static byte[] toJava(@Word long bytevector, long start, long end) {
        if (end - start > MOST_BYTES) throw Errors.other(null, "more than 2 GB of bytes at once", bytevector);
        byte[] copy = new byte[(int) (end - start)];
        if (copy.length > 0) ByteViews.copyOut(bytevector, start, copy, copy.length);
        return copy;
    }
}
