package dev.lamina.numeric.fusion;

/** What can be made of all values of an expression, in the fixed order of the kernels of the same names. */
public enum Reduction {
    /** Σ; 0 for no elements. */
    SUM(-0.0, "add"),
    /** Π; 1 for no elements. */
    PRODUCT(1, "mul"),
    /** The least, NaN if there is one; +∞ for no elements. */
    MIN(Double.POSITIVE_INFINITY, "min"),
    /** The greatest, NaN if there is one; −∞ for no elements. */
    MAX(Double.NEGATIVE_INFINITY, "max");

    private final double identity;
    private final String vectorMethod;

    Reduction(double identity, String vectorMethod) {
        this.identity = identity;
        this.vectorMethod = vectorMethod;
    }

    /** What changes nothing that it is joined with. */
    double identity() {
        return identity;
    }

    /** The method of the Vector API that joins lane by lane. */
    String vectorMethod() {
        return vectorMethod;
    }


    double join(double s, double t) {
        return switch (this) {
            case SUM -> s + t;
            case PRODUCT -> s * t;
            case MIN -> Math.min(s, t);
            case MAX -> Math.max(s, t);
        };
    }
}
