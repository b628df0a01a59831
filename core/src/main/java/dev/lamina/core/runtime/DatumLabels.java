package dev.lamina.core.runtime;

import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.Arrays;

/**
 * Which parts of a datum need labels to be written: those that contain themselves, or for {@code write-shared} all
 * that are met twice. A depth-first walk with a stack of its own marks each compound datum open on the way down and
 * done on the way up; meeting an open one closes a circle. Source: R7RS 2.4, 6.13.3.
 */
final class DatumLabels {
    /** The value of a datum that needs a label and has none yet. */
    static final int NEEDED = -1;

    private static final int OPEN = 0;
    private static final int DONE = 1;
    private static final int LABELLED = 2;
    /** A datum that can be walked in so few steps without looking for circles has none. */
    private static final int QUICK_STEPS = 2000;
    private static final WordTable NONE = new WordTable();

    private final boolean shared;
    private long stepsLeft;
    private final WordTable marks = new WordTable();
    private @Word long[] data = new long[64];
    private long[] parts = new long[64];
    private int depth;

    private DatumLabels(boolean shared, long mostSteps) {
        this.shared = shared;
        this.stepsLeft = mostSteps;
    }

    /** The data that need labels, each with the value {@link #NEEDED}. */
    static WordTable find(@Word long datum, boolean shared) {
        return find(datum, shared, Long.MAX_VALUE);
    }

    /** @param mostSteps how many parts are looked at: what lies behind them gets no label */
    static WordTable find(@Word long datum, boolean shared, long mostSteps) {
        if (!Parts.isCompound(datum) || !shared && isSequenceOfSmallTrees(datum)) return NONE;
        DatumLabels labels = new DatumLabels(shared, mostSteps);
        labels.walk(datum);
        labels.marks.keepOnly(LABELLED, NEEDED);
        return labels.marks;
    }

    /** True for a list or vector, however long, whose elements are small: it is written without the tables of the walk. */
    private static boolean isSequenceOfSmallTrees(@Word long datum) {
        if (!Words.isPair(datum)) {
            for (long i = 0; i < Parts.count(datum); i++) if (!isSmallTree(Parts.get(datum, i))) return false;
            return true;
        }
        // Floyd's two pointers find a circle in the list itself.
        @Word long slow = datum;
        boolean slowMoves = false;
        @Word long rest = datum;
        for (; Words.isPair(rest); rest = Parts.get(rest, 1)) {
            if (!isSmallTree(Parts.get(rest, 0))) return false;
            if (slowMoves) slow = Parts.get(slow, 1);
            slowMoves = !slowMoves;
            if (Parts.get(rest, 1) == slow) return false;
        }
        return isSmallTree(rest);
    }

    /** True if the walk through everything ends soon. */
    private static boolean isSmallTree(@Word long datum) {
        if (!Parts.isCompound(datum)) return true;
        @Word long[] pending = new long[64];
        int count = 0;
        pending[count++] = datum;
        for (int steps = 0; count > 0; ) {
            @Word long next = pending[--count];
            long parts = Parts.count(next);
            if ((steps += 1 + (int) Math.min(parts, QUICK_STEPS)) > QUICK_STEPS) return false;
            if (count + parts > pending.length) pending = Arrays.copyOf(pending, 2 * pending.length + (int) parts);
            for (long i = 0; i < parts; i++) pending[count++] = Parts.get(next, i);
        }
        return true;
    }

    private void walk(@Word long root) {
        enter(root);
        while (depth > 0 && stepsLeft-- > 0) {
            @Word long datum = data[depth - 1];
            long part = parts[depth - 1]++;
            if (part < Parts.count(datum)) {
                @Word long child = Parts.get(datum, part);
                if (Parts.isCompound(child)) enter(child);
            } else {
                depth--;
                if (marks.get(datum) == OPEN) marks.put(datum, DONE);
            }
        }
    }

    private void enter(@Word long datum) {
        int mark = marks.get(datum);
        if (mark != WordTable.ABSENT) {
            if (mark == OPEN || shared) marks.put(datum, LABELLED);
            return;
        }
        marks.put(datum, OPEN);
        if (depth == data.length) {
            data = Arrays.copyOf(data, 2 * depth);
            parts = Arrays.copyOf(parts, 2 * depth);
        }
        data[depth] = datum;
        parts[depth++] = 0;
    }
}
