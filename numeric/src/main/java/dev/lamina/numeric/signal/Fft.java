package dev.lamina.numeric.signal;

import dev.lamina.memory.pool.SegmentPool;
import dev.lamina.numeric.array.C128Matrix;
import dev.lamina.numeric.array.C128Vector;
import dev.lamina.numeric.array.C64Vector;
import dev.lamina.numeric.array.Complex;
import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.array.NumericArray;
import dev.lamina.numeric.kernel.Interleaving;
import java.lang.foreign.MemorySegment;

/**
 * Discrete Fourier transforms of any length: forward X[k] = Σ x[j]·e^(−2πi·jk/n), the inverse with the other sign and
 * divided by n. An object holds the tables of one length and serves any number of calls and threads; the static methods
 * keep the one they used last. Error: ‖X̂ − X‖ ≤ 10·ε·log₂ n·‖X‖.
 */
public final class Fft {
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
        if (length < 1) {
            throw new IllegalArgumentException("fft: length " + length + " is not positive");
        }
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
        return of(length).inverseReal(x, F64Vector.zeros(length));
    }

    /** The transform along both axes. */
    public static C128Matrix forward(C128Matrix x) {
        C128Matrix out = x.copy();
        Fft rows = new Fft(Math.max(1, x.columns()));
        for (long i = 0; i < x.rows() && x.columns() > 0; i++) {
            rows.forward(out.row(i), out.row(i));
        }
        Fft columns = new Fft(Math.max(1, x.rows()));
        for (long j = 0; j < x.columns() && x.rows() > 0; j++) {
            columns.forward(out.column(j), out.column(j));
        }
        return out;
    }

    /** The inverse transform along both axes. */
    public static C128Matrix inverse(C128Matrix x) {
        return forward(x.conj()).conj().mul(1.0 / (x.rows() * x.columns()));
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
        transform(1, x.re(), x.im(), out.re(), out.im());
        return out;
    }

    /** out ← the inverse transform of x; they may be the same. */
    public C128Vector inverse(C128Vector x, C128Vector out) {
        requireLength("operand", length(), x.length());
        requireLength("destination", length(), out.length());
        transform(length(), x.im(), x.re(), out.im(), out.re());
        return out;
    }

    private static void requireOpen(NumericArray x, NumericArray out) {
        x.requireAlive("fft");
        out.requireAlive("fft");
    }

    /** Into split scratch memory, through the passes, and out again. */
    private void transform(double divisor, F64Vector re, F64Vector im, F64Vector outRe, F64Vector outIm) {
        requireOpen(re, outRe);
        inScratch(length(), (x, spare) -> {
            Interleaving.split(re.segment(), re.byteOffset(), im.byteOffset(), re.stride(0) * Double.BYTES, x, length());
            Interleaving.join(plan.run(x, spare), divisor, outRe.segment(), outRe.byteOffset(), outIm.byteOffset(), outRe.stride(0) * Double.BYTES, length());
        });
    }

    private static F64Vector part(MemorySegment segment, long from, long count) {
        return F64Vector.ofSegment(segment, from * Double.BYTES, count);
    }

    private interface Work {
        void run(MemorySegment x, MemorySegment spare);
    }

    private static void inScratch(long n, Work work) {
        SegmentPool pool = SegmentPool.shared();
        MemorySegment x = pool.acquire(2 * n * Double.BYTES);
        MemorySegment spare = pool.acquire(2 * n * Double.BYTES);
        try {
            work.run(x, spare);
        } finally {
            pool.release(x);
            pool.release(spare);
        }
    }

    /** out ← the first n/2 + 1 elements of the transform of x. */
    public C128Vector forwardReal(F64Vector x, C128Vector out) {
        requireLength("operand", length(), x.length());
        requireLength("destination", length() / 2 + 1, out.length());
        requireOpen(x, out);
        if (half == null) {
            inScratch(length(), (scratch, spare) -> {
                part(scratch, 0, length()).set(x);
                part(scratch, length(), length()).fill(0);
                MemorySegment result = plan.run(scratch, spare);
                out.re().set(part(result, 0, out.length()));
                out.im().set(part(result, length(), out.length()));
            });
            return out;
        }
        long h = half.n;
        inScratch(h, (scratch, spare) -> {
            long step = x.stride(0) * Double.BYTES;
            Interleaving.split(x.segment(), x.byteOffset(), x.byteOffset() + step, 2 * step, scratch, h);
            takeApart(half.run(scratch, spare), out);
        });
        return out;
    }

    /** Of z = even + i·odd: X[k] = E[k] + wᵏ·O[k], E and O being the parts of Z that are symmetric as real input makes them. */
    private void takeApart(MemorySegment z, C128Vector out) {
        long h = half.n;
        double re = FourierPlan.get(z, 0);
        double im = FourierPlan.get(z, h);
        out.set(0, re + im, 0);
        out.set(h, re - im, 0);
        for (long k = 1; k < h; k++) {
            double ar = FourierPlan.get(z, k);
            double ai = FourierPlan.get(z, h + k);
            double br = FourierPlan.get(z, h - k);
            double bi = FourierPlan.get(z, 2 * h - k);
            double or = (ai + bi) / 2;
            double oi = (br - ar) / 2;
            double wr = FourierPlan.get(halfRoots, k);
            double wi = FourierPlan.get(halfRoots, h + 1 + k);
            out.set(k, (ar + br) / 2 + (or * wr - oi * wi), (ai - bi) / 2 + (or * wi + oi * wr));
        }
    }

    /** out ← the real vector whose transform begins with x; the imaginary parts of the first (and middle) element count as 0. */
    public F64Vector inverseReal(C128Vector x, F64Vector out) {
        requireLength("operand", length() / 2 + 1, x.length());
        requireLength("destination", length(), out.length());
        requireOpen(x, out);
        if (half == null) {
            C128Vector whole = C128Vector.zeros(length());
            for (long k = 0; k < length(); k++) {
                whole.set(k, k < x.length() ? x.get(k) : x.get(length() - k).conj());
            }
            whole.set(0, Complex.of(x.re(0)));
            return out.set(inverse(whole, whole).re());
        }
        long h = half.n;
        inScratch(h, (scratch, spare) -> {
            putTogether(x, scratch);
            FourierPlan.exchangeParts(scratch, h);
            long step = out.stride(0) * Double.BYTES;
            Interleaving.join(half.run(scratch, spare), h, out.segment(), out.byteOffset() + step, out.byteOffset(), 2 * step, h);
        });
        return out;
    }

    private void putTogether(C128Vector x, MemorySegment z) {
        long h = half.n;
        for (long k = 0; k < h; k++) {
            Complex here = k == 0 ? Complex.of(x.re(0)) : x.get(k);
            Complex there = k == 0 ? Complex.of(x.re(h)) : x.get(h - k).conj();
            Complex even = here.add(there).mul(0.5);
            Complex root = new Complex(FourierPlan.get(halfRoots, k), -FourierPlan.get(halfRoots, h + 1 + k));
            Complex odd = here.sub(there).mul(0.5).mul(root);
            FourierPlan.set(z, k, even.re() - odd.im());
            FourierPlan.set(z, h + k, even.im() + odd.re());
        }
    }
}
