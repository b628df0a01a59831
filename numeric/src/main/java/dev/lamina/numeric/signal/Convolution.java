package dev.lamina.numeric.signal;

import dev.lamina.numeric.array.C128Vector;
import dev.lamina.numeric.array.F64Vector;

/**
 * Sums of products of two vectors moved against each other: by the definition when one of them is short, else through
 * Fourier transforms, whose error is relative to the largest result and not to each.
 */
public final class Convolution {
    /** Which part of the sums: all m + n − 1, as many as the first vector has, or those in which one vector covers the other. */
    public enum Extent { FULL, SAME, VALID }

    /** Each element of the shorter vector costs one pass over the result; transforms cost about this many. */
    private static final long DIRECT_UP_TO = 64;

    private Convolution() {}

    /** Σ a[i]·b[k − i], for every k. A transform would carry an element that is not finite into all others, so then there is none. */
    public static F64Vector convolve(F64Vector a, F64Vector b) {
        requireElements("convolve", a, b);
        F64Vector out = Math.min(a.length(), b.length()) <= DIRECT_UP_TO ? null : byTransform(a, b);
        return out == null || !Double.isFinite(out.sum()) ? direct(a, b) : out;
    }

    /** As {@link #convolve(F64Vector, F64Vector)}, a part of it. */
    public static F64Vector convolve(F64Vector a, F64Vector b, Extent extent) {
        F64Vector full = convolve(a, b);
        long shorter = Math.min(a.length(), b.length());
        return switch (extent) {
            case FULL -> full;
            case SAME -> full.slice((b.length() - 1) / 2, (b.length() - 1) / 2 + a.length());
            case VALID -> full.slice(shorter - 1, full.length() - shorter + 1);
        };
    }

    /** Σ a[i + k]·b[i], for k from 1 − the length of b: the convolution with b reversed. */
    public static F64Vector correlate(F64Vector a, F64Vector b) {
        requireElements("correlate", a, b);
        return convolve(a, b.every(-1));
    }

    private static void requireElements(String operation, F64Vector a, F64Vector b) {
        if (a.length() == 0 || b.length() == 0) {
            throw new IllegalArgumentException(operation + ": no elements: lengths are " + a.length() + " and " + b.length());
        }
    }

    /** By the definition, one pass for each element of the shorter vector. */
    static F64Vector direct(F64Vector a, F64Vector b) {
        F64Vector longer = a.length() >= b.length() ? a : b;
        F64Vector shorter = longer == a ? b : a;
        F64Vector out = F64Vector.zeros(a.length() + b.length() - 1);
        for (long i = 0; i < shorter.length(); i++) {
            out.slice(i, i + longer.length()).addScaled(shorter.get(i), longer);
        }
        return out;
    }

    static F64Vector byTransform(F64Vector a, F64Vector b) {
        long length = a.length() + b.length() - 1;
        Fft fft = Fft.of(FourierPlan.goodLength(length));
        C128Vector product = transformed(fft, a);
        product.mul(transformed(fft, b), product);
        return fft.inverseReal(product, F64Vector.zeros(fft.length())).slice(0, length).copy();
    }

    private static C128Vector transformed(Fft fft, F64Vector x) {
        F64Vector padded = F64Vector.zeros(fft.length());
        padded.slice(0, x.length()).set(x);
        return fft.forwardReal(padded, C128Vector.zeros(fft.length() / 2 + 1));
    }
}
