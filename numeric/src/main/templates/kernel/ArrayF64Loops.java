//# types F64 F32 I64 I32
package dev.lamina.numeric.kernel;

//# only F64 F32
import dev.lamina.numeric.math.Functions;
//# end
//# only I64 I32
import dev.lamina.numeric.math.Integers;
//# end

/**
 * The scalar operations on elements from..to−1 of Java arrays, for {@link F64Blocks} and fused kernels. The output may be
 * an input.
 */
public final class ArrayF64Loops {
    /**
     * HotSpot compiles a method after two hundred calls, and well after one or two thousand, much sooner than one whose loop
     * runs long. So the first elements of a run come in pieces as short as this, and so many that C2 compiles the method
     * before it would compile its loop alone.
     */
    private static final int FIRST_PIECE = 32;
    private static final int IN_FIRST_PIECES = 2560 * FIRST_PIECE;

    private ArrayF64Loops() {}

    /** How many elements to give to a loop when so many are done. */
    public static int pieceAfter(long done, int length) {
        return done < IN_FIRST_PIECES ? FIRST_PIECE : length;
    }

    static void axpy(double[] out, double alpha, double[] x, double[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            double scaled = alpha * x[i];
            out[i] = scaled + y[i];
        }
    }
    //# each unary function plainUnary

    public static void @name@(double[] out, double[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            double a = x[i];
            out[i] = @scalar@;
        }
    }
    //# end
    //# each binary binaryFunction plainBinary

    public static void @name@(double[] out, double[] x, double[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            double a = x[i];
            double b = y[i];
            out[i] = @scalar@;
        }
    }

    static void @name@(double[] out, double[] x, double b, int from, int to) {
        for (int i = from; i < to; i++) {
            double a = x[i];
            out[i] = @scalar@;
        }
    }

    public static void @name@(double[] out, double a, double[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            double b = y[i];
            out[i] = @scalar@;
        }
    }
    //# end
    //# each ternary

    public static void @name@(double[] out, double[] x, double[] y, double[] z, int from, int to) {
        for (int i = from; i < to; i++) {
            double a = x[i];
            double b = y[i];
            double c = z[i];
            out[i] = @scalar@;
        }
    }
    //# end
    //# only F64 F32
    //# each comparison

    /** 1 where @doc@, else 0. */
    public static void @name@(double[] out, double[] x, double[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            double a = x[i];
            double b = y[i];
            out[i] = @scalar@ ? 1 : 0;
        }
    }
    //# end

    /** The element of x where the condition is not 0, else that of y. */
    public static void select(double[] out, double[] condition, double[] x, double[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = condition[i] != 0 ? x[i] : y[i];
        }
    }
    //# end
}
