//# types C128 C64
package dev.lamina.numeric.array;

import dev.lamina.numeric.kernel.Kernels;
import dev.lamina.numeric.kernel.R64Kernels;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Complex arithmetic on runs: the destination first, then the inputs. Parts are combined as f64 and rounded once stored. */
final class C128Arithmetic {
    private static final R64Kernels KERNELS = Kernels.r64();
    private static final long BYTES = ElementType.C128.bytes();
    private static final long PART = BYTES / 2;

    private C128Arithmetic() {}

    static double re(MemorySegment x, long at) {
        return x.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, at);
    }

    static double im(MemorySegment x, long at) {
        return x.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, at + PART);
    }

    static Complex get(MemorySegment x, long at) {
        return new Complex(re(x, at), im(x, at));
    }

    static void set(MemorySegment out, long at, Complex value) {
        out.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, at, (double) value.re());
        out.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, at + PART, (double) value.im());
    }

    static void add(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        KERNELS.add(out, outAt, x, xAt, y, yAt, 2 * count);
    }

    static void sub(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        KERNELS.sub(out, outAt, x, xAt, y, yAt, 2 * count);
    }

    static void mul(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        KERNELS.complexMul(out, outAt, x, xAt, y, yAt, 2 * count);
    }

    static void div(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        KERNELS.complexDiv(out, outAt, x, xAt, y, yAt, 2 * count);
    }

    static void pow(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        for (long i = 0; i < count * BYTES; i += BYTES) {
            set(out, outAt + i, get(x, xAt + i).pow(get(y, yAt + i)));
        }
    }

    static void neg(MemorySegment[] s, long[] at, long count) {
        KERNELS.neg(s[0], at[0], s[1], at[1], 2 * count);
    }
    //# each complexUnaryLoop

    static void @name@(MemorySegment[] s, long[] at, long count) {
        for (long i = 0; i < count * BYTES; i += BYTES) {
            set(s[0], at[0] + i, get(s[1], at[1] + i).@name@());
        }
    }
    //# end
}
