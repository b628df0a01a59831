//# types F64 F32
package dev.lamina.numeric.linalg;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Products and inverses of a few rows, where calls and blocks would cost more than the arithmetic. Operands are
 * read before anything is written, so a result may overlap them. Products have the bits of the kernels. Inverses
 * are eliminated with partial pivoting in an array of the thread; those of 2 to 4 rows are quotients of minors, as long as
 * these are not much smaller than the products that cancel in them: the residual is then as small as elimination's. The product
 * of the rows' norms bounds the determinant, and those of all but one row the minors (Hadamard); a determinant near its bound
 * proves that the minors are near theirs.
 * What cannot be done here (a singular matrix, elements that are not finite) answers false with nothing written, and the
 * way of the large matrices finds the words for it. Elements are not looked at before: one that is not finite becomes a pivot or
 * a factor of others, and so shows in a pivot or in the result.
 */
public final class F64Small {
    /** Most rows. */
    public static final int MOST = 8;

    private static final int UPPER = MOST * MOST;
    private static final int RECIPROCALS = 2 * MOST * MOST;
    private static final ThreadLocal<double[]> WORK = ThreadLocal.withInitial(() -> new double[3 * MOST * MOST]);

    /** So much smaller than without any cancellation (Hadamard) the sum of the squared minors may be. */
    private static final double CANCELLED = 64;
    /** Products of six elements whose squares are between these neither overflow nor lose digits. */
    private static final double LEAST_SQUARE = (double) Math.pow(Double.MIN_NORMAL, 2.0 / 7);
    private static final double GREATEST_SQUARE = 1 / LEAST_SQUARE;
    /** The minors, of up to three such elements, do not overflow when they are divided by a greater determinant. */
    private static final double LEAST_DETERMINANT = 8 * Double.MIN_NORMAL * (double) Math.pow(GREATEST_SQUARE, 1.5);

    private F64Small() {}

    /** c ← ab for square matrices of 2 to 8 rows; answers false for what does not lie row by row. */
    public static boolean multiply(F64Block a, F64Block b, F64Block c) {
        if (!(a.isPlain() && b.isPlain() && c.isPlain())) {
            return false;
        }
        switch ((int) a.rows()) {
            case 2 -> multiply2(a, b, c);
            //# list n 3 4 5 6 7 8
            case @n@ -> multiply@n@(a, b, c);
            //# end
            default -> throw new AssertionError(a.rows());
        }
        return true;
    }

    /** So small a product is not worth a copy. */
    private static void multiply2(F64Block a, F64Block b, F64Block c) {
        //# count i 0 2
        //# count j 0 2
        double a@i@@j@ = element(a, @i@ * 2 + @j@);
        double b@i@@j@ = element(b, @i@ * 2 + @j@);
        //# end
        //# end
        //# count i 0 2
        //# count j 0 2
        setElement(c, @i@ * 2 + @j@, Math.fma(a@i@1, b1@j@, Math.fma(a@i@0, b0@j@, 0)));
        //# end
        //# end
    }

    private static double element(F64Block plain, long index) {
        return plain.segment().get(ValueLayout.JAVA_DOUBLE_UNALIGNED, plain.at() + index * F64Block.BYTES);
    }

    private static void setElement(F64Block plain, long index, double value) {
        plain.segment().set(ValueLayout.JAVA_DOUBLE_UNALIGNED, plain.at() + index * F64Block.BYTES, value);
    }
    //# list n 3 4 5 6 7 8

    private static void multiply@n@(F64Block a, F64Block b, F64Block c) {
        double[] w = WORK.get();
        MemorySegment.copy(a.segment(), ValueLayout.JAVA_DOUBLE_UNALIGNED, a.at(), w, 0, @n@ * @n@);
        MemorySegment.copy(b.segment(), ValueLayout.JAVA_DOUBLE_UNALIGNED, b.at(), w, MOST * MOST, @n@ * @n@);
        //# count j 0 @n@
        //# count p 0 @n@
        double b@p@@j@ = w[MOST * MOST + @n@ * @p@ + @j@];
        //# end
        //# end
        for (int row = 0; row < @n@ * @n@; row += @n@) {
            //# count j 0 @n@
            double c@j@ = Math.fma(w[row], b0@j@, 0);
            //# count p 1 @n@
            c@j@ = Math.fma(w[row + @p@], b@p@@j@, c@j@);
            //# end
            //# end
            //# count j 0 @n@
            w[row + @j@] = c@j@;
            //# end
        }
        MemorySegment.copy(w, 0, c.segment(), ValueLayout.JAVA_DOUBLE_UNALIGNED, c.at(), @n@ * @n@);
    }
    //# end
    /** out ← a⁻¹. */
    public static boolean invert(F64Block a, F64Block out) {
        int n = (int) a.rows();
        boolean plain = a.isPlain() && out.isPlain();
        boolean done = switch (plain ? n : MOST) {
            case 2 -> invert2(a, out);
            case 3 -> invert3(a, out);
            case 4 -> invert4(a, out);
            default -> false;
        };
        return done || invertByElimination(a, n, out);
    }

    /** In the first part of the work array; behind it stand the upper triangle and the reciprocals of the pivots. */
    private static boolean invertByElimination(F64Block a, int n, F64Block out) {
        double[] w = WORK.get();
        loadPacked(a, n, w);
        boolean done = switch (n) {
            //# list n 1 2 3 4 5 6 7 8
            case @n@ -> invert@n@(w);
            //# end
            default -> throw new AssertionError(n);
        };
        if (!done || !isFinite(w, n * n)) {
            return false;
        }
        storePacked(w, n, out);
        return true;
    }

    /** Row by row without gaps. */
    private static void loadPacked(F64Block a, int n, double[] w) {
        if (a.isPlain()) {
            MemorySegment.copy(a.segment(), ValueLayout.JAVA_DOUBLE_UNALIGNED, a.at(), w, 0, n * n);
        } else {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    w[n * i + j] = a.get(i, j);
                }
            }
        }
    }

    private static boolean isFinite(double[] w, int count) {
        double zero = 0;
        for (int i = 0; i < count; i++) {
            zero += 0 * w[i];
        }
        return zero == 0;
    }

    private static void storePacked(double[] w, int n, F64Block out) {
        if (out.isPlain()) {
            MemorySegment.copy(w, 0, out.segment(), ValueLayout.JAVA_DOUBLE_UNALIGNED, out.at(), n * n);
            return;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                out.set(i, j, w[n * i + j]);
            }
        }
    }
    //# list n 1 2 3 4 5

    /**
     * The inverse in the place of a matrix, from registers: exchanged rows are eliminated from the last column to the first, and
     * the inverse of what was done to them takes the place of the zeros, so that an operation on rows is one of constant length.
     * Answers false for a pivot that has no reciprocal.
     */
    private static boolean invert@n@(double[] w) {
        //# count i 0 @n@
        int row@i@ = @i@;
        //# count j 0 @n@
        double a@i@@j@ = w[@n@ * @i@ + @j@];
        //# end
        //# end
        //# count k @n@ 0
        //# count i 0 @k@
        if (Math.abs(a@i@@k@) > Math.abs(a@k@@k@)) {
            int row = row@i@;
            row@i@ = row@k@;
            row@k@ = row;
            double kept;
            //# count j 0 @n@
            kept = a@i@@j@;
            a@i@@j@ = a@k@@j@;
            a@k@@j@ = kept;
            //# end
        }
        //# end
        if (!hasReciprocal(a@k@@k@)) {
            return false;
        }
        double reciprocal@k@ = 1 / a@k@@k@;
        a@k@@k@ = 1;
        //# count i 0 @k@
        double factor@k@@i@ = a@i@@k@ * reciprocal@k@;
        a@i@@k@ = 0;
        //# count j 0 @n@
        a@i@@j@ -= factor@k@@i@ * a@k@@j@;
        //# end
        //# end
        //# end
        //# count k 0 @n@
        //# count i 0 @k@
        double lower@k@@i@ = a@k@@i@;
        a@k@@i@ = 0;
        //# end
        //# count j 0 @n@
        //# count i 0 @k@
        a@k@@j@ -= lower@k@@i@ * a@i@@j@;
        //# end
        a@k@@j@ *= reciprocal@k@;
        w[@n@ * @k@ + row@j@] = a@k@@j@;
        //# end
        //# end
        return true;
    }
    //# end

    private static boolean hasReciprocal(double divisor) {
        return Math.abs(divisor) >= Double.MIN_NORMAL && Math.abs(divisor) <= 1 / Double.MIN_NORMAL;
    }
    //# list n 6 7 8

    /** The same for what does not fit into registers, from the first column to the last. */
    private static boolean invert@n@(double[] w) {
        long pivots = 0;
        for (int k = 0; k < @n@; k++) {
            int pivot = k;
            for (int i = k + 1; i < @n@; i++) {
                pivot = Math.abs(w[@n@ * i + k]) > Math.abs(w[@n@ * pivot + k]) ? i : pivot;
            }
            int from = @n@ * pivot;
            double divisor = w[from + k];
            if (!hasReciprocal(divisor)) {
                return false;
            }
            pivots |= (long) pivot << k * Byte.SIZE;
            w[from + k] = 1;
            int at = @n@ * k;
            //# count j 0 @n@
            double p@j@ = w[from + @j@];
            w[from + @j@] = w[at + @j@];
            w[UPPER + at + @j@] = p@j@;
            w[at + @j@] = @j@ <= k ? p@j@ : 0;
            //# end
            double reciprocal = 1 / divisor;
            w[RECIPROCALS + k] = reciprocal;
            for (int row = at + @n@; row < @n@ * @n@; row += @n@) {
                double factor = w[row + k] * reciprocal;
                w[row + k] = 0;
                //# count j 0 @n@
                w[row + @j@] -= factor * p@j@;
                //# end
            }
        }
        for (int k = @n@ - 1; k >= 0; k--) {
            int at = @n@ * k;
            //# count j 0 @n@
            double x@j@ = w[at + @j@];
            //# end
            for (int i = k + 1; i < @n@; i++) {
                double factor = w[UPPER + at + i];
                //# count j 0 @n@
                x@j@ -= factor * w[@n@ * i + @j@];
                //# end
            }
            double reciprocal = w[RECIPROCALS + k];
            //# count j 0 @n@
            w[at + @j@] = x@j@ * reciprocal;
            //# end
        }
        exchangeColumns(w, @n@, pivots);
        return true;
    }
    //# end

    /** Undoes the exchanges of rows, the last one first. */
    private static void exchangeColumns(double[] w, int n, long pivots) {
        for (int k = n - 1; k >= 0; k--) {
            int pivot = (int) (pivots >> k * Byte.SIZE) & 0xFF;
            if (pivot != k) {
                for (int row = 0; row < n * n; row += n) {
                    double kept = w[row + k];
                    w[row + k] = w[row + pivot];
                    w[row + pivot] = kept;
                }
            }
        }
    }

    private static boolean invert2(F64Block x, F64Block out) {
        double a = element(x, 0);
        double b = element(x, 1);
        double c = element(x, 2);
        double d = element(x, 3);
        double determinant = Math.fma(a, d, -(b * c));
        double squares = Math.fma(a, a, b * b) + Math.fma(c, c, d * d);
        if (!(squares > LEAST_SQUARE && squares < GREATEST_SQUARE && Math.abs(determinant) > LEAST_DETERMINANT)) {
            return false;
        }
        double factor = 1 / determinant;
        setElement(out, 0, d * factor);
        setElement(out, 1, -b * factor);
        setElement(out, 2, -c * factor);
        setElement(out, 3, a * factor);
        return true;
    }

    private static boolean invert3(F64Block x, F64Block out) {
        //# count i 0 3
        //# count j 0 3
        double a@i@@j@ = element(x, 3 * @i@ + @j@);
        //# end
        //# end
        double m00 = Math.fma(a11, a22, -(a12 * a21));
        double m10 = Math.fma(a12, a20, -(a10 * a22));
        double m20 = Math.fma(a10, a21, -(a11 * a20));
        double m01 = Math.fma(a02, a21, -(a01 * a22));
        double m11 = Math.fma(a00, a22, -(a02 * a20));
        double m21 = Math.fma(a01, a20, -(a00 * a21));
        double m02 = Math.fma(a01, a12, -(a02 * a11));
        double m12 = Math.fma(a02, a10, -(a00 * a12));
        double m22 = Math.fma(a00, a11, -(a01 * a10));
        double determinant = Math.fma(a00, m00, Math.fma(a01, m10, a02 * m20));
        //# count i 0 3
        double row@i@ = Math.fma(a@i@0, a@i@0, Math.fma(a@i@1, a@i@1, a@i@2 * a@i@2));
        //# end
        double squares = row0 + row1 + row2;
        if (!(squares > LEAST_SQUARE && squares < GREATEST_SQUARE && Math.abs(determinant) > LEAST_DETERMINANT)) {
            return false;
        }
        if (row0 * row1 * row2 >= CANCELLED * determinant * determinant) {
            double minors = 0;
            //# count i 0 3
            minors += Math.fma(m@i@0, m@i@0, Math.fma(m@i@1, m@i@1, m@i@2 * m@i@2));
            //# end
            if (Math.fma(row0, row1, (row0 + row1) * row2) >= CANCELLED * minors) {
                return false;
            }
        }
        double factor = 1 / determinant;
        //# count i 0 3
        //# count j 0 3
        setElement(out, 3 * @i@ + @j@, m@i@@j@ * factor);
        //# end
        //# end
        return true;
    }

    /**
     * From the minors of the upper two rows (u) and those of the lower two (l), by the columns in them. The cofactors wait in an
     * array, as they are too many for the registers; every other one has the other sign there.
     */
    private static boolean invert4(F64Block x, F64Block out) {
        double[] w = WORK.get();
        MemorySegment.copy(x.segment(), ValueLayout.JAVA_DOUBLE_UNALIGNED, x.at(), w, 0, 16);
        //# count i 0 4
        //# count j 0 4
        double a@i@@j@ = w[4 * @i@ + @j@];
        //# end
        //# end
        //# count j 0 4
        double n1@j@ = -a1@j@;
        double n3@j@ = -a3@j@;
        //# end
        double u01 = Math.fma(a00, a11, a01 * n10);
        double u02 = Math.fma(a00, a12, a02 * n10);
        double u03 = Math.fma(a00, a13, a03 * n10);
        double u12 = Math.fma(a01, a12, a02 * n11);
        double u13 = Math.fma(a01, a13, a03 * n11);
        double u23 = Math.fma(a02, a13, a03 * n12);
        double l01 = Math.fma(a20, a31, a21 * n30);
        double l02 = Math.fma(a20, a32, a22 * n30);
        double l03 = Math.fma(a20, a33, a23 * n30);
        double l12 = Math.fma(a21, a32, a22 * n31);
        double l13 = Math.fma(a21, a33, a23 * n31);
        double l23 = Math.fma(a22, a33, a23 * n32);
        double u31 = -u13;
        double u30 = -u03;
        double u20 = -u02;
        double l31 = -l13;
        double l30 = -l03;
        double l20 = -l02;
        w[16 + 0] = Math.fma(a11, l23, Math.fma(a12, l31, a13 * l12));
        w[16 + 1] = Math.fma(a01, l23, Math.fma(a02, l31, a03 * l12));
        w[16 + 2] = Math.fma(a31, u23, Math.fma(a32, u31, a33 * u12));
        w[16 + 3] = Math.fma(a21, u23, Math.fma(a22, u31, a23 * u12));
        w[16 + 4] = Math.fma(a10, l23, Math.fma(a12, l30, a13 * l02));
        w[16 + 5] = Math.fma(a00, l23, Math.fma(a02, l30, a03 * l02));
        w[16 + 6] = Math.fma(a30, u23, Math.fma(a32, u30, a33 * u02));
        w[16 + 7] = Math.fma(a20, u23, Math.fma(a22, u30, a23 * u02));
        w[16 + 8] = Math.fma(a10, l13, Math.fma(a11, l30, a13 * l01));
        w[16 + 9] = Math.fma(a00, l13, Math.fma(a01, l30, a03 * l01));
        w[16 + 10] = Math.fma(a30, u13, Math.fma(a31, u30, a33 * u01));
        w[16 + 11] = Math.fma(a20, u13, Math.fma(a21, u30, a23 * u01));
        w[16 + 12] = Math.fma(a10, l12, Math.fma(a11, l20, a12 * l01));
        w[16 + 13] = Math.fma(a00, l12, Math.fma(a01, l20, a02 * l01));
        w[16 + 14] = Math.fma(a30, u12, Math.fma(a31, u20, a32 * u01));
        w[16 + 15] = Math.fma(a20, u12, Math.fma(a21, u20, a22 * u01));
        double determinant = Math.fma(u01, l23, Math.fma(u20, l13, u03 * l12)) + Math.fma(u12, l03, Math.fma(u31, l02, u23 * l01));
        //# count i 0 4
        double row@i@ = Math.fma(a@i@0, a@i@0, a@i@1 * a@i@1) + Math.fma(a@i@2, a@i@2, a@i@3 * a@i@3);
        //# end
        double squares = row0 + row1 + (row2 + row3);
        if (!(squares > LEAST_SQUARE && squares < GREATEST_SQUARE && Math.abs(determinant) > LEAST_DETERMINANT)) {
            return false;
        }
        if (row0 * row1 * (row2 * row3) >= CANCELLED * determinant * determinant) {
            //# count i 0 4
            double minors@i@ = 0;
            //# count j 0 4
            minors@i@ = Math.fma(w[16 + 4 * @i@ + @j@], w[16 + 4 * @i@ + @j@], minors@i@);
            //# end
            //# end
            if (Math.fma(row0 * row1, row2 + row3, row2 * row3 * (row0 + row1)) >= CANCELLED * (minors0 + minors1 + (minors2 + minors3))) {
                return false;
            }
        }
        double even = 1 / determinant;
        double odd = -even;
        //# count i 0 4
        //# count j 0 4
        setElement(out, 4 * @i@ + @j@, w[16 + 4 * @i@ + @j@] * ((@i@ + @j@) % 2 == 0 ? even : odd));
        //# end
        //# end
        return true;
    }
}
