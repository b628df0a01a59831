package dev.lamina.core.runtime;

import dev.lamina.core.ir.Piece;
import dev.lamina.core.ir.PieceLayout;
import dev.lamina.core.read.ElementTypes;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Values as {@code write} writes them, but in lines that fit a width. For the prompt they are bounded, whatever the value
 * is: what is left out is marked by {@code …}, with the number of elements where that is known soon. Circles have labels.
 */
public final class PrettyPrinter {
    /** How much is shown: elements of one sequence, data in all, levels, characters of one datum. */
    private record Bounds(int elements, int data, int levels, int characters) {}

    /** A screenful, and more than people read. */
    private static final Bounds PROMPT = new Bounds(200, 1000, 50, 10_000);
    /** What is laid out for a program; levels are the depth of a recursion. */
    private static final Bounds WHOLE = new Bounds(100_000, 100_000, 200, Integer.MAX_VALUE);
    /** How far circles are looked for, and lists counted. */
    private static final int MOST_STEPS = 1_000_000;
    private static final Piece LEFT_OUT = new Piece.Word("…");

    private final Bounds bounds;
    private final WordTable labels;
    private int nextLabel;
    private int data;
    private boolean isPart;

    private PrettyPrinter(Bounds bounds, @Word long value) {
        this.bounds = bounds;
        this.labels = DatumLabels.find(value, false, MOST_STEPS);
    }

    /** For the prompt. */
    public static String string(@Word long value, int width) {
        return PieceLayout.of(new PrettyPrinter(PROMPT, value).piece(value, 0), width);
    }

    /** All of the value, or null if it is too large or too deep to be laid out. */
    public static String whole(@Word long value, int width) {
        PrettyPrinter printer = new PrettyPrinter(WHOLE, value);
        Piece piece = printer.piece(value, 0);
        return printer.isPart ? null : PieceLayout.of(piece, width);
    }

    private Piece piece(@Word long value, int depth) {
        data++;
        if (!Words.isPair(value) && !Words.isObject(value)) return atom(value);
        if (depth > bounds.levels) return leftOut();
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

    private Piece atom(@Word long value) {
        return new Piece.Word(Printer.bounded(value, bounds.characters));
    }

    private boolean isFull(int elements) {
        return elements >= bounds.elements || data >= bounds.data;
    }

    private Piece leftOut() {
        isPart = true;
        return LEFT_OUT;
    }

    private Piece leftOut(long count) {
        isPart = true;
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
        return leftOut();
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
                parts.add(leftOut());
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
