package dev.lamina.memory.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Words;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LargeSpaceTest {
    private final Heap heap = new Heap(HeapOptions.standard(), HeapClient.NONE);
    private final TestMutator mutator = new TestMutator(heap, 64);

    @AfterEach
    void close() {
        heap.close();
    }

    private long numeric(long elements) {
        return Words.OBJECT + mutator.allocate(Kind.F64VECTOR, elements);
    }

    private static long elements(long vector) {
        return TestMutator.field(vector, Layout.NUMERIC_ADDRESS);
    }

    @Test
    void payloadIsAlignedAndZeroAndNeverMoves() {
        long[] lengths = {1021, 1024, 5000, 126_000, 127_000, 131_072, 1_000_000};
        for (int i = 0; i < lengths.length; i++) {
            mutator.roots[i] = numeric(lengths[i]);
            assertEquals(0, elements(mutator.roots[i]) % 64);
            for (long j = 0; j < lengths[i]; j++) assertEquals(0, Memory.get(elements(mutator.roots[i]) + 8 * j));
            Memory.putDouble(elements(mutator.roots[i]) + 8 * (lengths[i] - 1), i);
        }
        long[] before = mutator.roots.clone();
        heap.collect(mutator, false);
        heap.collect(mutator, true);
        for (int i = 0; i < lengths.length; i++) {
            assertEquals(before[i], mutator.roots[i]);
            assertEquals(i, Memory.getDouble(elements(mutator.roots[i]) + 8 * (lengths[i] - 1)));
        }
    }

    @Test
    void smallNumericVectorsMoveWithTheirElements() {
        mutator.roots[0] = numeric(3);
        Memory.putDouble(elements(mutator.roots[0]) + 8, 1.5);
        long before = mutator.roots[0];
        heap.collect(mutator, false);
        assertFalse(before == mutator.roots[0]);
        assertEquals(Words.address(mutator.roots[0]) + Layout.NUMERIC_ELEMENTS, elements(mutator.roots[0]));
        assertEquals(1.5, Memory.getDouble(elements(mutator.roots[0]) + 8));
    }

    @Test
    void viewsKeepTheirAddressAndTheirOwner() {
        mutator.roots[0] = numeric(2000);
        Memory.putDouble(elements(mutator.roots[0]) + 80, 2.5);
        mutator.roots[1] = Words.OBJECT + mutator.allocateView(Kind.F64VECTOR, 10, elements(mutator.roots[0]) + 80, mutator.roots[0]);
        mutator.roots[0] = Words.FALSE;
        heap.collect(mutator, true);
        assertEquals(2.5, Memory.getDouble(elements(mutator.roots[1])));
        assertEquals(1, heap.large().objects());
    }

    @Test
    void temporariesDieInMinorCollectionsAndTheirMemoryIsUsedAgain() {
        for (int i = 0; i < 500; i++) {
            mutator.roots[0] = numeric(1_000_000);
            mutator.poll();
        }
        HeapStatistics statistics = heap.statistics();
        assertTrue(statistics.minor().count() > 4 * statistics.major().count(), statistics.toString());
        assertTrue(statistics.committedBytes() < 128L << 20, statistics.toString());
    }

    @Test
    void manySizesShareChunksWithoutOverlap() {
        long seed = System.nanoTime();
        System.out.println("LargeSpaceTest: seed " + seed);
        Random random = new Random(seed);
        int[] lengths = new int[mutator.roots.length];
        for (int step = 0; step < 5000; step++) {
            int i = random.nextInt(lengths.length);
            if (lengths[i] > 0) checkFilled(mutator.roots[i], lengths[i], i);
            lengths[i] = 8192 + random.nextInt(random.nextInt(50) == 0 ? 3_000_000 : 60_000);
            mutator.roots[i] = Words.OBJECT + mutator.allocate(Kind.BYTEVECTOR, lengths[i]);
            for (int j : new int[] {0, 8191, lengths[i] / 2, lengths[i] - 1}) {
                assertEquals(0, Memory.getByte(Words.address(mutator.roots[i]) + Layout.BYTEVECTOR_BYTES + j));
            }
            Memory.fill(Words.address(mutator.roots[i]) + Layout.BYTEVECTOR_BYTES, lengths[i], (byte) (i + 1));
            mutator.poll();
            if (step % 500 == 0) heap.collect(mutator, true);
        }
    }

    private static void checkFilled(long vector, int length, int i) {
        for (int j = 0; j < length; j += 97) assertEquals((byte) (i + 1), Memory.getByte(Words.address(vector) + Layout.BYTEVECTOR_BYTES + j));
        assertEquals((byte) (i + 1), Memory.getByte(Words.address(vector) + Layout.BYTEVECTOR_BYTES + length - 1));
    }

    @Test
    void aGigabyteVectorIsOneObjectAndIsGivenBack() {
        int length = 1 << 27; // words: 1 GB
        mutator.roots[0] = Words.OBJECT + mutator.allocate(Kind.VECTOR, length);
        long vector = Words.address(mutator.roots[0]);
        for (long i = 0; i < length; i++) Memory.put(vector + 8 + 8 * i, Words.ZERO);
        heap.collect(mutator, false);
        assertEquals(vector, Words.address(mutator.roots[0]));
        mutator.write(vector, 8L * length, mutator.cons(Words.ONE, Words.ONE));
        heap.collect(mutator, true);
        assertEquals(Words.ONE, TestMutator.car(Memory.get(vector + 8L * length)));
        mutator.roots[0] = Words.FALSE;
        heap.collect(mutator, true);
        assertTrue(heap.statistics().committedBytes() < 256L << 20, heap.statistics().toString());
    }
}
