package dev.lamina.core.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cells of a heat map: no more than there is room for. */
final class HeatCells {
    private static final int LEGEND_DIGITS = 3;

    private HeatCells() {}

    /** The matrix itself, or, if it has more rows or columns than that, the means of its blocks. */
    static double[][] shrink(double[][] rows, int mostRows, int mostColumns) {
        int height = Math.min(rows.length, mostRows);
        int width = Math.min(rows[0].length, mostColumns);
        if (height == rows.length && width == rows[0].length) return rows;
        double[][] cells = new double[height][width];
        for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
                cells[i][j] = mean(rows, part(i, rows.length, height), part(i + 1, rows.length, height),
                        part(j, rows[0].length, width), part(j + 1, rows[0].length, width));
            }
        }
        return cells;
    }

    /** The index of the original behind each cell, for the axis. */
    static List<Integer> indices(int cells, int length, boolean downwards) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < cells; i++) indices.add(part(downwards ? cells - 1 - i : i, length, cells));
        return indices;
    }

    /** The least element, rounded down for the legend. */
    static double least(double[][] cells) {
        return rounded(Arrays.stream(cells).flatMapToDouble(Arrays::stream).min().orElseThrow(), RoundingMode.FLOOR);
    }

    /** The greatest element, rounded up for the legend. */
    static double greatest(double[][] cells) {
        return rounded(Arrays.stream(cells).flatMapToDouble(Arrays::stream).max().orElseThrow(), RoundingMode.CEILING);
    }

    private static double rounded(double value, RoundingMode mode) {
        return new BigDecimal(value).round(new MathContext(LEGEND_DIGITS, mode)).doubleValue();
    }

    private static int part(int i, int length, int parts) {
        return (int) ((long) length * i / parts);
    }

    private static double mean(double[][] rows, int top, int bottom, int left, int right) {
        double sum = 0;
        for (int i = top; i < bottom; i++) for (int j = left; j < right; j++) sum += rows[i][j];
        return sum / ((double) (bottom - top) * (right - left));
    }
}
