package dev.lamina.numeric.signal;

import dev.lamina.numeric.array.C128Matrix;
import dev.lamina.numeric.array.C128Vector;
import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.array.F64Vector;

/** Transforms of the rows or the columns of a matrix, one after the other; both together are the transform in two dimensions. */
final class MatrixTransforms {
    private MatrixTransforms() {}

    /** Whether the lines are the rows; axis 0 goes down the columns, axis 1 along the rows. */
    private static boolean alongRows(int axis) {
        if (axis != 0 && axis != 1) {
            throw new IndexOutOfBoundsException("fft: axis " + axis + " is outside 0..1");
        }
        return axis == 1;
    }

    private static C128Vector line(C128Matrix x, int axis, long i) {
        return axis == 1 ? x.row(i) : x.column(i);
    }

    private static F64Vector line(F64Matrix x, int axis, long i) {
        return axis == 1 ? x.row(i) : x.column(i);
    }

    /** x, each line being replaced by its transform. */
    static C128Matrix inPlace(C128Matrix x, int axis, boolean isForward) {
        long length = alongRows(axis) ? x.columns() : x.rows();
        if (length == 0) {
            return x;
        }
        Fft fft = Fft.of(length);
        for (long i = 0; i < x.count() / length; i++) {
            C128Vector line = line(x, axis, i);
            if (isForward) {
                fft.forward(line, line);
            } else {
                fft.inverse(line, line);
            }
        }
        return x;
    }

    static C128Matrix ofReal(F64Matrix x, int axis) {
        long length = alongRows(axis) ? x.columns() : x.rows();
        Fft.requireElements(length);
        long kept = length / 2 + 1;
        C128Matrix out = axis == 1 ? C128Matrix.zeros(x.rows(), kept) : C128Matrix.zeros(kept, x.columns());
        Fft fft = Fft.of(length);
        for (long i = 0; i < x.count() / length; i++) {
            fft.forwardReal(line(x, axis, i), line(out, axis, i));
        }
        return out;
    }

    static F64Matrix toReal(C128Matrix x, int axis, long length) {
        Fft.requireSpectrum(alongRows(axis) ? x.columns() : x.rows(), length);
        F64Matrix out = alongRows(axis) ? F64Matrix.zeros(x.rows(), length) : F64Matrix.zeros(length, x.columns());
        Fft fft = Fft.of(length);
        for (long i = 0; i < out.count() / length; i++) {
            fft.inverseReal(line(x, axis, i), line(out, axis, i));
        }
        return out;
    }
}
