package dev.lamina.numeric.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FourierPassesTest {
    private static final long SEED = 23;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 7})
    void everyWidthGivesTheScalarBits(int radix) {
        var random = new Random(SEED);
        for (int s : new int[] {1, 3, 4, 8, 11, 32, 67}) {
            int n = radix * 5 * s;
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment x = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, random.doubles(2 * n, -1, 1).toArray());
                MemorySegment roots = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, random.doubles(2 * n, -1, 1).toArray());
                MemorySegment expected = arena.allocate(16L * n);
                ScalarFourier.INSTANCE.pass(radix, x, expected, roots, n, s);
                for (FourierPasses passes : Widths.instances(FourierPasses.class, "SimdFourier")) {
                    MemorySegment y = arena.allocate(16L * n);
                    passes.pass(radix, x, y, roots, n, s);
                    assertArrayEquals(expected.toArray(ValueLayout.JAVA_LONG), y.toArray(ValueLayout.JAVA_LONG), "s " + s + ", seed " + SEED);
                }
            }
        }
    }
}
