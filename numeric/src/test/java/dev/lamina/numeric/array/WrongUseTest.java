package dev.lamina.numeric.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lamina.numeric.fusion.Kernel;
import dev.lamina.numeric.random.Random;
import dev.lamina.numeric.signal.Fft;
import dev.lamina.numeric.statistics.Interpolation;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wrong size, index, view, destination and dead memory is named in an error, and never gives a number. */
class WrongUseTest {
    private static final F64Vector V = F64Vector.of(1, 2, 3);
    private static final F64Matrix M = F64Matrix.of(new double[][] {{1, 2}, {3, 4}});

    private static final F64Matrix TALL = (F64Matrix) F64Vector.of(2).broadcastTo(Shape.of(1L << 40, 1));

    record Use(String message, Executable use) {
        @Override
        public String toString() {
            return message;
        }
    }

    private static MemorySegment bytes(long size) {
        return Arena.ofAuto().allocate(size);
    }

    private static <A> A closed(java.util.function.Function<Arena, A> maker) {
        try (Arena arena = Arena.ofConfined()) {
            return maker.apply(arena);
        }
    }

    static Stream<Use> uses() {
        F64Vector dead = closed(arena -> F64Vector.of(arena, 1, 2));
        IntegerStorage deadStorage = closed(arena -> IntegerStorage.zeros(arena, ElementType.U8, 4));
        Mask deadMask = closed(arena -> Mask.ofSegment(arena.allocate(4), 0, Shape.of(4)));
        F64Vector readable = F64Vector.ofSegment(bytes(64).asReadOnly());
        return Stream.of(
                new Use("shape: size -1 is negative", () -> F64Vector.zeros(-1)),
                new Use("shape: 1152921504606846976 elements are more than memory can hold", () -> F64Vector.zeros(1L << 60)),
                new Use("shape: 1099511627776×1099511627776 elements are more than memory can hold", () -> F64Matrix.zeros(1L << 40, 1L << 40)),
                new Use("at: 2 indices for f64 3, which has rank 1", () -> V.at(0, 0)),
                new Use("put: index 3 is outside 0..2", () -> V.put(1, 3)),
                new Use("row: index 2 is outside 0..1", () -> M.row(2)),
                new Use("column: index -1 is outside 0..1", () -> M.column(-1)),
                new Use("shape: 1099511627776×1099511627776 elements are more than memory can hold", () -> TALL.kron(TALL)),
                new Use("slice: range 2..1 is not inside 0..3", () -> V.slice(2, 1)),
                new Use("permute: an axis is named twice", () -> M.permute(0, 0)),
                new Use("broadcastTo: shapes differ: 3 and 2", () -> V.broadcastTo(Shape.of(2))),
                new Use("where: shapes differ: 3 and 2", () -> F64Array.where(Mask.of(true, false), V, V)),
                new Use("kernel: shapes differ: 3 and 2", () -> Kernel.of(p -> p.add(1)).run(F64Vector.zeros(2), V)),
                new Use("kernel: the destination is 2×1, the result is 3", () -> Kernel.of(p -> p.add(1)).run(F64Matrix.zeros(2, 1), V)),
                new Use("kernel: expected 1 input arrays, got 0", () -> Kernel.of(p -> p.add(1)).apply(new F64Array[0])),
                new Use("toArray: 8589934592 elements are more than a Java array holds",
                        () -> ((F64Vector) F64Vector.of(1).broadcastTo(Shape.of(1L << 33))).toArray()),
                new Use("ofSegment: f64 2 from byte 8 does not fit into 16 bytes", () -> F64Vector.ofSegment(bytes(16), 8, 2)),
                new Use("ofSegment: f64 1 from byte -8 does not fit into 16 bytes", () -> F64Vector.ofSegment(bytes(16), -8, 1)),
                new Use("ofSegment: f64 3 from byte 0 does not fit into 16 bytes", () -> F64Vector.ofSegment(bytes(16), 0, 3, 1L << 62)),
                new Use("ofSegment: f64 2 from byte 0 does not fit into 16 bytes", () -> F64Vector.ofSegment(bytes(16), 0, 2, Long.MIN_VALUE)),
                new Use("ofSegment: 1 strides for the shape 2×2", () -> F64Array.ofSegment(bytes(64), 0, Shape.of(2, 2), 1)),
                new Use("add: the memory of f64 8 can only be read", () -> readable.add(1, readable)),
                new Use("fill: the memory of f64 8 can only be read", () -> readable.fill(1)),
                new Use("set: the memory of f64 8 can only be read", () -> readable.set(0, 1)),
                new Use("put: the memory of f64 8 can only be read", () -> readable.put(1, 0)),
                new Use("where: the memory of f64 8 can only be read", () -> F64Array.where(Mask.zeros(8), F64Vector.zeros(8), F64Vector.zeros(8), readable)),
                new Use("matmul: the memory of f64 2×2 can only be read", () -> M.matmul(M, (F64Matrix) readable.slice(0, 4).reshape(2, 2))),
                new Use("solve: the memory of f64 2×2 can only be read", () -> M.solve(M, (F64Matrix) readable.slice(0, 4).reshape(2, 2))),
                new Use("inverse: the memory of f64 2×2 can only be read", () -> M.inverse((F64Matrix) readable.slice(0, 4).reshape(2, 2))),
                new Use("less: the memory of bool 3 can only be read", () -> V.less(2, Mask.ofSegment(bytes(3).asReadOnly(), 0, Shape.of(3)))),
                new Use("add: elements of the destination, a view of f64 4×3, share their memory", () -> V.add(1, V.broadcastTo(Shape.of(4, 3)))),
                new Use("fill: elements of the destination, a view of f64 2×3, share their memory",
                        () -> F64Array.ofSegment(bytes(64), 16, Shape.of(2, 3), 2, -1).fill(1)),
                new Use("ofSegment: 12 bytes are no whole number of f64", () -> F64Vector.ofSegment(bytes(12))),
                new Use("size: axis 3 is outside 0..2", () -> F64Array.zeros(1, 2, 3).size(3)),
                new Use("stride: axis 0 of a scalar", () -> C128Array.zeros().stride(0)),
                new Use("fft: length 1152921504606846976 is more than memory can hold", () -> Fft.inverseReal(C128Vector.zeros(3), 1L << 60)),
                new Use("fft: the operand has 3 elements, expected 4 for a length of 6", () -> Fft.inverseReal(C128Vector.zeros(3), 6)),
                new Use("gamma: shape Infinity is not positive and finite", () -> Random.pcg(1).gamma(Double.POSITIVE_INFINITY, 2)),
                new Use("interpolation: the memory of f64 8 can only be read",
                        () -> Interpolation.linear(V, V).at(F64Vector.zeros(8), readable)),
                new Use("sum: the memory of f64 2 is closed", dead::sum),
                new Use("get: the memory of f64 2 is closed", () -> dead.get(0)),
                new Use("set: the memory of f64 2 is closed", () -> dead.set(0, 1)),
                new Use("equals: the memory of f64 2 is closed", () -> dead.equals(F64Vector.of(1, 2))),
                new Use("at: the memory of u8 4 is closed", () -> deadStorage.get(1)),
                new Use("at: the memory of bool 4 is closed", () -> deadMask.at(1)),
                new Use("countTrue: the memory of bool 4 is closed", deadMask::any));
    }

    @ParameterizedTest
    @MethodSource("uses")
    void wrongUseSaysWhatIsWrong(Use use) {
        assertEquals(use.message, assertThrows(RuntimeException.class, use.use).getMessage());
    }

    @Test
    void noTwoElementsOfADestinationMayShareTheirPlaceButOthersMayLieAnyhow() {
        F64Array interleaved = F64Array.ofSegment(bytes(64), 0, Shape.of(3, 2), 2, 3).fill(1);
        assertEquals(6, interleaved.sum());
        assertEquals(4, F64Array.ofSegment(bytes(64), 0, Shape.of(1, 4, 1), 0, 2, 0).fill(1).sum());
        assertEquals(0, F64Array.ofSegment(bytes(8), 0, Shape.of(5, 0), 0, 0).fill(1).count());
    }

    @Test
    void anEmptyViewMayBeginAnywhere() {
        F64Matrix none = (F64Matrix) F64Matrix.zeros(44, 0).every(0, -1);
        assertEquals(Shape.of(44, 0), none.copy().shape());
        assertEquals(0, ((F64Matrix) F64Array.ofSegment(bytes(8), -8, Shape.of(2, 0), -1, 1)).row(1).copy().length());
        assertEquals(0, F64Vector.ofSegment(bytes(8), 99, 0).copy().sum());
    }

    @Test
    void anyStepIsAView() {
        assertEquals(F64Vector.of(3), V.every(Long.MIN_VALUE));
        assertEquals(F64Vector.of(1), V.every(Long.MAX_VALUE));
        assertEquals(F64Vector.of(3, 1), V.every(-2));
        assertEquals(0, F64Vector.zeros(0).every(-2).length());
    }
}
