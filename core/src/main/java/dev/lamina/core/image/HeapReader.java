package dev.lamina.core.image;

import dev.lamina.core.runtime.Calls;
import dev.lamina.core.runtime.Cells;
import dev.lamina.core.runtime.Conditions;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Instance;
import dev.lamina.core.runtime.RandomState;
import dev.lamina.core.runtime.Units;
import dev.lamina.memory.heap.Handle;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.heap.SymbolTable;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/**
 * Makes in an instance what {@link HeapWriter} has written: loads the classes, makes all objects, then fills them. A
 * constant of a unit is there when its class has been loaded, and compiled code holds its address: it gets the content that
 * it had. It runs between two polls, so plain addresses do.
 */
final class HeapReader {
    private static final int PIECE_BYTES = 1 << 16;
    /** More objects than code of one unit can refer to. */
    private static final int MOST_OBJECTS = 1 << 16;

    private final Ctx c;
    private final Instance instance;
    private final ImageInput in;
    private int[] units;
    private Class<?>[] classes;
    private int[] marks;
    /** Of each object: its header, 0 for a pair, and its address. */
    private long[] headers;
    private long[] addresses;
    private final byte[] piece = new byte[PIECE_BYTES];

    HeapReader(Ctx c, ImageInput in) {
        this.c = c;
        this.instance = c.instance();
        this.in = in;
    }

    void read() throws IOException {
        readUnits();
        readObjects();
        for (int i = 0; i < marks.length; i++) readContent(i);
        readVariables();
        instance.randomState().seed(in.readLong());
    }

    private void readUnits() throws IOException {
        units = new int[in.readInt()];
        classes = new Class<?>[units.length];
        // What code made from data refers to is put into its vectors with their content.
        try (Handle none = instance.heap().handle(Words.FALSE)) {
            List<Handle> objects = Collections.nCopies(MOST_OBJECTS, none);
            for (int i = 0; i < units.length; i++) readUnit(i, objects);
        }
    }

    private void readUnit(int i, List<Handle> objects) throws IOException {
        String name = in.readText();
        byte[] classFile = readBlock();
        if (classFile.length > 0) {
            units[i] = Units.unit(Calls.code(instance.load(name.replace('.', '/'), classFile, objects)));
            return;
        }
        try {
            classes[i] = Class.forName(name);
            units[i] = Units.unitOf(classes[i]);
        } catch (ClassNotFoundException e) {
            throw new IOException("there is no " + name, e);
        }
    }

    private byte[] readBlock() throws IOException {
        return in.readBytes(in.readInt());
    }

    private void readObjects() throws IOException {
        marks = new int[in.readInt()];
        headers = new long[marks.length];
        addresses = new long[marks.length];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = in.readByte();
            addresses[i] = switch (marks[i]) {
                case ImageNode.PAIR -> Words.address(c.cons(Words.EMPTY_LIST, Words.EMPTY_LIST));
                case ImageNode.HEADED -> allocate(i);
                case ImageNode.SYMBOL -> Words.address(symbols().intern(readBlock()));
                case ImageNode.UNINTERNED -> Words.address(symbols().makeUninterned(new String(readBlock(), StandardCharsets.UTF_8)));
                case ImageNode.SHIPPED -> Words.address(shipped(classes[in.readInt()], in.readInt()));
                case ImageNode.CONSTANT -> constant(i);
                case ImageNode.CONDITION_TYPE -> Words.address(Conditions.type());
                case ImageNode.RANDOM_SOURCE -> hosted(randomSource(in.readLong()));
                case ImageNode.MAIN_RANDOM_SOURCE -> hosted(instance.randomState());
                default -> throw new IOException("an object of mark " + marks[i]);
            };
        }
    }

    private SymbolTable symbols() {
        return instance.heap().symbols();
    }

    private static RandomState randomSource(long place) {
        RandomState source = new RandomState();
        source.seed(place);
        return source;
    }

    private long hosted(RandomState source) {
        return Words.address(instance.heap().hostObject(c, source, 0));
    }

    private long allocate(int i) throws IOException {
        headers[i] = in.readLong();
        return c.allocate(Layout.kind(headers[i]), Layout.length(headers[i]));
    }

    private static @Word long shipped(Class<?> unit, int entry) throws IOException {
        try {
            return unit.getField("P" + entry).getLong(null);
        } catch (ReflectiveOperationException e) {
            throw new IOException("there is no procedure " + entry + " in " + unit, e);
        }
    }

    private long constant(int i) throws IOException {
        long address = Words.address(instance.constants(units[in.readInt()])[in.readInt()]);
        headers[i] = in.readLong();
        assert headers[i] == 0 || Memory.get(address) == headers[i] : "a constant of another kind";
        return address;
    }

    private void readContent(int i) throws IOException {
        if (marks[i] != ImageNode.PAIR && marks[i] != ImageNode.HEADED && marks[i] != ImageNode.CONSTANT) return;
        if (headers[i] == 0) readWords(addresses[i], 2);
        else readContent(addresses[i], Layout.kind(headers[i]), Layout.length(headers[i]));
        if (marks[i] == ImageNode.CONSTANT) c.wroteMany(addresses[i]);
    }

    private void readContent(long address, Kind kind, long length) throws IOException {
        switch (kind.fixedScan) {
            case WORDS, WEAK_FIRST -> readWords(address + Layout.FIRST, kind.fixedWords);
            case CODE -> Memory.put(address + Layout.PROCEDURE_CODE, readCode());
            case NEXT_AND_CODE -> {
                Memory.put(address + Layout.FRAME_NEXT, readWord());
                Memory.put(address + Layout.FRAME_POINT, readCode());
            }
            case NOTHING, HOST, NUMERIC -> { }
        }
        long payload = address + Layout.WORD_BYTES * (1L + kind.fixedWords);
        if (kind.payloadScan == Kind.Scan.WORDS) readWords(payload, length);
        else readBytes(payload, length * kind.elementBytes);
    }

    private void readWords(long address, long words) throws IOException {
        for (long i = 0; i < words; i++) Memory.put(address + i * Layout.WORD_BYTES, readWord());
    }

    private @Word long readWord() throws IOException {
        long word = in.readLong();
        return word < Words.SYMBOL ? word : word & ~Words.ADDRESS_MASK | addresses[(int) (word & Words.ADDRESS_MASK)];
    }

    private @Word long readCode() throws IOException {
        int unit = in.readInt();
        int index = in.readInt();
        return unit < 0 ? Words.ZERO : Words.ofFixnum(Units.code(units[unit], index));
    }

    private void readBytes(long address, long bytes) throws IOException {
        for (long at = 0; at < bytes; at += PIECE_BYTES) {
            int length = (int) Math.min(PIECE_BYTES, bytes - at);
            in.readBytes(piece, length);
            Memory.copyIn(piece, 0, address + at, length);
        }
    }

    private void readVariables() throws IOException {
        for (int n = in.readInt(); n > 0; n--) {
            long cell = instance.cells().cell(in.readText(), in.readText());
            @Word long value = readWord();
            if (value != Words.UNBOUND) Cells.define(c, cell, value);
        }
    }
}
