package dev.lamina.numeric.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.numeric.array.C128Vector;
import dev.lamina.numeric.array.C64Vector;
import dev.lamina.numeric.array.Complex;
import dev.lamina.numeric.array.ElementType;
import dev.lamina.numeric.array.F32Vector;
import dev.lamina.numeric.array.F64Array;
import dev.lamina.numeric.array.F64Matrix;
import dev.lamina.numeric.array.F64Vector;
import dev.lamina.numeric.array.I32Vector;
import dev.lamina.numeric.array.I64Vector;
import dev.lamina.numeric.array.IntegerStorage;
import dev.lamina.numeric.array.Mask;
import dev.lamina.numeric.array.NumericArray;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NpyTest {
    @TempDir
    Path folder;

    private static final F64Matrix MATRIX = F64Matrix.of(new double[][] {{1, -2.5, 3}, {Double.NaN, 5, -0.0}});

    static Stream<NumericArray> arrays() {
        return Stream.of(MATRIX, MATRIX.transpose(), MATRIX.slice(1, 2, 0, 2), F64Vector.of(), F64Vector.of(7), F64Vector.arange(24).reshape(2, 3, 4),
                F64Array.zeros(), F32Vector.of(1.5f, 2), I64Vector.of(Long.MIN_VALUE, 3), I32Vector.of(-1, 2).every(-1),
                C128Vector.of(new Complex(1, 2)), C64Vector.of(new Complex(1, 2), Complex.I), Mask.of(true, false), F64Vector.ofArray(new double[] {1, 2}),
                IntegerStorage.of(ElementType.S8, -128, 127), IntegerStorage.of(ElementType.U8, 255), IntegerStorage.of(ElementType.S16, -32768),
                IntegerStorage.of(ElementType.U16, 65535), IntegerStorage.of(ElementType.U32, 1L << 31), IntegerStorage.of(ElementType.U64, -1));
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void whatIsWrittenIsRead(NumericArray array) throws IOException {
        Path file = folder.resolve("a.npy");
        Npy.write(file, array);
        NumericArray read = Npy.readArray(file);
        assertEquals(array, read);
        assertEquals(array.describe(), read.describe());
        try (Arena arena = Arena.ofConfined()) {
            NumericArray mapped = Npy.mapArray(arena, file, FileChannel.MapMode.READ_ONLY);
            assertEquals(array, mapped);
            assertEquals(0, mapped.segment().address() % 64, "the elements of a file are aligned");
        }
    }

    private Path file(String header, byte... data) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(10 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) text.length).put(text).put(data);
        return Files.write(folder.resolve("given.npy"), bytes.array());
    }

    @Test
    void theHeaderIsThatOfNumPy() throws IOException {
        Path file = folder.resolve("a.npy");
        Npy.write(file, F64Vector.of(1, 2, 3));
        byte[] bytes = Files.readAllBytes(file);
        assertEquals("v\0{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }", new String(Arrays.copyOfRange(bytes, 8, 67), StandardCharsets.ISO_8859_1).strip());
        assertEquals(128 + 24, bytes.length);
    }

    @Test
    void columnMajorFilesAreViews() throws IOException {
        Path file = file("{'descr': '|u1', 'fortran_order': True, 'shape': (2, 3), }\n", new byte[] {1, 4, 2, 5, 3, 6});
        assertEquals("[[1 2 3]\n [4 5 6]]", Npy.readArray(file).toString());
        assertEquals(F64Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}}), Npy.read(file));
        file = file("{'descr': '|b1', 'fortran_order': True, 'shape': (2, 2), }\n", new byte[] {1, 0, 1, 1});
        assertEquals("[[ True  True]\n [False  True]]", Npy.readArray(file).toString());
    }

    @Test
    void theOtherByteOrderIsTurned() throws IOException {
        byte[] data = ByteBuffer.allocate(16).order(ByteOrder.BIG_ENDIAN).putDouble(1.5).putDouble(-2).array();
        Path file = file("{'descr': '>f8', 'fortran_order': False, 'shape': (2,), }\n", data);
        assertEquals(F64Vector.of(1.5, -2), Npy.readArray(file));
        Path complex = file("{'descr': '>c16', 'fortran_order': False, 'shape': (1,), }\n", data);
        assertEquals(C128Vector.of(new Complex(1.5, -2)), Npy.readArray(complex));
        fails("the file has the other byte order and cannot be mapped; read it", () -> Npy.mapArray(Arena.ofAuto(), complex, FileChannel.MapMode.READ_ONLY));
    }

    private interface Action {
        void run() throws IOException;
    }

    private void fails(String expected, Action action) {
        String message = assertThrows(ArrayFileException.class, action::run).getMessage();
        assertTrue(message.endsWith("read-npy: " + expected), message);
    }

    @Test
    void malformedFilesAreExplained() throws IOException {
        record Case(String header, String problem) {}
        for (Case c : new Case[] {
            new Case("{'descr': '<f8', 'shape': (2,), }", "the header has no 'fortran_order'"),
            new Case("{'descr': '<f8', 'fortran_order': Maybe, 'shape': (2,), }", "fortran_order is neither True nor False: Maybe"),
            new Case("{'descr': '<f2', 'fortran_order': False, 'shape': (2,), }", "elements of type <f2 are not supported: only booleans, integers, f4, f8, c8 and c16"),
            new Case("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (2,), }", "elements of type [('a', '<f8')] are not supported: only booleans, integers, f4, f8, c8 and c16"),
            new Case("{'descr': '<f8', 'fortran_order': False, 'shape': (2, x), }", "the shape is not a tuple of sizes: (2, x)"),
            new Case("{'descr': '<f8', 'fortran_order': False, 'shape': (-2,), }", "the shape is not a tuple of sizes: (-2,)"),
            new Case("{'descr': '<f8', 'fortran_order': False, 'shape': (4294967296, 4294967296), }", "the shape is too large: (4294967296, 4294967296)"),
            new Case("{'descr': '<f8', 'fortran_order': False, 'shape': 6}", "the shape is not a tuple of sizes: 6"),
            new Case("{'descr': '<f8', 'fortran_order': False, 'shape': [2]}", "the shape is not a tuple of sizes: [2]"),
            new Case("{'descr': '<f8', 'fortran_order': False, 'shape': (2,,3)}", "the shape is not a tuple of sizes: (2,,3)"),
            new Case("{'descr': [('a', [('x', '<f8')]), ('b', '<i4', (2,))], 'fortran_order': False, 'shape': (2,)}",
                    "elements of type [('a', [('x', '<f8')]), ('b', '<i4', (2,))] are not supported: only booleans, integers, f4, f8, c8 and c16"),
            new Case("{'descr': [('a', '<f8'", "the header ends inside brackets"),
            new Case("{'descr': '<f8', 'fortran_order': False, 'shape': (2,), } more", "expected the end of the header, found more"),
            new Case("{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }", "expected 16 bytes of f64 2, found 1"),
            new Case("{'descr': '<f8", "the header ends before '"),
            new Case("{'descr': '<f8', ", "the header ends too early"),
            new Case("[1, 2]", "expected { in the header, found ["),
            new Case("{'descr' '<f8'}", "expected : in the header, found '")}) {
            Path file = file(c.header, (byte) 1);
            fails(c.problem, () -> Npy.readArray(file));
        }
        fails("this is not an npy file: it does not begin with \\x93NUMPY", () -> Npy.readArray(Files.writeString(folder.resolve("x"), "PK3456789")));
        fails("the file ends inside its header", () -> Npy.readArray(Files.write(folder.resolve("x"), new byte[3])));
        fails("expected an f64 matrix, the file has f64 2", () -> {
            Npy.write(folder.resolve("v"), F64Vector.of(1, 2));
            Npy.read(folder.resolve("v"));
        });
    }

    @Test
    void writingToAMappedArrayWritesToTheFile() throws IOException {
        Path file = folder.resolve("a.npy");
        Npy.write(file, MATRIX);
        try (Arena arena = Arena.ofConfined()) {
            ((F64Matrix) Npy.mapArray(arena, file, FileChannel.MapMode.READ_WRITE)).set(0, 1, 99);
        }
        assertEquals(99, Npy.read(file).get(0, 1));
    }

    @Test
    void archivesKeepNamesAndOrder() throws IOException {
        Path file = folder.resolve("a.npz");
        var arrays = new LinkedHashMap<String, NumericArray>();
        arrays.put("x", MATRIX);
        arrays.put("b", I64Vector.arange(1000));
        Npz.write(file, arrays);
        assertEquals(arrays, Npz.read(file));
        Path compressed = folder.resolve("c.npz");
        Npz.writeCompressed(compressed, arrays);
        assertEquals(Map.copyOf(arrays), Map.copyOf(Npz.read(compressed)));
        assertTrue(Files.size(compressed) < Files.size(file));
        Files.writeString(file, "no archive");
        assertTrue(assertThrows(IOException.class, () -> Npz.read(file)).getMessage().contains("this is not an npz file"));
    }

    @Test
    void sizesOfPythonTwoAreRead() throws IOException {
        byte[] elements = {1, 2, 3, 4, 5, 6};
        assertEquals("2×3", Npy.readArray(file("{'descr': '|u1', 'fortran_order': False, 'shape': (2L, 3L), }", elements)).shape().toString());
    }

    @Test
    void aDamagedByteInAnArchiveIsFound() throws IOException {
        Path file = folder.resolve("a.npz");
        Npz.write(file, Map.of("x", MATRIX));
        byte[] bytes = Files.readAllBytes(file);
        byte[] element = ByteBuffer.allocate(Double.BYTES).order(ByteOrder.nativeOrder()).putDouble(MATRIX.get(0, 1)).array();
        int at = IntStream.range(0, bytes.length).filter(i -> Arrays.equals(bytes, i, i + element.length, element, 0, element.length)).findFirst().orElseThrow();
        bytes[at]++;
        Files.write(file, bytes);
        fails("the file is damaged: its bytes do not have the checksum of the archive", () -> Npz.read(file));
    }
}
