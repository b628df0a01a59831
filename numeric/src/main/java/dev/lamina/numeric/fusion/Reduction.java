package dev.lamina.numeric.fusion;

/** What can be made of all values of an expression, in the fixed order of the kernels of the same names. */
public enum Reduction {
    /** Σ; 0 for no elements. */
    SUM,
    /** Π; 1 for no elements. */
    PRODUCT,
    /** The least, NaN if there is one; +∞ for no elements. */
    MIN,
    /** The greatest, NaN if there is one; −∞ for no elements. */
    MAX;

    double join(double s, double t) {
        return switch (this) {
            case SUM -> s + t;
            case PRODUCT -> s * t;
            case MIN -> Math.min(s, t);
            case MAX -> Math.max(s, t);
        };
    }
}
