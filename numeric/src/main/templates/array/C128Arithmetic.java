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

    static void add(MemorySegment[] s, long[] at, long count) {
        KERNELS.add(s[0], at[0], s[1], at[1], s[2], at[2], 2 * count);
    }

    static void sub(MemorySegment[] s, long[] at, long count) {
        KERNELS.sub(s[0], at[0], s[1], at[1], s[2], at[2], 2 * count);
    }

    static void neg(MemorySegment[] s, long[] at, long count) {
        KERNELS.neg(s[0], at[0], s[1], at[1], 2 * count);
    }
    //# each complexBinaryLoop

    static void @name@(MemorySegment[] s, long[] at, long count) {
        for (long i = 0; i < count * BYTES; i += BYTES) {
            set(s[0], at[0] + i, get(s[1], at[1] + i).@name@(get(s[2], at[2] + i)));
        }
    }
    //# end
    //# each complexUnaryLoop

    static void @name@(MemorySegment[] s, long[] at, long count) {
        for (long i = 0; i < count * BYTES; i += BYTES) {
            set(s[0], at[0] + i, get(s[1], at[1] + i).@name@());
        }
    }
    //# end
}
