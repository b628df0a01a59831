package dev.lamina.numeric.array;

/** For what a reduction of a matrix gives one result each. */
public enum Axis {
    /** One result for each row: the reduction along axis 1. */
    ROWS(1),
    /** One result for each column: the reduction along axis 0. */
    COLUMNS(0);

    private final int reduced;

    Axis(int reduced) {
        this.reduced = reduced;
    }

    /** The number of the axis that disappears. */
    int reduced() {
        return reduced;
    }
}
