package dev.lamina.numeric.signal;

import dev.lamina.memory.pool.SegmentPool;
import dev.lamina.numeric.array.C128Matrix;
import dev.lamina.numeric.array.C128Vector;
import dev.lamina.numeric.array.C64Vector;
import dev.lamina.numeric.array.Complex;
import dev.lamina.numeric.array.F32Vector;
import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.array.NumericArray;
import dev.lamina.numeric.kernel.Interleaving;
import dev.lamina.numeric.kernel.Kernels;
import java.lang.foreign.MemorySegment;

/**
 * Discrete Fourier transforms of any length: forward X[k] = Σ x[j]·e^(−2πi·jk/n), the inverse with the other sign and
 * divided by n. An object holds the tables of one length and serves any number of calls and threads; the static methods
 * keep the one they used last. Error: ‖X̂ − X‖ ≤ 10·ε·log₂ n·‖X‖.
 */
public final class Fft {
    private static final long BYTES = Double.BYTES;
    private static final long ELEMENT = 2 * BYTES;
    /** The scratch memory of a length without small factors is still a number of bytes. */
    private static final long LONGEST = 1L << 55;

    private static volatile Fft last = new Fft(1);

    private final FourierPlan plan;
    /** For real input of even length: half the length, and the roots that take its two halves apart. */
    private final FourierPlan half;
    private final MemorySegment halfRoots;

    private Fft(long n) {
        this.plan = new FourierPlan(n);
        boolean isEven = n % 2 == 0;
        this.half = isEven ? new FourierPlan(n / 2) : null;
        this.halfRoots = isEven ? RootsOfUnity.of(n, n / 2 + 1) : null;
    }

    /** The transform of so many elements. */
    public static Fft of(long length) {
        requireElements(length);
        Fft found = last;
        if (found.length() != length) {
            found = new Fft(length);
            last = found;
        }
        return found;
    }

    public long length() {
        return plan.n;
    }

    /** The transform of a vector. */
    public static C128Vector forward(C128Vector x) {
        return of(x.length()).forward(x, C128Vector.zeros(x.length()));
    }

    /** The inverse transform of a vector. */
    public static C128Vector inverse(C128Vector x) {
        return of(x.length()).inverse(x, C128Vector.zeros(x.length()));
    }

    /** The transform of a vector, computed in f64. */
    public static C64Vector forward(C64Vector x) {
        return forward(x.toC128()).toC64();
    }

    /** The inverse transform of a vector, computed in f64. */
    public static C64Vector inverse(C64Vector x) {
        return inverse(x.toC128()).toC64();
    }

    /** The first n/2 + 1 elements of the transform of a real vector; the others are their conjugates. */
    public static C128Vector forwardReal(F64Vector x) {
        return of(x.length()).forwardReal(x, C128Vector.zeros(x.length() / 2 + 1));
    }

    /** The real vector of the given length whose transform begins with x, of length/2 + 1 elements. */
    public static F64Vector inverseReal(C128Vector x, long length) {
        requireSpectrum(x.length(), length);
        return of(length).inverseReal(x, F64Vector.zeros(length));
    }

    /** The first n/2 + 1 elements of the transform of a real vector, computed in f64. */
    public static C64Vector forwardReal(F32Vector x) {
        return forwardReal(x.toF64()).toC64();
    }

    /** The real vector of the given length whose transform begins with x, computed in f64. */
    public static F32Vector inverseReal(C64Vector x, long length) {
        requireSpectrum(x.length(), length);
        return inverseReal(x.toC128(), length).toF32();
    }

    /** Before the tables for a length are made. */
    static void requireSpectrum(long given, long length) {
        requireElements(length);
        if (given != length / 2 + 1) {
            throw new IllegalArgumentException("fft: the operand has " + given + " elements, expected " + (length / 2 + 1) + " for a length of " + length);
        }
    }

    static void requireElements(long length) {
        if (length < 1) {
            throw new IllegalArgumentException("fft: length " + length + " is not positive");
        }
        if (length > LONGEST) {
            throw new IllegalArgumentException("fft: length " + length + " is more than memory can hold");
        }
    }

    // Of matrices: along the rows (axis 1), down the columns (axis 0), or both.

    public static C128Matrix forward(C128Matrix x) {
        return MatrixTransforms.inPlace(forward(x, 1), 0, true);
    }

    public static C128Matrix inverse(C128Matrix x) {
        return MatrixTransforms.inPlace(inverse(x, 1), 0, false);
    }

    public static C128Matrix forward(C128Matrix x, int axis) {
        return MatrixTransforms.inPlace(x.copy(), axis, true);
    }

    public static C128Matrix inverse(C128Matrix x, int axis) {
        return MatrixTransforms.inPlace(x.copy(), axis, false);
    }

    /** The first columns/2 + 1 columns of the transform along both axes. */
    public static C128Matrix forwardReal(F64Matrix x) {
        return MatrixTransforms.inPlace(forwardReal(x, 1), 0, true);
    }

    /** The first half of the transform of each line, and the element in the middle. */
    public static C128Matrix forwardReal(F64Matrix x, int axis) {
        return MatrixTransforms.ofReal(x, axis);
    }

    /** The real matrix of so many columns whose transform begins with x. */
    public static F64Matrix inverseReal(C128Matrix x, long columns) {
        return inverseReal(inverse(x, 0), 1, columns);
    }

    /** The real matrix with lines of the given length whose transforms begin with those of x. */
    public static F64Matrix inverseReal(C128Matrix x, int axis, long length) {
        return MatrixTransforms.toReal(x, axis, length);
    }

    private void requireLength(String what, long expected, long given) {
        if (expected != given) {
            throw new IllegalArgumentException("fft: the " + what + " has " + given + " elements, expected " + expected + " for a length of " + length());
        }
    }

    /** out ← the transform of x; they may be the same. */
    public C128Vector forward(C128Vector x, C128Vector out) {
        requireLength("operand", length(), x.length());
        requireLength("destination", length(), out.length());
        return transform(x, out, true);
    }

    /** out ← the inverse transform of x; they may be the same. */
    public C128Vector inverse(C128Vector x, C128Vector out) {
        requireLength("operand", length(), x.length());
        requireLength("destination", length(), out.length());
        return transform(x, out, false);
    }

    private static void requireOpen(NumericArray x, NumericArray out) {
        x.requireAlive("fft");
        out.requireDestination("fft");
    }

    /** Into split scratch memory, through the passes, and out again. The inverse is the transform with the parts exchanged. */
    private C128Vector transform(C128Vector x, C128Vector out, boolean isForward) {
        requireOpen(x, out);
        long n = length();
        long re = isForward ? 0 : n;
        MemorySegment scratch = SegmentPool.shared().acquire(4 * n * BYTES);
        try {
            MemorySegment parts = part(scratch, 0, 2 * n);
            split(x, parts, re, n - re, n);
            MemorySegment result = plan.run(parts, part(scratch, 2 * n, 2 * n));
            if (!isForward) {
                divide(result, 2 * n, n);
            }
            join(result, re, n - re, out, n);
        } finally {
            SegmentPool.shared().release(scratch);
        }
        return out;
    }

    private static MemorySegment part(MemorySegment segment, long from, long count) {
        return segment.asSlice(from * BYTES, count * BYTES);
    }

    private static void divide(MemorySegment x, long count, long divisor) {
        Kernels.f64().div(x, 0, x, 0, (double) divisor, count);
    }

    /** The real and imaginary parts of the first elements of x, each from an element of the scratch memory on. */
    private static void split(C128Vector x, MemorySegment parts, long re, long im, long count) {
        if (x.isContiguous() && x.segment().isNative()) {
            Kernels.fourier().split(x.segment(), x.byteOffset(), parts, re, im, count);
        } else {
            Interleaving.split(x.segment(), x.byteOffset(), x.byteOffset() + BYTES, x.stride(0) * ELEMENT, parts, re, im, count);
        }
    }

    private static void join(MemorySegment parts, long re, long im, C128Vector out, long count) {
        if (out.isContiguous() && out.segment().isNative()) {
            Kernels.fourier().join(parts, re, im, out.segment(), out.byteOffset(), count);
        } else {
            Interleaving.join(parts, re, im, out.segment(), out.byteOffset(), out.byteOffset() + BYTES, out.stride(0) * ELEMENT, count);
        }
    }

    /** out ← the first n/2 + 1 elements of the transform of x. */
    public C128Vector forwardReal(F64Vector x, C128Vector out) {
        requireLength("operand", length(), x.length());
        requireLength("destination", length() / 2 + 1, out.length());
        requireOpen(x, out);
        long h = length() / 2;
        MemorySegment scratch = SegmentPool.shared().acquire(4 * (length() + 1) * BYTES);
        try {
            if (half == null) {
                MemorySegment result = plan.run(realParts(x, scratch), part(scratch, 2 * length(), 2 * length()));
                join(result, 0, length(), out, h + 1);
                return out;
            }
            splitPairs(x, scratch, h);
            MemorySegment z = half.run(part(scratch, 0, 2 * h), part(scratch, 2 * h, 2 * h));
            MemorySegment result = part(scratch, 4 * h, 2 * (h + 1));
            Kernels.fourier().takeApart(z, halfRoots, result, h);
            double re = FourierPlan.get(z, 0);
            double im = FourierPlan.get(z, h);
            setElement(result, h, 0, re + im);
            setElement(result, h, h, re - im);
            join(result, 0, h + 1, out, h + 1);
        } finally {
            SegmentPool.shared().release(scratch);
        }
        return out;
    }

    private static void setElement(MemorySegment parts, long half, long index, double real) {
        FourierPlan.set(parts, index, real);
        FourierPlan.set(parts, half + 1 + index, 0);
    }

    private MemorySegment realParts(F64Vector x, MemorySegment scratch) {
        MemorySegment parts = part(scratch, 0, 2 * length());
        F64Vector.ofSegment(parts, 0, length()).set(x);
        part(parts, length(), length()).fill((byte) 0);
        return parts;
    }

    /** The complex numbers made of each two elements, as parts. */
    private static void splitPairs(F64Vector x, MemorySegment parts, long half) {
        if (x.isContiguous() && x.segment().isNative()) {
            Kernels.fourier().split(x.segment(), x.byteOffset(), parts, 0, half, half);
        } else {
            long step = x.stride(0) * BYTES;
            Interleaving.split(x.segment(), x.byteOffset(), x.byteOffset() + step, 2 * step, parts, 0, half, half);
        }
    }

    private static void joinPairs(MemorySegment parts, long first, long second, F64Vector out, long half) {
        if (out.isContiguous() && out.segment().isNative()) {
            Kernels.fourier().join(parts, first, second, out.segment(), out.byteOffset(), half);
        } else {
            long step = out.stride(0) * BYTES;
            Interleaving.join(parts, first, second, out.segment(), out.byteOffset(), out.byteOffset() + step, 2 * step, half);
        }
    }

    /** out ← the real vector whose transform begins with x; the imaginary parts of the first (and middle) element count as 0. */
    public F64Vector inverseReal(C128Vector x, F64Vector out) {
        requireLength("operand", length() / 2 + 1, x.length());
        requireLength("destination", length(), out.length());
        requireOpen(x, out);
        if (half == null) {
            return inverseOdd(x, out);
        }
        long h = half.n;
        MemorySegment scratch = SegmentPool.shared().acquire((4 * h + 2) * BYTES);
        try {
            MemorySegment parts = part(scratch, 2 * h, 2 * (h + 1));
            split(x, parts, 0, h + 1, h + 1);
            FourierPlan.set(parts, h + 1, 0);
            FourierPlan.set(parts, 2 * h + 1, 0);
            MemorySegment z = part(scratch, 0, 2 * h);
            Kernels.fourier().putTogether(parts, halfRoots, z, h);
            FourierPlan.exchangeParts(z, h);
            MemorySegment result = half.run(z, part(scratch, 2 * h, 2 * h));
            divide(result, 2 * h, h);
            joinPairs(result, h, 0, out, h);
        } finally {
            SegmentPool.shared().release(scratch);
        }
        return out;
    }

    private F64Vector inverseOdd(C128Vector x, F64Vector out) {
        C128Vector whole = C128Vector.zeros(length());
        for (long k = 0; k < length(); k++) {
            whole.set(k, k < x.length() ? x.get(k) : x.get(length() - k).conj());
        }
        whole.set(0, Complex.of(x.re(0)));
        return out.set(inverse(whole, whole).re());
    }
}
