package dev.lamina.numeric.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SelectionsTest {
    private static final int COUNT = 150;
    private final Arena arena = Arena.ofAuto();

    static Stream<F64Kernels> kernels() {
        return Stream.concat(Stream.of(ScalarF64Kernels.INSTANCE, TieredF64Kernels.INSTANCE), Widths.all(F64Kernels.class).stream());
    }

    private MemorySegment numbers() {
        MemorySegment x = arena.allocate(COUNT * 8L);
        for (int i = 0; i < COUNT; i++) {
            x.setAtIndex(ValueLayout.JAVA_DOUBLE, i, i % 10 == 3 ? Double.NaN : i);
        }
        return x;
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void masksAreOneWhereTheComparisonHolds(F64Kernels kernels) {
        MemorySegment mask = arena.allocate(COUNT);
        kernels.greaterOrEqual(mask, 0, numbers(), 0, 40, COUNT);
        for (int i = 0; i < COUNT; i++) {
            assertEquals(i >= 40 && i % 10 != 3 ? 1 : 0, mask.get(ValueLayout.JAVA_BYTE, i), "element " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void selectingAndCompressingTakeWhatTheMaskNames(F64Kernels kernels) {
        MemorySegment x = numbers();
        MemorySegment mask = arena.allocate(COUNT);
        MemorySegment zeros = arena.allocate(COUNT * 8L);
        kernels.equal(mask, 0, x, 0, x, 0, COUNT);
        kernels.select(zeros, 0, mask, 0, x, 0, zeros, 0, COUNT);
        for (int i = 0; i < COUNT; i++) {
            assertEquals(i % 10 == 3 ? 0.0 : i, zeros.getAtIndex(ValueLayout.JAVA_DOUBLE, i));
        }
        assertEquals(135, kernels.compress(x, 0, mask, 0, x, 0, COUNT));
        assertEquals(4, x.getAtIndex(ValueLayout.JAVA_DOUBLE, 3));
        assertEquals(149, x.getAtIndex(ValueLayout.JAVA_DOUBLE, 134));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void gatheringChecksEveryIndex(F64Kernels kernels) {
        MemorySegment out = arena.allocate(24);
        MemorySegment indices = arena.allocateFrom(ValueLayout.JAVA_LONG, 149, 0, 7);
        kernels.gather(out, 0, indices, 0, numbers(), 0, COUNT, 3);
        assertArrayEquals(new double[] {149, 0, 7}, out.toArray(ValueLayout.JAVA_DOUBLE));
        indices.set(ValueLayout.JAVA_LONG, 8, COUNT);
        assertThrows(IndexOutOfBoundsException.class, () -> kernels.gather(out, 0, indices, 0, numbers(), 0, COUNT, 3));
    }
}
