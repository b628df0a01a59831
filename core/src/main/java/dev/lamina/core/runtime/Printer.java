package dev.lamina.core.runtime;

import dev.lamina.core.read.Described;
import dev.lamina.core.read.NumberPrinter;
import dev.lamina.memory.heap.Heap;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.Arrays;

/**
 * Values to text: {@code write}, {@code display}, {@code write-shared}, {@code write-simple}, and the short form of
 * messages. What is still to be written lies on a stack of words, each with the way it is to be continued, so no datum
 * is too deep. Source: R7RS 6.13.3.
 */
public final class Printer {
    /** How values are written. */
    public enum Style {
        /** So that they can be read back; labels only for circles. */
        WRITE,
        /** For people: strings and characters as they are. */
        DISPLAY,
        /** Labels for everything that is met twice. */
        SHARED,
        /** No labels: does not end for circular data. */
        SIMPLE
    }

    /** The most characters of a value in a message. */
    private static final int BRIEF_CHARACTERS = 60;

    private static final byte DATUM = 0;
    /** What follows the car of a pair. */
    private static final byte TAIL = 1;
    /** The rest of a vector or record, from the element with the number in {@link #places}. */
    private static final byte ELEMENTS = 2;
    private static final byte FIELDS = 3;
    private static final byte CLOSE = 4;
    /** The rest of the irritants of a condition. */
    private static final byte IRRITANTS = 5;

    private final CharacterSink out;
    private final AtomPrinter atoms;
    private final WordTable labels;
    private int nextLabel;

    private @Word long[] pending = new long[32];
    private byte[] ways = new byte[32];
    private long[] places = new long[32];
    private int depth;

    private Printer(CharacterSink out, AtomPrinter atoms, WordTable labels) {
        this.out = out;
        this.atoms = atoms;
        this.labels = labels;
    }

    public static void print(@Word long value, Style style, CharacterSink out) {
        WordTable labels = style == Style.SIMPLE ? new WordTable() : DatumLabels.find(value, style == Style.SHARED);
        new Printer(out, new AtomPrinter(out, style == Style.DISPLAY, false), labels).print(value);
    }

    public static String string(@Word long value, Style style) {
        StringSink sink = new StringSink(Integer.MAX_VALUE);
        print(value, style, sink);
        return sink.toString();
    }

    /** At most about sixty characters of what {@code write} writes, on one line: an array shows its bounds. */
    public static String brief(@Word long value) {
        return bounded(value, BRIEF_CHARACTERS, true);
    }

    /** At most about so many characters of what {@code write} writes; circles have no labels. */
    static String bounded(@Word long value, int characters) {
        return bounded(value, characters, false);
    }

    private static String bounded(@Word long value, int characters, boolean isOnOneLine) {
        StringSink sink = new StringSink(characters);
        try {
            new Printer(sink, new AtomPrinter(sink, false, isOnOneLine), new WordTable()).print(value);
        } catch (StringSink.Full full) {
            return sink + "…";
        }
        return sink.toString();
    }

    private void print(@Word long value) {
        push(value, DATUM, 0);
        while (depth > 0) {
            depth--;
            @Word long next = pending[depth];
            switch (ways[depth]) {
                case DATUM -> datum(next);
                case TAIL -> tail(next);
                case ELEMENTS -> elements(next, places[depth]);
                case FIELDS -> fields(next, places[depth]);
                case IRRITANTS -> irritants(next);
                default -> out.put(')');
            }
        }
    }

    private void push(@Word long value, byte way, long place) {
        if (depth == pending.length) {
            pending = Arrays.copyOf(pending, 2 * depth);
            ways = Arrays.copyOf(ways, 2 * depth);
            places = Arrays.copyOf(places, 2 * depth);
        }
        pending[depth] = value;
        ways[depth] = way;
        places[depth++] = place;
    }

    private void datum(@Word long value) {
        if (Words.isPair(value)) {
            if (!isReference(value)) pair(value);
        } else if (Words.isObject(value)) {
            object(value);
        } else {
            atoms.print(value);
        }
    }

    /** Writes the label of a labelled datum; true if that is all, because the datum has been written before. */
    private boolean isReference(@Word long value) {
        if (labels.size() == 0) return false;
        int label = labels.get(value);
        if (label == WordTable.ABSENT) return false;
        if (label == DatumLabels.NEEDED) {
            labels.put(value, nextLabel);
            out.put("#" + nextLabel++ + "=");
            return false;
        }
        out.put("#" + label + "#");
        return true;
    }

    // Lists

    private void pair(@Word long pair) {
        @Word long car = Parts.get(pair, 0);
        @Word long cdr = Parts.get(pair, 1);
        String abbreviation = abbreviation(car, cdr);
        if (abbreviation != null) {
            out.put(abbreviation);
            push(Parts.get(cdr, 0), DATUM, 0);
            return;
        }
        out.put('(');
        push(cdr, TAIL, 0);
        push(car, DATUM, 0);
    }

    private void tail(@Word long rest) {
        if (rest == Words.EMPTY_LIST) {
            out.put(')');
        } else if (Words.isPair(rest) && (labels.size() == 0 || labels.get(rest) == WordTable.ABSENT)) {
            out.put(' ');
            push(Parts.get(rest, 1), TAIL, 0);
            push(Parts.get(rest, 0), DATUM, 0);
        } else {
            out.put(" . ");
            push(rest, CLOSE, 0);
            push(rest, DATUM, 0);
        }
    }

    /** What {@code (quote x)} and its kin are written as, or null. */
    private String abbreviation(@Word long car, @Word long cdr) {
        if (!Words.isSymbol(car) || !Words.isPair(cdr) || Parts.get(cdr, 1) != Words.EMPTY_LIST) return null;
        if (labels.size() > 0 && labels.get(cdr) != WordTable.ABSENT) return null;
        return AtomPrinter.abbreviation(car);
    }

    // Objects with a header

    private void object(@Word long value) {
        long header = Memory.get(Words.address(value));
        switch (Layout.kind(header)) {
            case VECTOR -> {
                if (isReference(value)) return;
                out.put("#(");
                elements(value, 0);
            }
            case RECORD -> record(value);
            case VALUES -> {
                out.put("#<values");
                for (long i = 0; i < Layout.length(header); i++) out.put(" " + brief(Memory.get(Words.address(value) + Layout.WORD_BYTES * (i + 1))));
                out.put('>');
            }
            case HOST -> out.put("#<" + describe(value) + ">");
            default -> atoms.printObject(value, header);
        }
    }

    private void elements(@Word long vector, long index) {
        if (index == Parts.count(vector)) {
            out.put(')');
            return;
        }
        if (index > 0) out.put(' ');
        push(vector, ELEMENTS, index + 1);
        push(Parts.get(vector, index), DATUM, 0);
    }

    // Records: #<point x: 1 y: 2>

    private void record(@Word long record) {
        if (isReference(record)) return;
        if (Conditions.isCondition(record)) {
            condition(record);
            return;
        }
        out.put("#<" + RecordNames.typeName(record));
        fields(record, 0);
    }

    private void fields(@Word long record, long index) {
        if (index == Parts.count(record) || !RecordNames.isShown(record)) {
            out.put('>');
            return;
        }
        out.put(" " + RecordNames.fieldName(record, index) + ": ");
        push(record, FIELDS, index + 1);
        push(Parts.get(record, index), DATUM, 0);
    }

    // Conditions: #<condition who: message irritant …>

    private void condition(@Word long condition) {
        out.put("#<condition ");
        @Word long who = Conditions.who(condition);
        if (Words.isString(who) || Words.isSymbol(who)) out.put(Text.string(who) + ": ");
        @Word long message = Conditions.message(condition);
        push(Conditions.unshownIrritants(condition), IRRITANTS, 0);
        if (Words.isString(message)) out.put(Text.string(message));
        else push(message, DATUM, 0);
    }

    private void irritants(@Word long rest) {
        if (!Words.isPair(rest) || labels.size() > 0 && labels.get(rest) != WordTable.ABSENT) {
            out.put('>');
            return;
        }
        out.put(' ');
        push(Parts.get(rest, 1), IRRITANTS, 0);
        push(Parts.get(rest, 0), DATUM, 0);
    }

    private static String describe(@Word long host) {
        Heap heap = CurrentHeap.get();
        if (heap == null) return "object";
        return heap.hostOf(host) instanceof Described described ? described.description() : "object";
    }

    /** A number as {@code write} writes it, for messages about Java numbers. */
    public static String number(Object number) {
        return NumberPrinter.print(number);
    }
}
