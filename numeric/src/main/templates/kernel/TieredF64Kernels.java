//# types F64 F32 I64 I32
package dev.lamina.numeric.kernel;

import static dev.lamina.numeric.kernel.Access.mayVanish;
import static dev.lamina.numeric.kernel.Tier.OUT;

import java.lang.foreign.MemorySegment;

/**
 * The f64 kernels that begin as scalar and become SIMD one by one, as {@link Tier} decides. The SIMD kernels stand in a
 * nested class, so that the first warming loads them and not the first call. On memory that may vanish the scalar ones run.
 */
final class TieredF64Kernels implements F64Kernels, ScalarF64Elementwise, ScalarF64Selections, ScalarF64Sequences {
    static final TieredF64Kernels INSTANCE = new TieredF64Kernels();

    private static final ScalarF64Kernels SCALAR = ScalarF64Kernels.INSTANCE;

    private static final class Fast {
        static final SimdF64Kernels SIMD = SimdF64Kernels.INSTANCE;
    }

    /** Every method that has two forms, and how the SIMD one is tried on scratch memory. */
    private enum Method implements Tier.Warmer {
        FILL,
        AXPY,
        //# each unary function
        UNARY_@NAME@,
        //# end
        //# each binary binaryFunction
        BINARY_@NAME@,
        RIGHT_@NAME@,
        LEFT_@NAME@,
        //# end
        //# each complexProduct
        COMPLEX_@NAME@,
        //# end
        //# each ternary
        TERNARY_@NAME@,
        //# end
        //# each reduction
        REDUCE_@NAME@,
        //# end
        //# each pairReduction
        REDUCE_@NAME@,
        //# end
        //# each comparison
        COMPARE_@NAME@,
        COMPARE_RIGHT_@NAME@,
        //# end
        SELECT,
        //# only F64 F32
        MULTIPLY_PACKED {
            @Override
            public void run(MemorySegment s, long count, int calls) {
                Fast.SIMD.warmPacked(s, OUT, count, calls);
            }
        },
        ROTATE,
        MULTIPLY {
            @Override
            public void run(MemorySegment s, long count, int calls) {
                Fast.SIMD.warmDirect(s, OUT, count, calls);
            }
        },
        //# end
        ;

        /** Fewer elements do not come to the loops of a reduction. */
        private static final long LEAST = ReductionTree.GROUP / Double.BYTES;

        @Override
        public long enough() {
            return switch (this) {
                //# each function
                case UNARY_@NAME@ -> Tier.ENOUGH_ELEMENTS;
                //# end
                //# each binaryFunction
                case BINARY_@NAME@, RIGHT_@NAME@, LEFT_@NAME@ -> Tier.ENOUGH_ELEMENTS;
                //# end
                //# only F64 F32
                // The few loops for packed operands are compiled first, and stand in for the many others until these are.
                case MULTIPLY_PACKED -> Tier.ENOUGH_MULTIPLICATIONS / 2;
                case MULTIPLY -> Tier.ENOUGH_MULTIPLICATIONS;
                //# end
                default -> Tier.ENOUGH_OF_PLAIN_LOOPS;
            };
        }

        @Override
        public void prepare(MemorySegment s, long count) {
            //# only F64 F32
            SCALAR.fill(s, 0, 0.5f, count);
            //# end
            //# only I64 I32
            SCALAR.fill(s, 0, 1, count);
            //# end
        }

        @Override
        public void run(MemorySegment s, long count, int calls) {
            for (int i = 0; i < calls; i++) {
                switch (this) {
                    case FILL -> Fast.SIMD.fill(s, OUT, 1, count);
                    case AXPY -> Fast.SIMD.axpy(s, OUT, 1, s, 0, s, 0, count);
                    //# each unary function
                    case UNARY_@NAME@ -> Fast.SIMD.@name@(s, OUT, s, 0, count);
                    //# end
                    //# each binary binaryFunction
                    case BINARY_@NAME@ -> Fast.SIMD.@name@(s, OUT, s, 0, s, 0, count);
                    case RIGHT_@NAME@ -> Fast.SIMD.@name@(s, OUT, s, 0, 1, count);
                    case LEFT_@NAME@ -> Fast.SIMD.@name@(s, OUT, 1, s, 0, count);
                    //# end
                    //# each complexProduct
                    case COMPLEX_@NAME@ -> Fast.SIMD.@name@(s, OUT, s, 0, s, 0, count);
                    //# end
                    //# each ternary
                    case TERNARY_@NAME@ -> Fast.SIMD.@name@(s, OUT, s, 0, s, 0, s, 0, count);
                    //# end
                    //# each reduction
                    case REDUCE_@NAME@ -> Fast.SIMD.@name@(s, 0, Math.max(LEAST, count));
                    //# end
                    //# each pairReduction
                    case REDUCE_@NAME@ -> Fast.SIMD.@name@(s, 0, s, 0, Math.max(LEAST, count));
                    //# end
                    //# each comparison
                    case COMPARE_@NAME@ -> Fast.SIMD.@name@(s, OUT, s, 0, s, 0, count);
                    case COMPARE_RIGHT_@NAME@ -> Fast.SIMD.@name@(s, OUT, s, 0, 1, count);
                    //# end
                    case SELECT -> Fast.SIMD.select(s, OUT, s, 0, s, 0, s, 0, count);
                    //# only F64 F32
                    case ROTATE -> Fast.SIMD.rotate(count, 0, 1, s, 0, s, OUT);
                    case MULTIPLY_PACKED, MULTIPLY -> throw new AssertionError(this);
                    //# end
                }
            }
        }
    }

    private static final Tier FILL = new Tier(Method.FILL);
    private static final Tier AXPY = new Tier(Method.AXPY);
    //# each unary function
    private static final Tier UNARY_@NAME@ = new Tier(Method.UNARY_@NAME@);
    //# end
    //# each binary binaryFunction
    private static final Tier BINARY_@NAME@ = new Tier(Method.BINARY_@NAME@);
    private static final Tier RIGHT_@NAME@ = new Tier(Method.RIGHT_@NAME@);
    private static final Tier LEFT_@NAME@ = new Tier(Method.LEFT_@NAME@);
    //# end
    //# each complexProduct
    private static final Tier COMPLEX_@NAME@ = new Tier(Method.COMPLEX_@NAME@);
    //# end
    //# each ternary
    private static final Tier TERNARY_@NAME@ = new Tier(Method.TERNARY_@NAME@);
    //# end
    //# each reduction
    private static final Tier REDUCE_@NAME@ = new Tier(Method.REDUCE_@NAME@);
    //# end
    //# each pairReduction
    private static final Tier REDUCE_@NAME@ = new Tier(Method.REDUCE_@NAME@);
    //# end
    //# each comparison
    private static final Tier COMPARE_@NAME@ = new Tier(Method.COMPARE_@NAME@);
    private static final Tier COMPARE_RIGHT_@NAME@ = new Tier(Method.COMPARE_RIGHT_@NAME@);
    //# end
    private static final Tier SELECT = new Tier(Method.SELECT);
    //# only F64 F32
    private static final Tier MULTIPLY_PACKED = new Tier(Method.MULTIPLY_PACKED);
    private static final Tier ROTATE = new Tier(Method.ROTATE);
    private static final Tier MULTIPLY = new Tier(Method.MULTIPLY);
    //# end

    private TieredF64Kernels() {}

    @Override
    public void copy(MemorySegment out, long outAt, MemorySegment x, long xAt, long count) {
        SCALAR.copy(out, outAt, x, xAt, count);
    }

    @Override
    public void fill(MemorySegment out, long outAt, double value, long count) {
        if (FILL.fast(count) && !mayVanish(out)) {
            Fast.SIMD.fill(out, outAt, value, count);
        } else {
            SCALAR.fill(out, outAt, value, count);
        }
    }

    @Override
    public void axpy(MemorySegment out, long outAt, double alpha, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        if (AXPY.fast(count) && !mayVanish(out, x, y)) {
            Fast.SIMD.axpy(out, outAt, alpha, x, xAt, y, yAt, count);
        } else {
            SCALAR.axpy(out, outAt, alpha, x, xAt, y, yAt, count);
        }
    }
    //# each unary function

    @Override
    public void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, long count) {
        if (UNARY_@NAME@.fast(count) && !mayVanish(out, x)) {
            Fast.SIMD.@name@(out, outAt, x, xAt, count);
        } else {
            SCALAR.@name@(out, outAt, x, xAt, count);
        }
    }
    //# end
    //# each binary binaryFunction

    @Override
    public void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        if (BINARY_@NAME@.fast(count) && !mayVanish(out, x, y)) {
            Fast.SIMD.@name@(out, outAt, x, xAt, y, yAt, count);
        } else {
            SCALAR.@name@(out, outAt, x, xAt, y, yAt, count);
        }
    }

    @Override
    public void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, double b, long count) {
        if (RIGHT_@NAME@.fast(count) && !mayVanish(out, x)) {
            Fast.SIMD.@name@(out, outAt, x, xAt, b, count);
        } else {
            SCALAR.@name@(out, outAt, x, xAt, b, count);
        }
    }

    @Override
    public void @name@(MemorySegment out, long outAt, double a, MemorySegment y, long yAt, long count) {
        if (LEFT_@NAME@.fast(count) && !mayVanish(out, y)) {
            Fast.SIMD.@name@(out, outAt, a, y, yAt, count);
        } else {
            SCALAR.@name@(out, outAt, a, y, yAt, count);
        }
    }
    //# end
    //# each complexProduct

    @Override
    public void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        if (COMPLEX_@NAME@.fast(count) && !mayVanish(out, x, y)) {
            Fast.SIMD.@name@(out, outAt, x, xAt, y, yAt, count);
        } else {
            SCALAR.@name@(out, outAt, x, xAt, y, yAt, count);
        }
    }
    //# end
    //# each ternary

    @Override
    public void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, MemorySegment z, long zAt, long count) {
        if (TERNARY_@NAME@.fast(count) && !mayVanish(out, x, y, z)) {
            Fast.SIMD.@name@(out, outAt, x, xAt, y, yAt, z, zAt, count);
        } else {
            SCALAR.@name@(out, outAt, x, xAt, y, yAt, z, zAt, count);
        }
    }
    //# end
    //# each reduction

    @Override
    public double @name@(@parameters@, long count) {
        return REDUCE_@NAME@.fast(count) && !mayVanish(x) ? Fast.SIMD.@name@(@arguments@, count) : SCALAR.@name@(@arguments@, count);
    }
    //# end
    //# each pairReduction

    @Override
    public double @name@(@parameters@, long count) {
        return REDUCE_@NAME@.fast(count) && !mayVanish(x, y) ? Fast.SIMD.@name@(@arguments@, count) : SCALAR.@name@(@arguments@, count);
    }
    //# end
    //# each comparison

    @Override
    public void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        if (COMPARE_@NAME@.fast(count) && !mayVanish(out, x, y)) {
            Fast.SIMD.@name@(out, outAt, x, xAt, y, yAt, count);
        } else {
            SCALAR.@name@(out, outAt, x, xAt, y, yAt, count);
        }
    }

    @Override
    public void @name@(MemorySegment out, long outAt, MemorySegment x, long xAt, double b, long count) {
        if (COMPARE_RIGHT_@NAME@.fast(count) && !mayVanish(out, x)) {
            Fast.SIMD.@name@(out, outAt, x, xAt, b, count);
        } else {
            SCALAR.@name@(out, outAt, x, xAt, b, count);
        }
    }
    //# end

    @Override
    public void select(MemorySegment out, long outAt, MemorySegment mask, long maskAt, MemorySegment x, long xAt, MemorySegment y, long yAt, long count) {
        if (SELECT.fast(count) && !mayVanish(out, mask, x, y)) {
            Fast.SIMD.select(out, outAt, mask, maskAt, x, xAt, y, yAt, count);
        } else {
            SCALAR.select(out, outAt, mask, maskAt, x, xAt, y, yAt, count);
        }
    }

    //# only F64 F32
    @Override
    public void rotate(long count, double c, double s, MemorySegment x, long xAt, MemorySegment y, long yAt) {
        if (ROTATE.fast(count) && !mayVanish(x, y)) {
            Fast.SIMD.rotate(count, c, s, x, xAt, y, yAt);
        } else {
            SCALAR.rotate(count, c, s, x, xAt, y, yAt);
        }
    }

    @Override
    public F64Products products(long multiplications) {
        return MULTIPLY.fast(multiplications) ? Fast.SIMD : SCALAR;
    }

    @Override
    public F64PackedProducts packedProducts(long multiplications, long columns) {
        if (multiplications <= F64PackedProducts.SMALL || !MULTIPLY_PACKED.fast(multiplications)) {
            return null;
        }
        boolean direct = MULTIPLY.fast(multiplications);
        return direct ? Fast.SIMD.packedProducts(multiplications, columns) : Fast.SIMD;
    }

    @Override
    public void multiply(long rows, long columns, long depth, double alpha, MemorySegment a, long aAt, long aRow, long aColumn,
            MemorySegment b, long bAt, long bRow, boolean accumulate, MemorySegment c, long cAt, long cRow) {
        F64Products products = mayVanish(a, b, c) ? SCALAR : products(rows * columns * depth);
        products.multiply(rows, columns, depth, alpha, a, aAt, aRow, aColumn, b, bAt, bRow, accumulate, c, cAt, cRow);
    }
    //# end
}
