package dev.lamina.numeric.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntegerArraysTest {
    private static final long SEED = 3;

    @Test
    void arithmeticIsThatOfJava() {
        I64Vector a = I64Vector.of(7, -7, Long.MIN_VALUE, 5);
        I64Vector b = I64Vector.of(2, 2, -1, -3);
        assertEquals(I64Vector.of(9, -5, Long.MAX_VALUE, 2), a.add(b));
        assertEquals(I64Vector.of(3, -3, Long.MIN_VALUE, -1), a.div(b));
        assertEquals(I64Vector.of(1, -1, 0, 2), a.remainder(b));
        assertEquals(I64Vector.of(2, 0, Long.MIN_VALUE, 5), a.and(b));
        assertEquals(I64Vector.of(-8, 6, Long.MAX_VALUE, -6), a.not());
        assertEquals(I64Vector.of(28, -28, 0, 20), a.shiftLeft(2));
        assertEquals(I32Vector.of(6, -6), I32Vector.of(3, -1).xor(5));
        assertEquals("div: division by zero", assertThrows(ArithmeticException.class, () -> a.div(0)).getMessage());
    }

    @Test
    void reductionsOf32BitIntegersDoNotOverflow() {
        I32Vector v = I32Vector.of(Integer.MAX_VALUE, Integer.MAX_VALUE, -1);
        assertEquals(2L * Integer.MAX_VALUE - 1, v.sum());
        assertEquals(2L * Integer.MAX_VALUE * Integer.MAX_VALUE + 1, v.dot(v));
        assertEquals(I64Vector.of(4, 6), I32Matrix.of(new int[][] {{1, 2}, {3, 4}}).sum(0));
        assertEquals(-1, v.min());
        assertEquals(2, v.argMin());
    }

    @Test
    void viewsAndBroadcastingAreThoseOfEveryArray() {
        I64Matrix a = (I64Matrix) I64Vector.arange(12).reshape(3, 4);
        assertEquals(I64Vector.of(0, 4, 8), a.column(0));
        assertEquals(I64Vector.of(0, 5, 10), a.diagonal());
        assertEquals(a.transpose().copy(), a.transpose());
        assertEquals(I64Vector.of(11, 9), a.row(2).every(-2));
        assertEquals(66, a.sum());
        assertEquals(I64Vector.of(12, 15, 18, 21), a.sum(Axis.COLUMNS));
        assertEquals(I64Vector.of(10, 43), ((I64Matrix) a.add(I64Vector.of(10, 20, 30, 40))).row(0).every(3));
    }

    @Test
    void sortingOrdersAsJavaDoes() {
        long[] values = new Random(SEED).longs(5000).toArray();
        long[] expected = values.clone();
        Arrays.sort(expected);
        assertArrayEquals(expected, I64Vector.of(values).sort().toArray(), "seed " + SEED);
        assertArrayEquals(new int[] {-5, 0, 3, 9}, I32Vector.of(3, -5, 9, 0).sort().toArray());
        assertEquals(I64Vector.of(1, 2, 3), I64Vector.of(3, 1, 2, 3, 1).unique());
        assertEquals(I64Vector.of(0, 1, 3), I64Vector.of(2, 4, 6).searchSorted(I64Vector.of(1, 4, 9)));
    }

    @Test
    void conversionsKeepTheNumberOrRefuse() {
        assertEquals(F64Vector.of(-1, 2), I32Vector.of(-1, 2).toF64());
        assertEquals(I64Vector.of(-1, 2), F64Vector.of(-1.5, 2.9).toI64());
        assertEquals("[255   0]", IntegerStorage.of(ElementType.U8, 255, 0).toString());
        assertEquals(I64Vector.of(255, 0), IntegerStorage.of(ElementType.U8, 255, 0).toI64());
        assertEquals(F64Vector.of(0x1p64 - 2048), IntegerStorage.of(ElementType.U64, -2048).toF64());
        assertEquals(C128Vector.of(new Complex(3, 0)), I64Vector.of(3).toC128());
        message("convert: 256 is no u8", () -> I64Vector.of(256).toStorage(ElementType.U8));
        message("convert: 18446744073709551615 is no i64", () -> IntegerStorage.of(ElementType.U64, -1).toI64());
        message("convert: -1 is no u64", () -> I64Vector.of(-1).toStorage(ElementType.U64));
        message("convert: NaN is no i64", () -> F64Vector.of(Double.NaN).toI64());
        message("convert: a number with imaginary part 1.0 is no f64", () -> C128Vector.of(Complex.I).toF64());
        message("storage: expected s8, u8, s16, u16, u32 or u64, given f64", () -> IntegerStorage.zeros(ElementType.F64, 3));
    }

    private static void message(String expected, Runnable action) {
        assertEquals(expected, assertThrows(RuntimeException.class, action::run).getMessage());
    }

    @Test
    void everyStoredTypeHoldsItsRange() {
        for (ElementType type : new ElementType[] {ElementType.S8, ElementType.S16}) {
            long least = -1L << 8 * type.bytes() - 1;
            IntegerStorage v = IntegerStorage.of(type, least, ~least);
            assertEquals(I64Vector.of(least, ~least), v.toI64());
            assertThrows(ArithmeticException.class, () -> v.set(0, least - 1));
        }
        for (ElementType type : new ElementType[] {ElementType.U8, ElementType.U16, ElementType.U32}) {
            long greatest = (1L << 8 * type.bytes()) - 1;
            IntegerStorage v = IntegerStorage.of(type, 0, greatest);
            assertEquals(greatest, v.get(1));
            assertThrows(ArithmeticException.class, () -> v.set(0, greatest + 1));
        }
    }

    @Test
    void storageHasViews() {
        IntegerStorage m = IntegerStorage.zeros(ElementType.U16, 2, 3);
        m.put(7, 1, 2);
        assertEquals(7, m.transpose().at(2, 1));
        assertEquals(m.transpose(), m.transpose().copy());
        assertEquals("u16 2×1", m.slice(1, 2, 3).describe());
        byte[] bytes = {1, -1};
        IntegerStorage.ofArray(ElementType.U8, bytes).set(0, 200);
        assertEquals((byte) 200, bytes[0]);
    }

    /** The memory of the file system's sparse file is never touched but at the ends. */
    @Test
    void moreThanTwoToThe31ElementsWork() throws Exception {
        long count = (1L << 31) + 10;
        var file = Files.createTempFile("sparse", ".bin");
        try (Arena arena = Arena.ofConfined(); var channel = FileChannel.open(file,
                StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MemorySegment memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, count, arena);
            IntegerStorage v = IntegerStorage.ofSegment(ElementType.U8, memory, 0, Shape.of(count));
            v.set(count - 1, 9);
            assertEquals(9, v.get(count - 1));
            assertEquals(count, v.count());
            assertEquals(I64Vector.of(0, 9), v.slice(0, count - 2, count).toI64());
            assertEquals("[0 0 0 ... 0 0 9]", v.toString());
            message("at: index " + count + " is outside 0.." + (count - 1), () -> v.get(count));
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void masksSelect() {
        F64Vector v = F64Vector.of(3, Double.NaN, -1, 4);
        Mask large = v.greater(2);
        assertEquals(Mask.of(true, false, false, true), large);
        assertEquals("[ True False False  True]", large.toString());
        assertEquals(F64Vector.of(3, 4), v.compress(large));
        assertEquals(F64Vector.of(3, 0, 0, 4), F64Array.where(large, v, F64Vector.of(0)));
        assertEquals(Mask.of(false, true, false, false), v.isNaN());
        assertEquals(2, large.countTrue());
        assertTrue(large.any() && !large.all());
        assertEquals(I64Vector.of(0, 3), large.indices());
        assertEquals(Mask.of(true, true, false, true), large.or(v.isNaN()));
        F64Matrix m = F64Matrix.of(new double[][] {{1, 5}, {7, 2}});
        assertEquals(Mask.of(false, true), m.greater(F64Vector.of(0, 1)).and(m.greater(1)).all(0));
        assertEquals(F64Matrix.of(new double[][] {{5, 2}, {1, 1}}), m.gather(I64Vector.of(1, 3, 0, 0).reshape(2, 2)));
        message("gather: index 9 is outside 0..3", () -> m.gather(I64Vector.of(9)));
        assertEquals(F64Matrix.of(new double[][] {{2, 4}, {4, 2}}), m.clip(2, 4));
        assertEquals(F64Matrix.of(new double[][] {{2, 4}, {4, 2}}).transpose(), m.transpose().clip(2, 4));
    }

    @Test
    void reductionsCanSkipNaN() {
        double nan = Double.NaN;
        F64Matrix m = F64Matrix.of(new double[][] {{1, nan, 3}, {nan, nan, 7}});
        assertEquals(11, m.nanSum());
        assertEquals(F64Vector.of(1, 0, 10), m.nanSum(0));
        assertEquals(F64Vector.of(2, 7), m.nanMean(1));
        assertEquals(7, m.nanMax());
        assertEquals(6, F64Vector.of(1, nan, 3, 2).nanProduct());
        assertEquals(F64Vector.of(1, nan), F64Matrix.of(new double[][] {{1, 3}, {nan, nan}}).nanVariance(1));
        assertEquals(I64Vector.of(1, 0), m.argMax(1));
        assertEquals(F64Vector.of(2, 3), F64Matrix.of(new double[][] {{1, 3}, {2, 4}}).mean(Axis.ROWS));
    }

    @Test
    void orderOfVectors() {
        F64Vector v = F64Vector.of(2, Double.NaN, 1, 2, Double.NaN);
        assertEquals(F64Vector.of(1, 2, Double.NaN), v.unique());
        assertEquals(I64Vector.of(0, 1, 2), v.unique().searchSorted(F64Vector.of(0, 2, Double.NaN)));
        assertEquals(F64Vector.of(2, -1), F64Vector.of(1, 3, 2).diff());
    }

    @Test
    void storedIntegersHaveViewsToo() {
        IntegerStorage bytes = IntegerStorage.of(ElementType.U8, 0, 1, 2, 3, 4, 5).reshape(2, 3);
        assertEquals(I64Vector.of(1, 4), bytes.pick(1, 1).toI64());
        assertEquals(I64Vector.of(2, 0), bytes.every(1, -2).pick(0, 0).toI64());
        assertEquals(I64Vector.of(5, 2), bytes.transpose().pick(0, 2).every(0, -1).toI64());
        assertThrows(IllegalArgumentException.class, () -> bytes.transpose().reshape(6));
        bytes.pick(0, 1).put(200, 0);
        assertEquals(200, bytes.at(1, 0));
    }
}
