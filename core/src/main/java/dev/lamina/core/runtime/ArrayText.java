package dev.lamina.core.runtime;

import dev.lamina.memory.value.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of an array. One of flonums is printed by the numeric library, as NumPy prints; other direct ones with their
 * elements as {@code write} writes them, flush right in columns. Of large ones the middle of each axis is left out. Arrays that only procedures can read, and arrays inside of arrays, show their bounds: {@code #<array 3×4>}.
 */
final class ArrayText {
    private static final long SUMMARIZED_ABOVE = 1000;
    /** Elements shown at each end of what is left out. */
    private static final long EDGE = 3;
    private static final String ELLIPSIS = "...";
    /** Axes are walked by recursion; NumPy has at most 64. */
    private static final long MOST_AXES = 64;

    private final @Word long array;
    private final long[] widths;
    private final boolean isShortened;
    /** What is shown, in lexicographic order. */
    private final List<String> texts = new ArrayList<>();
    private int next;

    private ArrayText(@Word long array) {
        this.array = array;
        this.widths = Array.widths(array);
        this.isShortened = Array.shape(array).count() > SUMMARIZED_ABOVE;
    }

    static String of(@Word long array) {
        if (!Array.isDirect(array) || Array.rank(array) > MOST_AXES) return brief(array);
        if (Interval.isEmpty(Array.domain(array))) return "[]";
        if (ArrayBody.isF64(Array.body(array))) return Array.view(array).toString();
        ArrayText printer = new ArrayText(array);
        printer.collect(0, Array.start(array));
        return printer.text();
    }

    static String brief(@Word long array) {
        return "#<array " + Interval.text(Array.domain(array)) + ">";
    }

    private void collect(int axis, long at) {
        if (axis == widths.length) {
            texts.add(ArrayBody.text(Array.body(array), at));
            return;
        }
        for (long i = 0; i < widths[axis]; i++) {
            if (leavesOut(axis) && i == EDGE) i = widths[axis] - EDGE;
            collect(axis + 1, at + i * Array.stride(array, axis));
        }
    }

    private boolean leavesOut(int axis) {
        return isShortened && widths[axis] > 2 * EDGE;
    }

    private String text() {
        StringBuilder out = new StringBuilder();
        write(0, columnWidths(), out);
        return out.toString();
    }

    /** Of what is shown along the last axis. */
    private int[] columnWidths() {
        int last = widths.length - 1;
        int[] columns = new int[last < 0 ? 1 : Math.toIntExact(leavesOut(last) ? 2 * EDGE : widths[last])];
        for (int i = 0; i < texts.size(); i++) columns[i % columns.length] = Math.max(columns[i % columns.length], texts.get(i).length());
        return columns;
    }

    private void write(int axis, int[] columns, StringBuilder out) {
        if (axis == widths.length) {
            String text = texts.get(next);
            out.repeat(' ', columns[next++ % columns.length] - text.length()).append(text);
            return;
        }
        out.append('[');
        for (long i = 0; i < widths[axis]; i++) {
            if (i > 0) separate(axis, out);
            if (leavesOut(axis) && i == EDGE) {
                out.append(ELLIPSIS);
                separate(axis, out);
                i = widths[axis] - EDGE;
            }
            write(axis + 1, columns, out);
        }
        out.append(']');
    }

    /** A space between elements, a line between rows, one more empty line for each further axis. */
    private void separate(int axis, StringBuilder out) {
        int inner = widths.length - 1 - axis;
        if (inner == 0) out.append(' ');
        else out.repeat('\n', inner).repeat(' ', axis + 1);
    }
}
