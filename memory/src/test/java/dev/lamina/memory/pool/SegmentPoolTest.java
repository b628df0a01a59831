package dev.lamina.memory.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SegmentPoolTest {
    private static final long MEGABYTE = 1L << 20;

    private static SegmentPool pool(long initial, long max) {
        return new SegmentPool(new PoolOptions(initial, 2, max));
    }

    @Test
    void everySizeFitsItsClassWithLessThanAQuarterToSpare() {
        for (long bytes = 1; bytes < 1L << 40; bytes += 1 + bytes / 7) {
            long block = SizeClass.bytes(SizeClass.of(bytes));
            assertTrue(block >= bytes && block < bytes * 1.25 + 64, bytes + " in " + block);
            assertEquals(SizeClass.of(bytes), SizeClass.of(block));
        }
    }

    @Test
    void aReleasedBlockIsLentAgain() {
        try (SegmentPool pool = pool(MEGABYTE, 10 * MEGABYTE)) {
            MemorySegment first = pool.acquire(1000);
            pool.release(first);
            assertEquals(first.address(), pool.acquire(1000).address());
            assertEquals(1, pool.statistics().reuses());
        }
    }

    @Test
    void blocksAreAlignedAndDoNotOverlap() {
        long seed = 7;
        var random = new Random(seed);
        try (SegmentPool pool = pool(MEGABYTE, 200 * MEGABYTE)) {
            Map<MemorySegment, Byte> lent = new HashMap<>();
            for (int i = 0; i < 20_000; i++) {
                if (lent.size() > 100 || !lent.isEmpty() && random.nextBoolean()) {
                    MemorySegment block = lent.keySet().iterator().next();
                    byte mark = lent.remove(block);
                    assertEquals(mark, block.get(ValueLayout.JAVA_BYTE, 0), "seed " + seed);
                    assertEquals(mark, block.get(ValueLayout.JAVA_BYTE, block.byteSize() - 1), "seed " + seed);
                    pool.release(block);
                } else {
                    MemorySegment block = pool.acquire(1 + (long) Math.pow(2, random.nextDouble() * 18));
                    assertEquals(0, block.address() % 64);
                    lent.put(block.fill((byte) i), (byte) i);
                }
            }
        }
    }

    @Test
    void droppedArraysOfAHundredGigabytesPassThroughAQuarterOfOne() {
        long each = 4 * MEGABYTE;
        try (SegmentPool pool = pool(64 * MEGABYTE, 256 * MEGABYTE)) {
            for (long total = 0; total < 100_000 * MEGABYTE; total += each) {
                MemorySegment array = pool.allocate(each);
                array.set(ValueLayout.JAVA_LONG, 0, total);
            }
            assertTrue(pool.statistics().reservedBytes() <= 256 * MEGABYTE, pool.statistics()::toString);
            assertTrue(pool.statistics().reuses() > 20_000, pool.statistics()::toString);
        }
    }

    @Test
    void droppedArraysDoNotAccumulateForSpeed() {
        long each = 8 * MEGABYTE;
        try (SegmentPool pool = pool(16 * MEGABYTE, 16_000 * MEGABYTE)) {
            for (long total = 0; total < 20_000 * MEGABYTE; total += each) {
                pool.allocate(each).set(ValueLayout.JAVA_LONG, 0, total);
            }
            long bound = 512 * MEGABYTE + 4 * Runtime.getRuntime().totalMemory();
            assertTrue(pool.statistics().reservedBytes() <= bound, pool.statistics()::toString);
        }
    }

    @Test
    void arraysInUseMakeThePoolGrow() {
        try (SegmentPool pool = pool(MEGABYTE, 64 * MEGABYTE)) {
            List<MemorySegment> used = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                used.add(pool.allocate(MEGABYTE));
            }
            assertTrue(pool.statistics().capacityBytes() >= 60 * MEGABYTE, pool.statistics()::toString);
            assertTrue(pool.statistics().provokedCollections() <= 8, pool.statistics()::toString);
            assertEquals(60, used.size());
        }
    }

    @Test
    void aThreadThatWasInterruptedGetsItsArraysAndStaysInterrupted() {
        try (SegmentPool pool = pool(4 * MEGABYTE, 8 * MEGABYTE)) {
            Thread.currentThread().interrupt();
            for (int i = 0; i < 100; i++) {
                pool.allocate(MEGABYTE);
            }
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void aReachableSliceKeepsItsBlock() {
        try (SegmentPool pool = pool(4 * MEGABYTE, 32 * MEGABYTE)) {
            MemorySegment slice = pool.allocate(MEGABYTE).asSlice(8, 16);
            slice.set(ValueLayout.JAVA_LONG, 0, 42);
            for (int i = 0; i < 100; i++) {
                pool.allocate(MEGABYTE).fill((byte) -1);
            }
            assertEquals(42, slice.get(ValueLayout.JAVA_LONG, 0));
            slice = null;
        }
    }

    @Test
    void theMaximumStandsAndTheMessageNamesTheBytes() {
        try (SegmentPool pool = pool(MEGABYTE, 8 * MEGABYTE)) {
            List<MemorySegment> lent = new ArrayList<>();
            PoolExhausted e = assertThrows(PoolExhausted.class, () -> {
                while (true) {
                    lent.add(pool.acquire(MEGABYTE));
                }
            });
            assertEquals(8, lent.size());
            assertEquals("numeric memory is exhausted: 1.0 MB asked, 8.0 MB of 8.0 MB in use", e.getMessage());
            pool.release(lent.removeLast());
            assertEquals(MEGABYTE, pool.acquire(MEGABYTE).byteSize());
            for (long bytes : new long[] {1L << 60, Long.MAX_VALUE, -1, Long.MIN_VALUE}) {
                assertThrows(PoolExhausted.class, () -> pool.acquire(bytes));
                assertThrows(PoolExhausted.class, () -> pool.allocate(bytes));
            }
        }
    }

    @Test
    void idleMemoryAboveTheCapacityGoesBackToTheSystem() {
        try (SegmentPool pool = pool(2 * MEGABYTE, 100 * MEGABYTE)) {
            List<MemorySegment> lent = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                lent.add(pool.acquire(2 * MEGABYTE));
            }
            lent.forEach(pool::release);
            assertTrue(pool.statistics().reservedBytes() <= 2 * MEGABYTE, pool.statistics()::toString);
            pool.trim();
            assertEquals(0, pool.statistics().reservedBytes());
        }
    }

    @Test
    void scratchMemoryIsLentAgainWhenTheCapacityIsFull() {
        try (SegmentPool pool = pool(8 * MEGABYTE, 100 * MEGABYTE)) {
            pool.acquire(8 * MEGABYTE);
            pool.release(pool.acquire(MEGABYTE / 2));
            pool.release(pool.acquire(MEGABYTE / 2));
            assertEquals(1, pool.statistics().reuses());
        }
    }

    @Test
    void aClosedPoolLendsNothingAndItsBlocksAreDead() {
        SegmentPool pool = pool(MEGABYTE, 10 * MEGABYTE);
        MemorySegment block = pool.acquire(100);
        pool.close();
        assertThrows(IllegalStateException.class, () -> block.get(ValueLayout.JAVA_BYTE, 0));
        assertThrows(IllegalStateException.class, () -> pool.acquire(1));
    }

    @Test
    void zeroedArraysAreZeroAlsoWhenTheBlockWasUsed() {
        try (SegmentPool pool = pool(MEGABYTE, 10 * MEGABYTE)) {
            MemorySegment used = pool.acquire(4096);
            used.fill((byte) 1);
            pool.release(used);
            MemorySegment zeroed = pool.allocateZeroed(4096);
            assertEquals(-1, zeroed.mismatch(MemorySegment.ofArray(new byte[4096])));
        }
    }

    @Test
    void optionsThatMakeNoSenseAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PoolOptions(2, 2, 1));
        assertThrows(IllegalArgumentException.class, () -> new PoolOptions(1, 1, 1));
        assertNotEquals(0, PoolOptions.defaults().maxPoolSize());
    }
}
