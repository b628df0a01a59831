package dev.lamina.core.runtime;

import dev.lamina.memory.value.Word;

/**
 * Walks over the elements of arrays of one shape in lexicographic order, run by run. Axes of one element are dropped, and
 * neighbouring axes that have the same step in all the arrays become one, so packed arrays are a single run.
 */
public final class ArrayRuns {
    private final int axes;
    private final long[] widths;
    /** For each array, a stride for each axis that is left. */
    private final long[][] strides;
    private final long[] at;
    private final long[] counters;
    private boolean isFirst = true;
    private final boolean isEmpty;

    public ArrayRuns(@Word long... arrays) {
        int rank = Math.toIntExact(Array.rank(arrays[0]));
        widths = new long[Math.max(rank, 1)];
        strides = new long[arrays.length][Math.max(rank, 1)];
        at = new long[arrays.length];
        counters = new long[Math.max(rank, 1)];
        for (int i = 0; i < arrays.length; i++) at[i] = Array.start(arrays[i]);
        isEmpty = Interval.isEmpty(Array.domain(arrays[0]));
        widths[0] = 1;
        axes = isEmpty ? 1 : collect(arrays, rank);
    }

    /** The number of axes that are left, at least one. */
    private int collect(@Word long[] arrays, int rank) {
        int last = -1;
        for (int axis = 0; axis < rank; axis++) {
            long width = Array.width(arrays[0], axis);
            if (width == 1) continue;
            boolean continues = last >= 0;
            for (int i = 0; i < arrays.length && continues; i++) continues = strides[i][last] == width * Array.stride(arrays[i], axis);
            if (!continues) last++;
            widths[last] = continues ? widths[last] * width : width;
            for (int i = 0; i < arrays.length; i++) strides[i][last] = Array.stride(arrays[i], axis);
        }
        return Math.max(last + 1, 1);
    }

    /** Goes to the next run; false if there is none. */
    public boolean next() {
        if (isFirst) {
            isFirst = false;
            return !isEmpty;
        }
        for (int axis = axes - 2; axis >= 0; axis--) {
            boolean isInside = ++counters[axis] < widths[axis];
            long steps = isInside ? 1 : 1 - widths[axis];
            for (int i = 0; i < at.length; i++) at[i] += steps * strides[i][axis];
            if (isInside) return true;
            counters[axis] = 0;
        }
        return false;
    }

    /** The number of elements of the run. */
    public long count() {
        return widths[axes - 1];
    }

    /** Where in the body of an array the run begins. */
    public long index(int array) {
        return at[array];
    }

    /** Where in the body of an array the given element of the run lies. */
    public long place(int array, long element) {
        return at[array] + element * step(array);
    }

    public long step(int array) {
        return strides[array][axes - 1];
    }
}
