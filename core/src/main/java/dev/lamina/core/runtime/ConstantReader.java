package dev.lamina.core.runtime;

import dev.lamina.core.read.ElementTypes;
import dev.lamina.memory.heap.Handle;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes the constants of a unit by running its {@link ConstantCode} program. No collection can happen meanwhile, and
 * the objects never move, so plain arrays may hold the words.
 */
final class ConstantReader {
    private final ConstantSpace space;
    private final Cells cells;
    private final int unit;
    private final List<Handle> objects;
    private final DataInputStream in;
    private long[] stack = new long[16];
    private int depth;
    private final List<Long> labels = new ArrayList<>();
    private long[] constants = new long[16];
    private int count;

    /** @param cells null for the shipped library, which has no variables */
    ConstantReader(ConstantSpace space, Cells cells, int unit, String[] program, List<Handle> objects) {
        this.space = space;
        this.cells = cells;
        this.unit = unit;
        this.objects = objects;
        byte[] bytes = String.join("", program).getBytes(StandardCharsets.ISO_8859_1);
        this.in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    /** The constants in order; addresses for cells. */
    long[] read() {
        try {
            for (int code = in.read(); code >= 0; code = in.read()) instruction(code);
        } catch (IOException e) {
            throw new AssertionError("constants of a unit", e);
        }
        assert depth == 0 : "the constant program leaves values on its stack";
        return Arrays.copyOf(constants, count);
    }

    private void instruction(int code) throws IOException {
        switch (code) {
            case ConstantCode.STORE -> store(pop());
            case ConstantCode.SYMBOL -> push(space.symbols().intern(block()));
            case ConstantCode.STRING -> push(string(new String(block(), StandardCharsets.UTF_8)));
            case ConstantCode.TRUE -> push(Words.TRUE);
            case ConstantCode.FALSE -> push(Words.FALSE);
            case ConstantCode.CHARACTER -> push(Words.ofCharacter(in.readInt()));
            case ConstantCode.LONG -> push(integer(BigInteger.valueOf(in.readLong())));
            case ConstantCode.BIG -> push(integer(new BigInteger(block())));
            case ConstantCode.DOUBLE -> push(Words.ofDouble(in.readDouble()));
            case ConstantCode.RATIO -> push(parts(Kind.RATIO));
            case ConstantCode.COMPLEX -> push(parts(Kind.COMPLEX));
            case ConstantCode.BYTEVECTOR -> push(bytevector(block()));
            case ConstantCode.TYPED_VECTOR -> push(typedVector(in.read(), block()));
            case ConstantCode.EMPTY -> push(Words.EMPTY_LIST);
            case ConstantCode.UNSPECIFIED -> push(Words.UNSPECIFIED);
            case ConstantCode.EOF -> push(Words.EOF);
            case ConstantCode.UNBOUND -> push(Words.UNBOUND);
            case ConstantCode.LIST -> push(list(in.readInt()));
            case ConstantCode.VECTOR -> push(fillVector(openVector(in.readInt())));
            case ConstantCode.OPEN_PAIR -> label(space.cons(Words.EMPTY_LIST, Words.EMPTY_LIST));
            case ConstantCode.FILL_PAIR -> fillPair();
            case ConstantCode.OPEN_VECTOR -> label(openVector(in.readInt()));
            case ConstantCode.FILL_VECTOR -> fillOpenVector(in.readInt());
            case ConstantCode.LABELLED -> push(labels.get(in.readInt()));
            case ConstantCode.SUCCESSORS -> push(Words.tagged(Words.OBJECT, box(Words.FALSE)));
            case ConstantCode.ITSELF -> push(objects.get(in.readInt()).get());
            case ConstantCode.CELL -> push(cells.cell(in.readUTF(), in.readUTF()));
            case ConstantCode.PROCEDURE -> push(procedure(in.readInt()));
            default -> throw new AssertionError("constant code " + code);
        }
    }

    private void push(@Word long word) {
        if (depth == stack.length) stack = Arrays.copyOf(stack, 2 * depth);
        stack[depth++] = word;
    }

    private @Word long pop() {
        return stack[--depth];
    }

    private void store(@Word long word) {
        if (count == constants.length) constants = Arrays.copyOf(constants, 2 * count);
        constants[count++] = word;
        labels.clear();
    }

    private byte[] block() throws IOException {
        return in.readNBytes(in.readInt());
    }

    private @Word long integer(BigInteger n) {
        if (n.bitLength() < Words.FIXNUM_SHIFT) return Words.ofFixnum(n.longValueExact());
        BigInteger magnitude = n.abs();
        int limbs = (magnitude.bitLength() + Long.SIZE - 1) / Long.SIZE;
        long address = space.allocate(Kind.BIGNUM, limbs);
        Memory.put(address + Layout.FIRST, Words.ofFixnum(n.signum()));
        for (int i = 0; i < limbs; i++) {
            Memory.put(address + Layout.SECOND + (long) Layout.WORD_BYTES * i, magnitude.shiftRight(Long.SIZE * i).longValue());
        }
        return Words.tagged(Words.OBJECT, address);
    }

    /** A number of two parts, the second on top of the stack. */
    private @Word long parts(Kind kind) {
        long address = space.allocate(kind, 0);
        Memory.put(address + Layout.SECOND, pop());
        Memory.put(address + Layout.FIRST, pop());
        return Words.tagged(Words.OBJECT, address);
    }

    /** Plain loops: streams cost a start 5 ms. */
    private @Word long string(String text) {
        int length = text.codePointCount(0, text.length());
        boolean latin = isLatin(text);
        long store = space.allocate(latin ? Kind.LATIN_STORE : Kind.WIDE_STORE, length);
        for (int i = 0, at = 0; i < length; i++) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (latin) Memory.putByte(store + Layout.STORE_CHARACTERS + i, (byte) c);
            else Memory.putInt(store + Layout.STORE_CHARACTERS + 4L * i, c);
        }
        long string = space.allocate(Kind.STRING, length);
        Memory.put(string + Layout.STRING_STORE, Words.tagged(Words.OBJECT, store));
        return Words.tagged(Words.STRING, string);
    }

    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) > 0xFF) return false;
        return true;
    }

    private @Word long bytevector(byte[] bytes) {
        long address = space.allocate(Kind.BYTEVECTOR, bytes.length);
        Memory.copyIn(bytes, 0, address + Layout.BYTEVECTOR_BYTES, bytes.length);
        return Words.tagged(Words.OBJECT, address);
    }

    private @Word long typedVector(int type, byte[] elements) {
        long address = space.allocate(ElementTypes.kind(type), elements.length >> ElementTypes.shift(type));
        Memory.put(address + Layout.NUMERIC_ADDRESS, address + Layout.NUMERIC_ELEMENTS);
        Memory.put(address + Layout.NUMERIC_OWNER, Words.ZERO);
        Memory.copyIn(elements, 0, address + Layout.NUMERIC_ELEMENTS, elements.length);
        return Words.tagged(Words.OBJECT, address);
    }

    private @Word long list(int n) {
        long list = pop();
        for (int i = 0; i < n; i++) list = space.cons(pop(), list);
        return list;
    }

    private @Word long openVector(int n) {
        return Words.tagged(Words.OBJECT, space.allocate(Kind.VECTOR, n));
    }

    /** Pops the elements of a new vector. */
    private @Word long fillVector(@Word long vector) {
        long address = Words.address(vector);
        long n = Layout.length(Memory.get(address));
        for (long i = n - 1; i >= 0; i--) Memory.put(address + Layout.VECTOR_ELEMENTS + i * Layout.WORD_BYTES, pop());
        return vector;
    }

    private void label(@Word long object) {
        labels.add(object);
        push(object);
    }

    private void fillPair() {
        long cdr = pop();
        long car = pop();
        long pair = Words.address(stack[depth - 1]);
        Memory.put(pair + Layout.CAR, car);
        Memory.put(pair + Layout.CDR, cdr);
    }

    /** The vector lies below its elements. */
    private void fillOpenVector(int n) {
        fillVector(stack[depth - 1 - n]);
    }

    /** A constant that gets its content later. */
    private long box(@Word long object) {
        long box = space.allocate(Kind.BOX, 0);
        Memory.put(box + Layout.BOX_VALUE, object);
        return box;
    }

    private @Word long procedure(int entry) {
        long address = space.allocate(Kind.PROCEDURE, 0);
        Memory.put(address + Layout.PROCEDURE_CODE, Words.ofFixnum(Units.code(unit, entry)));
        return Words.tagged(Words.PROCEDURE, address);
    }
}
