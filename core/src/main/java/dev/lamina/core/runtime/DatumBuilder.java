package dev.lamina.core.runtime;

import dev.lamina.core.read.DatumSink;
import dev.lamina.core.read.ElementTypes;
import dev.lamina.core.read.ReadException;
import dev.lamina.core.read.TypedVector;
import dev.lamina.core.read.Window;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.heap.Mutator;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds heap data: what {@code read} gives, straight from the lexer. Finished data lie on a stack; closing a structure
 * takes its parts from there. A reference to a datum that is still open is a placeholder, an object of kind BOX, which no
 * datum contains; when the outermost labelled datum is closed, one walk replaces all placeholders.
 *
 * <p>It holds words in Java: begin and end lie between two polls.
 */
public final class DatumBuilder implements DatumSink {
    private final Mutator mutator;
    /** Where the text stands, for errors. */
    private final Window window;

    private @Word long[] items = new long[8];
    private int count;
    private int[] bases = new int[8];
    private int depth;

    /** Made by the first label. */
    private Map<Integer, Long> labels;
    private List<Integer> openLabels;
    private boolean circular;

    public DatumBuilder(Mutator mutator, Window window) {
        this.mutator = mutator;
        this.window = window;
    }

    /** The datum that is complete. */
    public @Word long take() {
        assert count == 1 && depth == 0 : count + " data, " + depth + " frames";
        @Word long datum = items[0];
        reset();
        return datum;
    }

    @Override
    public void reset() {
        count = 0;
        depth = 0;
        circular = false;
        labels = null;
        openLabels = null;
    }

    // Atoms

    private void add(@Word long datum) {
        if (count == items.length) items = Arrays.copyOf(items, 2 * count);
        items[count++] = datum;
    }

    @Override
    public void symbol(byte[] text, int from, int to, int start, int end) {
        add(Text.symbol(mutator, text, from, to));
    }

    @Override
    public void string(byte[] text, int from, int to, int start, int end) {
        add(Text.makeString(mutator, text, from, to));
    }

    @Override
    public void character(int codePoint, int start, int end) {
        add(Words.ofCharacter(codePoint));
    }

    @Override
    public void truth(boolean value, int start, int end) {
        add(Words.ofBoolean(value));
    }

    @Override
    public void integer(long value, int start, int end) {
        add(Bignum.ofLong(mutator, value));
    }

    @Override
    public void number(Object value, int start, int end) {
        add(Numerals.toWord(mutator, value));
    }

    @Override
    public void bytevector(byte[] elements, int start, int end) {
        add(bytevector(mutator, elements));
    }

    @Override
    public void typedVector(TypedVector vector, int start, int end) {
        long address = mutator.allocate(ElementTypes.kind(vector.type()), vector.length());
        Memory.copyIn(vector.bytes(), 0, Memory.get(address + Layout.NUMERIC_ADDRESS), vector.bytes().length);
        add(Words.tagged(Words.OBJECT, address));
    }

    public static @Word long bytevector(Mutator mutator, byte[] elements) {
        long address = mutator.allocate(Kind.BYTEVECTOR, elements.length);
        Memory.copyIn(elements, 0, address + Layout.BYTEVECTOR_BYTES, elements.length);
        return Words.tagged(Words.OBJECT, address);
    }

    // Structures

    private void open() {
        if (depth == bases.length) bases = Arrays.copyOf(bases, 2 * depth);
        bases[depth++] = count;
    }

    @Override
    public void openList(int start) {
        open();
    }

    @Override
    public void closeList(boolean dotted, int end) {
        int base = bases[--depth];
        @Word long list = dotted ? items[--count] : Words.EMPTY_LIST;
        while (count > base) list = mutator.cons(items[--count], list);
        add(list);
    }

    @Override
    public void openVector(int start) {
        open();
    }

    @Override
    public void closeVector(int end) {
        int base = bases[--depth];
        long address = mutator.allocate(Kind.VECTOR, count - base);
        for (int i = base; i < count; i++) Memory.put(address + Layout.VECTOR_ELEMENTS + (long) Layout.WORD_BYTES * (i - base), items[i]);
        count = base;
        add(Words.tagged(Words.OBJECT, address));
    }

    @Override
    public void openPrefix(String symbol, int start, int end) {
        open();
        add(Text.symbol(mutator, symbol));
    }

    @Override
    public void closePrefix(int end) {
        closeList(false, end);
    }

    // Labels

    @Override
    public void openLabel(int label, int start, int end) {
        if (labels == null) {
            labels = new HashMap<>();
            openLabels = new ArrayList<>();
        }
        long placeholder = mutator.allocate(Kind.BOX, 1);
        Memory.put(placeholder + Layout.BOX_VALUE, Words.ofFixnum(label));
        openLabels.add(label);
        if (labels.putIfAbsent(label, Words.tagged(Words.OBJECT, placeholder)) != null) throw error("the label #" + label + "= is used twice", start, end);
    }

    @Override
    public void closeLabel(int end) {
        @Word long datum = items[count - 1];
        int label = openLabels.removeLast();
        if (isPlaceholder(datum)) throw error("the label #" + label + "= stands for nothing but itself", end, end);
        labels.put(label, datum);
        if (openLabels.isEmpty() && circular) replacePlaceholders(datum);
    }

    @Override
    public void labelReference(int label, int start, int end) {
        Long datum = labels == null ? null : labels.get(label);
        if (datum == null) throw error("no datum has the label #" + label + "=", start, end);
        circular |= isPlaceholder(datum);
        add(datum);
    }

    private ReadException error(String message, int start, int end) {
        return new ReadException(message, window.span(start, end));
    }

    private static boolean isPlaceholder(@Word long datum) {
        return Words.isObject(datum) && Layout.kind(Memory.get(Words.address(datum))) == Kind.BOX;
    }

    private void replacePlaceholders(@Word long root) {
        circular = false;
        WordTable seen = new WordTable();
        @Word long[] pending = new long[32];
        int waiting = 0;
        pending[waiting++] = root;
        while (waiting > 0) {
            @Word long datum = pending[--waiting];
            long parts = Parts.count(datum);
            if (parts == 0 || seen.get(datum) != WordTable.ABSENT) continue;
            seen.put(datum, 0);
            if (waiting + parts > pending.length) pending = Arrays.copyOf(pending, 2 * pending.length + (int) parts);
            for (long i = 0; i < parts; i++) {
                @Word long part = Parts.get(datum, i);
                if (isPlaceholder(part)) mutator.write(Words.address(datum), Parts.offset(datum, i), labels.get(label(part)));
                else pending[waiting++] = part;
            }
        }
    }

    private static int label(@Word long placeholder) {
        return (int) Words.fixnum(Memory.get(Words.address(placeholder) + Layout.BOX_VALUE));
    }
}
