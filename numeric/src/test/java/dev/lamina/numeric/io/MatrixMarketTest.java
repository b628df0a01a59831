package dev.lamina.numeric.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lamina.numeric.array.C128Matrix;
import dev.lamina.numeric.array.Complex;
import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.io.MatrixMarket.Format;
import dev.lamina.numeric.io.MatrixMarket.Symmetry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixMarketTest {
    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("m.mtx"), text);
    }

    @Test
    void elementsStandColumnByColumn() throws IOException {
        assertEquals(F64Matrix.of(new double[][] {{1, 3, 5}, {2, 4, 6e-3}}),
                MatrixMarket.read(file("%%MatrixMarket matrix array real general\n% comment\n\n2 3\n1\n2\n3\n4\n5\n6e-3\n")));
    }

    @Test
    void coordinatesNameTheNonzeroElements() throws IOException {
        assertEquals(F64Matrix.of(new double[][] {{0, 7}, {-1, 0}}),
                MatrixMarket.read(file("%%matrixmarket MATRIX Coordinate Integer General\n2 2 2\n1 2 7\n2 1 -1")));
        assertEquals(F64Matrix.of(new double[][] {{0, 1}, {0, 0}}), MatrixMarket.read(file("%%MatrixMarket matrix coordinate pattern general\n2 2 1\n1 2\n")));
    }

    @Test
    void anElementNamedTwiceIsTheSum() throws IOException {
        assertEquals(F64Matrix.of(new double[][] {{0, 5}, {5, 0}}),
                MatrixMarket.read(file("%%MatrixMarket matrix coordinate real symmetric\n2 2 2\n2 1 7\n2 1 -2\n")));
        assertEquals(-1 / 0.0, 1 / MatrixMarket.read(file("%%MatrixMarket matrix array real general\n1 1\n-0.0\n")).get(0, 0));
    }

    @Test
    void theUpperTriangleFollowsFromTheSymmetry() throws IOException {
        assertEquals(F64Matrix.of(new double[][] {{1, 2}, {2, 3}}), MatrixMarket.read(file("%%MatrixMarket matrix array real symmetric\n2 2\n1 2 3\n")));
        assertEquals(F64Matrix.of(new double[][] {{0, -2}, {2, 0}}), MatrixMarket.read(file("%%MatrixMarket matrix array real skew-symmetric\n2 2\n2\n")));
        assertEquals(C128Matrix.of(new Complex[][] {{Complex.ONE, new Complex(0, -4)}, {new Complex(0, 4), Complex.ZERO}}),
                MatrixMarket.readArray(file("%%MatrixMarket matrix coordinate complex hermitian\n2 2 2\n1 1 1 0\n2 1 0 4\n")));
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        F64Matrix symmetric = F64Matrix.of(new double[][] {{1, 0, 0.1}, {0, -2, 1e-300}, {0.1, 1e-300, 0}});
        F64Matrix skew = F64Matrix.of(new double[][] {{0, 2, -3}, {-2, 0, 0}, {3, 0, 0}});
        C128Matrix hermitian = C128Matrix.ofParts(symmetric, skew);
        Path file = folder.resolve("m.mtx");
        for (Format format : Format.values()) {
            MatrixMarket.write(file, symmetric, format, Symmetry.GENERAL);
            assertEquals(symmetric, MatrixMarket.read(file));
            MatrixMarket.write(file, symmetric, format, Symmetry.SYMMETRIC);
            assertEquals(symmetric, MatrixMarket.read(file));
            MatrixMarket.write(file, skew, format, Symmetry.SKEW_SYMMETRIC);
            assertEquals(skew, MatrixMarket.read(file));
            MatrixMarket.write(file, hermitian, format, Symmetry.HERMITIAN);
            assertEquals(hermitian, MatrixMarket.readArray(file));
        }
        MatrixMarket.write(file, F64Matrix.zeros(0, 3));
        assertEquals(F64Matrix.zeros(0, 3), MatrixMarket.read(file));
    }

    @Test
    void wrongSymmetryIsRefused() {
        F64Matrix m = F64Matrix.of(new double[][] {{1, 2}, {3, 4}});
        assertEquals("write-matrix-market: the matrix is not symmetric: element 0, 1 is 2.0+0.0i, element 1, 0 is 3.0+0.0i",
                assertThrows(IllegalArgumentException.class, () -> MatrixMarket.write(folder.resolve("m"), m, Format.ARRAY, Symmetry.SYMMETRIC)).getMessage());
    }

    private void fails(String expected, String text) throws IOException {
        Path file = file(text);
        assertEquals(file + expected, assertThrows(ArrayFileException.class, () -> MatrixMarket.read(file)).getMessage());
    }

    @Test
    void malformedFilesAreExplained() throws IOException {
        fails(":1:1: read-matrix-market: expected %%MatrixMarket matrix <format> <field> <symmetry>, found \"1 2\"", "1 2\n");
        fails(":1:1: read-matrix-market: the symmetry is not general, symmetric, skew-symmetric or hermitian: odd", "%%MatrixMarket matrix array real odd\n");
        fails(":2:1: read-matrix-market: expected the number of rows, found \"x 2\"", "%%MatrixMarket matrix array real general\nx 2\n");
        fails(":3:2: read-matrix-market: the file ends where an element is expected", "%%MatrixMarket matrix array real general\n2 1\n1");
        fails(":4:1: read-matrix-market: more elements than the sizes say: \"2\"", "%%MatrixMarket matrix array real general\n1 1\n1\n2");
        fails(":3:2: read-matrix-market: expected a row in 1..2, found 3", "%%MatrixMarket matrix coordinate real general\n2 2 1\n3 1 5\n");
        fails(":3:1: read-matrix-market: expected an element, found \"1x\"", "%%MatrixMarket matrix array real general\n1 1\n1x\n");
    }

    @Test
    void numbersOfAnotherFieldThanTheBannerSaysAreRefused() throws IOException {
        String coordinates = "%%MatrixMarket matrix coordinate ";
        fails(":3:7: read-matrix-market: expected the end of the line, found \"2\"", coordinates + "real general\n2 2 4\n1 1 1 2\n2 1 2 1\n1 2 2 2\n");
        fails(":3:5: read-matrix-market: expected the end of the line, found \"1\"", coordinates + "pattern general\n2 2 3\n1 1 1\n1 1 1\n");
        fails(":2:5: read-matrix-market: expected the end of the line, found \"4\"", "%%MatrixMarket matrix array real general\n2 2 4\n1 2 3\n");
        String integers = "%%MatrixMarket matrix array integer general\n1 1\n";
        String problem = "read-matrix-market: expected an integer in -9007199254740991..9007199254740991, found ";
        fails(":3:4: " + problem + "1.5", integers + "1.5\n");
        fails(":3:17: " + problem + "9.007199254740992E15", integers + "9007199254740993\n");
    }

    @Test
    void aDiagonalThatTheSymmetryForbidsIsRefused() throws IOException {
        fails(":3:6: read-matrix-market: a skew-symmetric matrix cannot have 3.0+0.0i on its diagonal",
                "%%MatrixMarket matrix coordinate real skew-symmetric\n2 2 1\n1 1 3\n");
        Path file = file("%%MatrixMarket matrix coordinate complex hermitian\n2 2 1\n1 1 3 4\n");
        assertEquals(file + ":3:8: read-matrix-market: a hermitian matrix cannot have 3.0+4.0i on its diagonal",
                assertThrows(ArrayFileException.class, () -> MatrixMarket.readArray(file)).getMessage());
    }
}
