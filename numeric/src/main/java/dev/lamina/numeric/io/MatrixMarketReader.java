package dev.lamina.numeric.io;

import dev.lamina.numeric.array.C128Matrix;
import dev.lamina.numeric.array.Complex;
import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.array.NumericArray;
import dev.lamina.numeric.array.Shape;
import dev.lamina.numeric.io.MatrixMarket.Symmetry;
import java.nio.file.Path;
import java.util.Locale;

/** Reads one Matrix Market text: the banner, comments, the sizes, then numbers separated by blanks. */
final class MatrixMarketReader {
    private static final String BANNER = "%%matrixmarket";
    private static final int LONGEST_QUOTED_TEXT = 40;
    /** Beyond, a double may stand for several integers. */
    private static final long GREATEST_WHOLE = (1L << 53) - 1;

    private final Path file;
    private final TextBytes text;
    private final long end;
    private final DecimalParser parser;

    private long at;
    private long line = 1;
    private long lineStart;
    private boolean isSparse;
    private boolean isPattern;
    private boolean isComplex;
    private boolean isInteger;
    private Symmetry symmetry;

    MatrixMarketReader(Path file, TextBytes text) {
        this.file = file;
        this.text = text;
        this.end = text.size();
        this.parser = new DecimalParser(text);
    }

    NumericArray read() throws ArrayFileException {
        readBanner();
        skipComments();
        long rows = whole("the number of rows", 0, GREATEST_WHOLE);
        long columns = whole("the number of columns", 0, GREATEST_WHOLE);
        long count = isSparse ? whole("the number of elements", 0, GREATEST_WHOLE) : 0;
        requireLineEnd();
        if (symmetry != Symmetry.GENERAL && rows != columns) {
            throw error("a " + symmetry + " matrix is square, this one is " + Shape.of(rows, columns));
        }
        C128Matrix complex = isComplex ? C128Matrix.zeros(rows, columns) : null;
        F64Matrix real = isComplex ? null : F64Matrix.zeros(rows, columns);
        Target target = isComplex
                ? (row, column, value) -> complex.set(row, column, sum(complex.get(row, column), value))
                : (row, column, value) -> real.set(row, column, sum(Complex.of(real.get(row, column)), value).re());
        if (isSparse) {
            readCoordinates(rows, columns, count, target);
        } else {
            readColumns(rows, columns, target);
        }
        skipBlanks();
        if (at < end) {
            throw error("more elements than the sizes say: " + quoted());
        }
        return isComplex ? complex : real;
    }

    private interface Target {
        void add(long row, long column, Complex value);
    }

    /** What is there is mostly 0; a −0 that comes to it stays one. */
    private static Complex sum(Complex there, Complex value) {
        return there.re() == 0 && there.im() == 0 ? value : there.add(value);
    }

    private void readBanner() throws ArrayFileException {
        long lineEnd = lineEnd();
        String[] words = text.string(at, lineEnd).strip().toLowerCase(Locale.ROOT).split("\\s+");
        if (!words[0].equals(BANNER) || words.length != 5 || !words[1].equals("matrix")) {
            throw error("expected %%MatrixMarket matrix <format> <field> <symmetry>, found " + quoted());
        }
        isSparse = words[2].equals("coordinate");
        isPattern = words[3].equals("pattern");
        isComplex = words[3].equals("complex");
        isInteger = words[3].equals("integer");
        boolean isReal = words[3].equals("real") || isInteger || words[3].equals("double");
        symmetry = symmetryOf(words[4]);
        if (!isSparse && !words[2].equals("array")) {
            throw error("the format is neither array nor coordinate: " + words[2]);
        }
        if (!isReal && !isComplex && !(isPattern && isSparse)) {
            throw error("the field of " + words[2] + " elements is not real, integer, complex or pattern: " + words[3]);
        }
        at = lineEnd;
    }

    private Symmetry symmetryOf(String word) throws ArrayFileException {
        for (Symmetry candidate : Symmetry.values()) {
            if (candidate.toString().equals(word)) {
                return candidate;
            }
        }
        throw error("the symmetry is not general, symmetric, skew-symmetric or hermitian: " + word);
    }

    private void readCoordinates(long rows, long columns, long count, Target target) throws ArrayFileException {
        for (long i = 0; i < count; i++) {
            long row = whole("a row", 1, rows) - 1;
            long column = whole("a column", 1, columns) - 1;
            place(row, column, isPattern ? Complex.ONE : element(), target);
            requireLineEnd();
        }
    }

    private void readColumns(long rows, long columns, Target target) throws ArrayFileException {
        for (long column = 0; column < columns; column++) {
            for (long row = MatrixMarket.firstRow(symmetry, column); row < rows; row++) {
                place(row, column, element(), target);
            }
        }
    }

    private void place(long row, long column, Complex value, Target target) throws ArrayFileException {
        if (row == column && !symmetry.allowsOnDiagonal(value)) {
            throw error("a " + symmetry + " matrix cannot have " + value + " on its diagonal");
        }
        target.add(row, column, value);
        if (symmetry != Symmetry.GENERAL && row != column) {
            target.add(column, row, symmetry.mirrored(value));
        }
    }

    private Complex element() throws ArrayFileException {
        double re = isInteger ? whole("an integer", -GREATEST_WHOLE, GREATEST_WHOLE) : number("an element");
        return isComplex ? new Complex(re, number("an imaginary part")) : Complex.of(re);
    }

    private long whole(String what, long least, long greatest) throws ArrayFileException {
        double value = number(what);
        if (value != Math.rint(value) || value < least || value > greatest) {
            throw error("expected " + what + " in " + least + ".." + greatest + ", found " + Double.toString(value).replaceAll("\\.0$", ""));
        }
        return (long) value;
    }

    private double number(String what) throws ArrayFileException {
        skipBlanks();
        if (at == end) {
            throw error("the file ends where " + what + " is expected");
        }
        double value = parser.parse(at, end);
        if (parser.failed() || parser.position() < end && !isBlank(parser.position())) {
            throw error("expected " + what + ", found " + quoted());
        }
        at = parser.position();
        return value;
    }

    /** Numbers of another field or count than the banner says would be read as parts of each other. */
    private void requireLineEnd() throws ArrayFileException {
        while (at < end && isBlank(at) && text.at(at) != '\n') {
            at++;
        }
        if (at < end && text.at(at) != '\n') {
            throw error("expected the end of the line, found " + quoted());
        }
    }

    private void skipComments() {
        skipBlanks();
        while (at < end && text.at(at) == '%') {
            at = lineEnd();
            skipBlanks();
        }
    }

    private boolean isBlank(long position) {
        byte c = text.at(position);
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private void skipBlanks() {
        while (at < end && isBlank(at)) {
            if (text.at(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
            at++;
        }
    }

    private long lineEnd() {
        long to = at;
        while (to < end && text.at(to) != '\n') {
            to++;
        }
        return to;
    }

    /** The rest of the line, shortened, for a message. */
    private String quoted() {
        return "\"" + text.string(at, Math.min(lineEnd(), at + LONGEST_QUOTED_TEXT)).strip() + "\"";
    }

    private ArrayFileException error(String problem) {
        return new ArrayFileException(file, line, at - lineStart + 1, "read-matrix-market", problem);
    }
}
