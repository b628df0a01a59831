package dev.lamina.numeric.fusion;

import dev.lamina.numeric.array.ElementType;
import dev.lamina.numeric.array.F32Array;
import dev.lamina.numeric.array.F64Array;
import dev.lamina.numeric.array.NumericArray;
import dev.lamina.numeric.array.Shape;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * An expression over one to four arrays, computed in one pass without arrays in between:
 *
 * <pre>
 * Kernel k = Kernel.of((p, q) -&gt; p.mul(2.5).add(q.sin()));
 * k.run(out, u, v);                         out ← 2.5 u + sin v
 * double s = k.reduce(Reduction.SUM, u, v);
 * </pre>
 *
 * <p>Arrays are all f64 or all f32, and are broadcast as in single operations. The bits are those of the chain of single
 * operations. Where everything is contiguous memory off the Java heap, a run allocates nothing; else operands are copied. The
 * output may be an input or overlap one. A kernel may be run by any number of threads.
 *
 * <p>Scalar code runs first; after some millions of elements, or {@link #warmUp}, Vector API code takes over.
 */
public final class Kernel {
    /** The body of a kernel of three arrays. */
    @FunctionalInterface
    public interface Body3 {
        Expression of(Expression a, Expression b, Expression c);
    }

    /** The body of a kernel of four arrays. */
    @FunctionalInterface
    public interface Body4 {
        Expression of(Expression a, Expression b, Expression c, Expression d);
    }

    private static final int MOST_INPUTS = 4;
    private static final double[] NONE = {};

    private final FusedExpression expression;
    private final double[] parameters;

    private Kernel(FusedExpression expression, double[] parameters) {
        this.expression = expression;
        this.parameters = parameters;
    }

    public static Kernel of(UnaryOperator<Expression> body) {
        return of(1, body.apply(Expression.input(0)));
    }

    public static Kernel of(BinaryOperator<Expression> body) {
        return of(2, body.apply(Expression.input(0), Expression.input(1)));
    }

    public static Kernel of(Body3 body) {
        return of(3, body.of(Expression.input(0), Expression.input(1), Expression.input(2)));
    }

    public static Kernel of(Body4 body) {
        return of(4, body.of(Expression.input(0), Expression.input(1), Expression.input(2), Expression.input(3)));
    }

    /**
     * The kernel of so many arrays, for compilers.
     *
     * @throws IllegalArgumentException if the expression reads other inputs, or has more than 256 different values
     */
    public static Kernel of(int inputs, Expression body) {
        if (inputs < 1 || inputs > MOST_INPUTS) {
            throw new IllegalArgumentException("kernel: expected 1 to " + MOST_INPUTS + " inputs, got " + inputs);
        }
        return new Kernel(new FusedExpression(body, null, inputs), NONE);
    }

    /** This kernel with other values for {@link Expression#parameter}; nothing is compiled again. */
    public Kernel with(double... values) {
        if (values.length != expression.parameters()) {
            throw new IllegalArgumentException("kernel: expected " + expression.parameters() + " parameters, got " + values.length);
        }
        return new Kernel(expression, values.clone());
    }

    /** How many arrays it takes. */
    public int inputs() {
        return expression.inputs();
    }

    /** Compiles and warms the vector code for a type in the calling thread, which takes some tenths of a second. */
    public Kernel warmUp(ElementType type) {
        kernel(type).warmUp();
        return this;
    }

    // Maps

    /** out ← the expression of a; returns out. */
    public <A extends NumericArray> A run(A out, NumericArray a) {
        return run(out, a, null, null, null, 1);
    }

    /** out ← the expression of a and b; returns out. */
    public <A extends NumericArray> A run(A out, NumericArray a, NumericArray b) {
        return run(out, a, b, null, null, 2);
    }

    /** out ← the expression of a, b and c; returns out. */
    public <A extends NumericArray> A run(A out, NumericArray a, NumericArray b, NumericArray c) {
        return run(out, a, b, c, null, 3);
    }

    /** out ← the expression of a, b, c and d; returns out. */
    public <A extends NumericArray> A run(A out, NumericArray a, NumericArray b, NumericArray c, NumericArray d) {
        return run(out, a, b, c, d, 4);
    }

    /** The expression of the arrays as a new array of their common shape. */
    public F64Array apply(F64Array... arrays) {
        return (F64Array) map(F64Array.zeros(commonShape(arrays).sizes()), arrays);
    }

    /** The expression of the arrays as a new array of their common shape. */
    public F32Array apply(F32Array... arrays) {
        return (F32Array) map(F32Array.zeros(commonShape(arrays).sizes()), arrays);
    }

    private NumericArray map(NumericArray out, NumericArray[] x) {
        requireArrays(x.length);
        return run(out, x[0], x.length > 1 ? x[1] : null, x.length > 2 ? x[2] : null, x.length > 3 ? x[3] : null, x.length);
    }

    private <A extends NumericArray> A run(A out, NumericArray a, NumericArray b, NumericArray c, NumericArray d, int count) {
        requireArrays(count);
        FusedKernel kernel = kernel(out.elementType());
        out.requireDestination("kernel");
        if (!isReady(out, a) || !isReady(out, b) || !isReady(out, c) || !isReady(out, d)) {
            return runOnCopies(out, a, b, c, d, count);
        }
        Frame frame = kernel.frame(out.count());
        try {
            put(frame, a, b, c, d, count);
            frame.set(count, out.segment(), out.byteOffset());
            kernel.map(frame, parameters, out.count());
        } finally {
            frame.clear();
        }
        return out;
    }

    /** Whether the compiled loops can run on this input, or there is none, as it lies. */
    private static boolean isReady(NumericArray out, NumericArray x) {
        if (x == null) {
            return true;
        }
        requireSame(out.elementType(), x);
        return out.isPlain() && x.isPlain() && x.hasShapeOf(out) && !out.endangers(x);
    }

    private static void put(Frame frame, NumericArray a, NumericArray b, NumericArray c, NumericArray d, int count) {
        frame.set(0, a.segment(), a.byteOffset());
        if (count > 1) {
            frame.set(1, b.segment(), b.byteOffset());
        }
        if (count > 2) {
            frame.set(2, c.segment(), c.byteOffset());
        }
        if (count > 3) {
            frame.set(3, d.segment(), d.byteOffset());
        }
    }

    private <A extends NumericArray> A runOnCopies(A out, NumericArray a, NumericArray b, NumericArray c, NumericArray d, int count) {
        Shape shape = out.shape();
        Shape result = commonShape(a, b, c, d);
        if (!Shape.broadcast("kernel", result, shape).equals(shape)) {
            throw new IllegalArgumentException("kernel: the destination is " + shape + ", the result is " + result);
        }
        NumericArray plain = zeros(out.elementType(), shape);
        run(plain, copy(a, shape), copy(b, shape), copy(c, shape), copy(d, shape), count);
        switch (out) {
            case F64Array array -> array.set((F64Array) plain);
            case F32Array array -> array.set((F32Array) plain);
            default -> throw new AssertionError(out.elementType());
        }
        return out;
    }

    // Reductions

    /** The reduction of the expression over all elements of a. */
    public double reduce(Reduction reduction, NumericArray a) {
        return reduce(reduction, a, null, null, null, 1);
    }

    /** The reduction of the expression over all elements of a and b. */
    public double reduce(Reduction reduction, NumericArray a, NumericArray b) {
        return reduce(reduction, a, b, null, null, 2);
    }

    /** The reduction of the expression over all elements of a, b and c. */
    public double reduce(Reduction reduction, NumericArray a, NumericArray b, NumericArray c) {
        return reduce(reduction, a, b, c, null, 3);
    }

    /** The reduction of the expression over all elements of a, b, c and d. */
    public double reduce(Reduction reduction, NumericArray a, NumericArray b, NumericArray c, NumericArray d) {
        return reduce(reduction, a, b, c, d, 4);
    }

    private double reduce(Reduction reduction, NumericArray a, NumericArray b, NumericArray c, NumericArray d, int count) {
        requireArrays(count);
        FusedReduction fused = kernel(a.elementType()).reduction(reduction);
        if (!isReadyToReduce(a, a) || !isReadyToReduce(a, b) || !isReadyToReduce(a, c) || !isReadyToReduce(a, d)) {
            Shape shape = commonShape(a, b, c, d);
            return reduce(reduction, copy(a, shape), copy(b, shape), copy(c, shape), copy(d, shape), count);
        }
        Frame frame = fused.frame(a.count());
        try {
            put(frame, a, b, c, d, count);
            return fused.reduce(frame, parameters, a.count());
        } finally {
            frame.clear();
        }
    }

    private static boolean isReadyToReduce(NumericArray first, NumericArray x) {
        if (x == null) {
            return true;
        }
        requireSame(first.elementType(), x);
        return x.isPlain() && x.hasShapeOf(first);
    }

    // Arrays of both types

    private FusedKernel kernel(ElementType type) {
        if (!type.isFloating()) {
            throw new IllegalArgumentException("kernel: expected f64 or f32 arrays, got " + type);
        }
        return expression.kernel(type == ElementType.F64);
    }

    private void requireArrays(int given) {
        if (given != inputs()) {
            throw new IllegalArgumentException("kernel: expected " + inputs() + " input arrays, got " + given);
        }
        if (parameters.length != expression.parameters()) {
            throw new IllegalStateException("kernel: its " + expression.parameters() + " parameters have no values");
        }
    }

    private static void requireSame(ElementType type, NumericArray x) {
        if (x.elementType() != type) {
            throw new IllegalArgumentException("kernel: expected arrays of one type, got " + type + " and " + x.describe());
        }
        x.requireAlive("kernel");
    }

    private static Shape commonShape(NumericArray... arrays) {
        Shape shape = Shape.of();
        for (NumericArray array : arrays) {
            if (array != null) {
                shape = Shape.broadcast("kernel", shape, array.shape());
            }
        }
        return shape;
    }

    private static NumericArray zeros(ElementType type, Shape shape) {
        return type == ElementType.F64 ? F64Array.zeros(shape.sizes()) : F32Array.zeros(shape.sizes());
    }

    private static NumericArray copy(NumericArray x, Shape shape) {
        return switch (x) {
            case null -> null;
            case F64Array array -> array.broadcastTo(shape).copy();
            case F32Array array -> array.broadcastTo(shape).copy();
            default -> throw new AssertionError(x.elementType());
        };
    }

    @Override
    public String toString() {
        return "kernel " + expression;
    }
}
