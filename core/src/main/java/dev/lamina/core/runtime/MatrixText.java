package dev.lamina.core.runtime;

import dev.lamina.memory.value.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a matrix: one of flonums as the numeric library (and NumPy) prints it, any other with its numbers as
 * {@code write} writes them, in columns that are flush right. Of large ones the middle is left out.
 */
final class MatrixText {
    private static final long SUMMARIZED_ABOVE = 1000;
    /** Rows and columns shown at each end of what is left out. */
    private static final long EDGE = 3;
    private static final String ELLIPSIS = "...";

    private MatrixText() {}

    static String of(@Word long matrix) {
        return Matrix.isF64(matrix) ? Matrix.view(matrix).toString() : exact(matrix);
    }

    private static String exact(@Word long matrix) {
        if (Matrix.shape(matrix).count() == 0) return "[]";
        boolean isShortened = Matrix.shape(matrix).count() > SUMMARIZED_ABOVE;
        List<String[]> lines = new ArrayList<>();
        for (long row : shown(Matrix.rows(matrix), isShortened)) lines.add(row < 0 ? null : line(matrix, row, isShortened));
        int[] widths = widths(lines);
        StringBuilder text = new StringBuilder("[");
        for (String[] line : lines) {
            if (text.length() > 1) text.append("\n ");
            if (line == null) text.append(ELLIPSIS);
            else append(text, line, widths);
        }
        return text.append(']').toString();
    }

    private static String[] line(@Word long matrix, long row, boolean isShortened) {
        List<String> texts = new ArrayList<>();
        for (long column : shown(Matrix.columns(matrix), isShortened))
            texts.add(column < 0 ? ELLIPSIS : Printer.string(Matrix.get(matrix, row, column), Printer.Style.SIMPLE));
        return texts.toArray(String[]::new);
    }

    /** The indices that are shown, with −1 for those left out. */
    private static long[] shown(long size, boolean isShortened) {
        boolean leavesOut = isShortened && size > 2 * EDGE;
        long[] indices = new long[Math.toIntExact(leavesOut ? 2 * EDGE + 1 : size)];
        for (int i = 0; i < indices.length; i++) {
            if (leavesOut && i == EDGE) indices[i] = -1;
            else indices[i] = leavesOut && i > EDGE ? size - indices.length + i : i;
        }
        return indices;
    }

    private static int[] widths(List<String[]> lines) {
        int[] widths = new int[lines.getFirst().length];
        for (String[] line : lines) {
            if (line == null) continue;
            for (int i = 0; i < line.length; i++) widths[i] = Math.max(widths[i], line[i].length());
        }
        return widths;
    }

    private static void append(StringBuilder text, String[] line, int[] widths) {
        text.append('[');
        for (int i = 0; i < line.length; i++) {
            if (i > 0) text.append(' ');
            text.repeat(' ', widths[i] - line[i].length()).append(line[i]);
        }
        text.append(']');
    }
}
