package dev.lamina.core.runtime;

import dev.lamina.core.ir.Piece;
import dev.lamina.core.ir.PieceLayout;
import dev.lamina.core.read.ElementTypes;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Values for the prompt: as {@code write} writes them, but in lines that fit a width, and bounded, whatever the value
 * is. What is left out is marked by {@code …}, with the number of elements where that is known soon. Circles have labels.
 */
public final class PrettyPrinter {
    /** Elements of one sequence, data in all, levels, characters of one datum: a screenful, and more than people read. */
    private static final int MOST_ELEMENTS = 200;
    private static final int MOST_DATA = 1000;
    private static final int DEEPEST = 50;
    private static final int MOST_CHARACTERS = 10_000;
    /** How far circles are looked for, and lists counted. */
    private static final int MOST_STEPS = 1_000_000;
    private static final Piece LEFT_OUT = new Piece.Word("…");

    private final WordTable labels;
    private int nextLabel;
    private int data;

    private PrettyPrinter(WordTable labels) {
        this.labels = labels;
    }

    public static String string(@Word long value, int width) {
        PrettyPrinter printer = new PrettyPrinter(DatumLabels.find(value, false, MOST_STEPS));
        return PieceLayout.of(printer.piece(value, 0), width);
    }

    private Piece piece(@Word long value, int depth) {
        data++;
        if (!Words.isPair(value) && !Words.isObject(value)) return atom(value);
        if (depth > DEEPEST) return LEFT_OUT;
        int label = labels.size() == 0 ? WordTable.ABSENT : labels.get(value);
        if (label == WordTable.ABSENT) return compound(value, depth);
        if (label != DatumLabels.NEEDED) return new Piece.Word("#" + label + "#");
        labels.put(value, nextLabel);
        return Piece.filled("#" + nextLabel++ + "=", List.of(compound(value, depth)), "");
    }

    private Piece compound(@Word long value, int depth) {
        if (Words.isPair(value)) return list(value, depth);
        long header = Memory.get(Words.address(value));
        return switch (Layout.kind(header)) {
            case VECTOR -> vector(value, depth);
            case RECORD -> Conditions.isCondition(value) || !RecordNames.isShown(value) ? atom(value) : record(value, depth);
            default -> ElementTypes.ofKind(Layout.kind(header)) == ElementTypes.NONE ? atom(value) : numbers(value, header);
        };
    }

    private static Piece atom(@Word long value) {
        return new Piece.Word(Printer.bounded(value, MOST_CHARACTERS));
    }

    private boolean isFull(int elements) {
        return elements >= MOST_ELEMENTS || data >= MOST_DATA;
    }

    private static Piece leftOut(long count) {
        return new Piece.Word("… " + count + " more");
    }

    // Lists

    private Piece list(@Word long pair, int depth) {
        @Word long cdr = Parts.get(pair, 1);
        String abbreviation = abbreviation(Parts.get(pair, 0), cdr);
        if (abbreviation != null) return Piece.filled(abbreviation, List.of(piece(Parts.get(cdr, 0), depth + 1)), "");
        List<Piece> parts = new ArrayList<>();
        parts.add(piece(Parts.get(pair, 0), depth + 1));
        @Word long rest = cdr;
        for (; isTail(rest) && !isFull(parts.size()); rest = Parts.get(rest, 1)) parts.add(piece(Parts.get(rest, 0), depth + 1));
        if (isTail(rest)) {
            parts.add(restOf(rest));
        } else if (rest != Words.EMPTY_LIST) {
            parts.add(new Piece.Word("."));
            parts.add(piece(rest, depth + 1));
        }
        return Piece.filled("(", parts, ")");
    }

    /** A pair that continues the list, not a datum of its own behind a dot. */
    private boolean isTail(@Word long rest) {
        return Words.isPair(rest) && (labels.size() == 0 || labels.get(rest) == WordTable.ABSENT);
    }

    private Piece restOf(@Word long pair) {
        int count = 0;
        for (@Word long rest = pair; count < MOST_STEPS; rest = Parts.get(rest, 1), count++) {
            if (!isTail(rest)) return leftOut(count);
        }
        return LEFT_OUT;
    }

    private String abbreviation(@Word long car, @Word long cdr) {
        return Words.isSymbol(car) && isTail(cdr) && Parts.get(cdr, 1) == Words.EMPTY_LIST ? AtomPrinter.abbreviation(car) : null;
    }

    // Objects with a header

    private Piece vector(@Word long vector, int depth) {
        List<Piece> parts = new ArrayList<>();
        long count = Parts.count(vector);
        for (long i = 0; i < count && !isFull(parts.size()); i++) parts.add(piece(Parts.get(vector, i), depth + 1));
        if (parts.size() < count) parts.add(leftOut(count - parts.size()));
        return Piece.filled("#(", parts, ")");
    }

    /** {@code #<point x: 1 y: 2>}. */
    private Piece record(@Word long record, int depth) {
        List<Piece> parts = new ArrayList<>();
        for (long i = 0; i < Parts.count(record); i++) {
            if (isFull(parts.size())) {
                parts.add(LEFT_OUT);
                break;
            }
            parts.add(Piece.filled(RecordNames.fieldName(record, i) + ": ", List.of(piece(Parts.get(record, i), depth + 1)), ""));
        }
        return Piece.filled("#<" + RecordNames.typeName(record) + (parts.isEmpty() ? "" : " "), parts, ">");
    }

    private Piece numbers(@Word long value, long header) {
        int type = ElementTypes.ofKind(Layout.kind(header));
        long count = Layout.length(header);
        long elements = type == ElementTypes.U8 ? Words.address(value) + Layout.BYTEVECTOR_BYTES : TypedElements.address(value);
        List<Piece> parts = new ArrayList<>();
        for (long i = 0; i < count && !isFull(parts.size()); i++) {
            data++;
            parts.add(new Piece.Word(TypedElements.text(type, elements + (i << ElementTypes.shift(type)))));
        }
        if (parts.size() < count) parts.add(leftOut(count - parts.size()));
        return Piece.filled("#" + ElementTypes.tag(type) + "(", parts, ")");
    }
}
