package dev.lamina.numeric.io;

import dev.lamina.memory.pool.SegmentPool;
import dev.lamina.numeric.array.C128Matrix;
import dev.lamina.numeric.array.Complex;
import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.array.NumericArray;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Reads and writes Matrix Market files: text with the elements of a matrix column by column (array) or the nonzero ones
 * with their places (coordinate), of symmetric matrices only the lower triangle. Source: Boisvert, Pozo, Remington 1996.
 */
public final class MatrixMarket {
    /** All elements, or the nonzero ones with their row and column. */
    public enum Format { ARRAY, COORDINATE }

    /** What the upper triangle is, that a file with a symmetry leaves out. */
    public enum Symmetry {
        GENERAL("general"),
        SYMMETRIC("symmetric"),
        SKEW_SYMMETRIC("skew-symmetric"),
        HERMITIAN("hermitian");

        private final String word;

        Symmetry(String word) {
            this.word = word;
        }

        /** The element of the upper triangle, from that of the lower. */
        Complex mirrored(Complex lower) {
            return switch (this) {
                case GENERAL, SYMMETRIC -> lower;
                case SKEW_SYMMETRIC -> lower.neg();
                case HERMITIAN -> lower.conj();
            };
        }

        /** Whether an element of the diagonal can be its own mirror image. */
        boolean allowsOnDiagonal(Complex element) {
            return switch (this) {
                case GENERAL, SYMMETRIC -> true;
                case SKEW_SYMMETRIC -> element.re() == 0 && element.im() == 0;
                case HERMITIAN -> element.im() == 0;
            };
        }

        @Override
        public String toString() {
            return word;
        }
    }

    private MatrixMarket() {}

    /** A file with a real matrix; a complex one throws. */
    public static F64Matrix read(Path file) throws IOException {
        if (readArray(file) instanceof F64Matrix matrix) {
            return matrix;
        }
        throw new ArrayFileException(file, 1, 1, "read-matrix-market", "expected a real matrix, the file has a complex one");
    }

    /** A file with a real or complex matrix: an {@link F64Matrix} or a {@link C128Matrix}. Elements not named are 0,
     *  those named more than once are the sum. */
    public static NumericArray readArray(Path file) throws IOException {
        SegmentPool pool = SegmentPool.shared();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long bytes = channel.size();
            MemorySegment text = pool.acquire(bytes);
            try {
                readAll(channel, text, bytes);
                return new MatrixMarketReader(file, new TextBytes(text.asSlice(0, bytes))).read();
            } finally {
                pool.release(text);
            }
        }
    }

    private static void readAll(FileChannel channel, MemorySegment text, long bytes) throws IOException {
        long piece = 1L << 26;
        for (long at = 0; at < bytes; ) {
            int read = channel.read(text.asSlice(at, Math.min(piece, bytes - at)).asByteBuffer());
            if (read < 0) {
                throw new IOException("read-matrix-market: the file changed while it was read");
            }
            at += read;
        }
    }

    /** Writes all elements, or the nonzero ones; with a symmetry, which must hold, those of the lower triangle. */
    public static void write(Path file, F64Matrix matrix, Format format, Symmetry symmetry) throws IOException {
        write(file, matrix.toC128(), "real", format, symmetry);
    }

    /** As for a real matrix. */
    public static void write(Path file, C128Matrix matrix, Format format, Symmetry symmetry) throws IOException {
        write(file, matrix, "complex", format, symmetry);
    }

    /** Writes all elements. */
    public static void write(Path file, F64Matrix matrix) throws IOException {
        write(file, matrix, Format.ARRAY, Symmetry.GENERAL);
    }

    private static void write(Path file, C128Matrix matrix, String field, Format format, Symmetry symmetry) throws IOException {
        requireSymmetry(matrix, symmetry);
        boolean sparse = format == Format.COORDINATE;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("%%MatrixMarket matrix " + (sparse ? "coordinate " : "array ") + field + " " + symmetry + "\n");
            out.write(matrix.rows() + " " + matrix.columns() + (sparse ? " " + countNonzero(matrix, symmetry) : "") + "\n");
            for (long column = 0; column < matrix.columns(); column++) {
                for (long row = firstRow(symmetry, column); row < matrix.rows(); row++) {
                    Complex element = matrix.get(row, column);
                    if (!sparse || isNonzero(element)) {
                        out.write(sparse ? row + 1 + " " + (column + 1) + " " : "");
                        out.write(element.re() + (field.equals("complex") ? " " + element.im() : "") + "\n");
                    }
                }
            }
        }
    }

    /** The first row that is written of a column: the diagonal of a skew-symmetric matrix is 0 and not written. */
    static long firstRow(Symmetry symmetry, long column) {
        return switch (symmetry) {
            case GENERAL -> 0;
            case SYMMETRIC, HERMITIAN -> column;
            case SKEW_SYMMETRIC -> column + 1;
        };
    }

    private static boolean isNonzero(Complex element) {
        return element.re() != 0 || element.im() != 0;
    }

    private static long countNonzero(C128Matrix matrix, Symmetry symmetry) {
        long count = 0;
        for (long column = 0; column < matrix.columns(); column++) {
            for (long row = firstRow(symmetry, column); row < matrix.rows(); row++) {
                count += isNonzero(matrix.get(row, column)) ? 1 : 0;
            }
        }
        return count;
    }

    private static void requireSymmetry(C128Matrix matrix, Symmetry symmetry) {
        if (symmetry != Symmetry.GENERAL && matrix.rows() != matrix.columns()) {
            throw new IllegalArgumentException("write-matrix-market: a " + symmetry + " matrix is square, this one is " + matrix.shape());
        }
        for (long column = 0; symmetry != Symmetry.GENERAL && column < matrix.columns(); column++) {
            for (long row = column; row < matrix.rows(); row++) {
                Complex mirrored = symmetry.mirrored(matrix.get(row, column));
                Complex given = matrix.get(column, row);
                if (mirrored.re() != given.re() || mirrored.im() != given.im()) {
                    throw new IllegalArgumentException("write-matrix-market: the matrix is not " + symmetry + ": element " + column + ", " + row
                            + " is " + given + ", element " + row + ", " + column + " is " + matrix.get(row, column));
                }
            }
        }
    }
}
