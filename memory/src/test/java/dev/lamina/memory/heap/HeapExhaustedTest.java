package dev.lamina.memory.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Running out of memory is an exception with figures, after which the heap goes on. */
class HeapExhaustedTest {
    private static final long MAXIMUM = 48L << 20;

    private final Heap heap = new Heap(HeapOptions.standard().withInitial(8 << 20).withMaximum(MAXIMUM).withNumericMaximum(64L << 20), HeapClient.NONE);
    private final TestMutator mutator = new TestMutator(heap, 4);

    @AfterEach
    void close() {
        heap.close();
    }

    private void consWithPolls() {
        while (true) {
            mutator.roots[0] = mutator.cons(Words.FALSE, mutator.roots[0]);
            mutator.poll();
        }
    }

    @Test
    void aListWithoutEndIsStoppedAtAPollAndTheProgramGoesOn() {
        for (int round = 0; round < 5; round++) {
            HeapExhausted exhausted = assertThrows(HeapExhausted.class, this::consWithPolls);
            assertEquals(HeapExhausted.Limit.HEAP, exhausted.limit());
            assertEquals(MAXIMUM, exhausted.maximumBytes());
            assertTrue(exhausted.usedBytes() > MAXIMUM && exhausted.usedBytes() < 2 * MAXIMUM, exhausted.getMessage());
            assertTrue(TestMutator.length(mutator.roots[0]) > MAXIMUM / 20);
            mutator.roots[0] = Words.EMPTY_LIST;
            heap.collect(mutator, true);
            assertTrue(heap.statistics().usedBytes() < 8 << 20, heap.statistics().toString());
        }
    }

    @Test
    void aPrimitiveThatNeverPollsIsStoppedInAllocation() {
        HeapExhausted exhausted = assertThrows(HeapExhausted.class, () -> {
            while (true) mutator.roots[0] = mutator.cons(Words.FALSE, mutator.roots[0]);
        });
        assertTrue(exhausted.mayRetry());
        mutator.roots[0] = Words.EMPTY_LIST;
        mutator.poll();
        consMillion();
    }

    @Test
    void aHandlerHasRoomToRunWhileTheListIsStillHeld() {
        assertThrows(HeapExhausted.class, this::consWithPolls);
        for (int i = 0; i < 100_000; i++) {
            mutator.roots[1] = mutator.cons(Words.TRUE, Words.EMPTY_LIST);
            mutator.poll();
        }
        assertThrows(HeapExhausted.class, this::consWithPolls);
        mutator.roots[0] = Words.EMPTY_LIST;
        heap.collect(mutator, true);
        consMillion();
    }

    private void consMillion() {
        for (int i = 0; i < 1_000_000; i++) {
            mutator.roots[1] = mutator.cons(Words.TRUE, Words.EMPTY_LIST);
            mutator.poll();
        }
    }

    @Test
    void aRequestBeyondTheMaximumChangesNothing() {
        long before = heap.statistics().usedBytes();
        HeapExhausted exhausted = assertThrows(HeapExhausted.class, () -> mutator.allocate(Kind.VECTOR, 1L << 30));
        assertEquals(8 * ((1L << 30) + 1), exhausted.askedBytes());
        assertThrows(HeapExhausted.class, () -> mutator.allocate(Kind.VECTOR, 1L << 39));
        assertThrows(HeapExhausted.class, () -> mutator.allocate(Kind.VECTOR, Long.MAX_VALUE));
        assertThrows(HeapExhausted.class, () -> mutator.allocate(Kind.BYTEVECTOR, Integer.MAX_VALUE));
        assertThrows(HeapExhausted.class, () -> heap.allocatePinned(Kind.BYTEVECTOR, 1L << 32));
        assertEquals(before, heap.statistics().usedBytes());
        assertFalse(exhausted.getStackTrace().length > 0);
    }

    /** The first vector is garbage, which nothing can know before the poll. */
    @Test
    void whatGarbageMayMakeRoomForIsLetThroughUntilThePoll() {
        for (int round = 0; round < 5; round++) {
            mutator.roots[0] = Words.OBJECT + mutator.allocate(Kind.VECTOR, MAXIMUM * 3 / 4 / 8);
            mutator.poll();
            mutator.roots[0] = Words.OBJECT + mutator.allocate(Kind.VECTOR, MAXIMUM * 3 / 4 / 8);
            mutator.poll();
            assertTrue(heap.statistics().usedBytes() < MAXIMUM, heap.statistics().toString());
            mutator.roots[0] = Words.FALSE;
        }
    }

    @Test
    void whatIsAliveBeyondTheMaximumIsAnErrorAtThePoll() {
        mutator.roots[0] = Words.OBJECT + mutator.allocate(Kind.VECTOR, MAXIMUM * 3 / 4 / 8);
        mutator.roots[1] = Words.OBJECT + mutator.allocate(Kind.VECTOR, MAXIMUM * 3 / 4 / 8);
        HeapExhausted exhausted = assertThrows(HeapExhausted.class, mutator::poll);
        assertTrue(exhausted.usedBytes() > MAXIMUM && !exhausted.mayRetry(), exhausted.getMessage());
        mutator.roots[0] = Words.FALSE;
        mutator.roots[1] = Words.FALSE;
        heap.collect(mutator, true);
        assertTrue(heap.statistics().usedBytes() < MAXIMUM / 4, heap.statistics().toString());
    }

    @Test
    void numericMemoryHasItsOwnMaximum() {
        mutator.roots[0] = Words.OBJECT + mutator.allocate(Kind.F64VECTOR, 6_000_000);
        HeapExhausted exhausted = assertThrows(HeapExhausted.class, () -> mutator.allocate(Kind.F64VECTOR, 6_000_000));
        assertEquals(HeapExhausted.Limit.NUMERIC, exhausted.limit());
        assertTrue(exhausted.getMessage().contains("48 MB asked, 48 MB in use"), exhausted.getMessage());
        mutator.roots[0] = Words.FALSE;
        mutator.poll();
        mutator.roots[0] = Words.OBJECT + mutator.allocate(Kind.F64VECTOR, 6_000_000);
        assertEquals(1, heap.large().objects());
    }

    @Test
    void memoryThatHostObjectsHoldCounts() {
        mutator.roots[0] = heap.hostObject(mutator, "buffer", 40L << 20);
        assertThrows(HeapExhausted.class, () -> heap.hostObject(mutator, "another", 48L << 20));
        assertEquals(40L << 20, heap.statistics().externalBytes());
        mutator.roots[0] = Words.FALSE;
        heap.collect(mutator, false);
        assertEquals(0, heap.statistics().externalBytes());
        heap.hostObject(mutator, "another", 48L << 20);
    }

    @Test
    void theListenerHearsOfIt() {
        HeapExhausted[] heard = new HeapExhausted[1];
        heap.setListener(new HeapListener() {
            @Override
            public void exhausted(HeapExhausted exhaustion) {
                heard[0] = exhaustion;
            }
        });
        assertEquals(assertThrows(HeapExhausted.class, this::consWithPolls), heard[0]);
    }
}
