package dev.lamina.memory.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.memory.value.Words;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads stop for a collection at polls, or are parked, and go on. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SafepointTest {
    private final Heap heap = new Heap(HeapOptions.standard().withNursery(64 << 10), HeapClient.NONE);

    @AfterEach
    void close() {
        heap.close();
    }

    private static Thread start(Runnable body) {
        return Thread.ofPlatform().start(body);
    }

    @Test
    void aCollectionWaitsForAllAndAllSurvive() throws Exception {
        AtomicInteger done = new AtomicInteger();
        Thread[] threads = new Thread[4];
        for (int t = 0; t < threads.length; t++) {
            int number = t;
            threads[t] = start(() -> {
                TestMutator mutator = new TestMutator(heap, 1);
                for (int i = 0; i < 200_000; i++) {
                    mutator.roots[0] = mutator.cons(Words.ofFixnum(number), i % 1000 == 0 ? Words.EMPTY_LIST : mutator.roots[0]);
                    mutator.poll();
                    if (i % 50_000 == 0) heap.collect(mutator, true);
                }
                if (TestMutator.length(mutator.roots[0]) == 1000 && TestMutator.car(mutator.roots[0]) == Words.ofFixnum(number)) done.incrementAndGet();
                heap.detach(mutator);
            });
        }
        for (Thread thread : threads) thread.join();
        assertEquals(threads.length, done.get());
    }

    @Test
    void aParkedThreadDoesNotHoldUpACollectionAndItsRootsAreVisited() throws Exception {
        CountDownLatch parked = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean right = new AtomicBoolean();
        Thread thread = start(() -> {
            TestMutator mutator = new TestMutator(heap, 1);
            mutator.roots[0] = mutator.list(1000);
            heap.park(mutator);
            parked.countDown();
            awaitQuietly(goOn);
            heap.unpark(mutator);
            right.set(TestMutator.length(mutator.roots[0]) == 1000);
            heap.detach(mutator);
        });
        parked.await();
        TestMutator mutator = new TestMutator(heap, 1);
        for (int i = 0; i < 20; i++) heap.collect(mutator, i % 2 == 0);
        heap.detach(mutator);
        goOn.countDown();
        thread.join();
        assertTrue(right.get());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aThreadThatParksOrLeavesLastRunsTheCollectionThatOthersWaitFor() throws Exception {
        for (boolean leaves : new boolean[] {true, false}) {
            TestMutator late = new TestMutator(heap, 1);
            AtomicBoolean collected = new AtomicBoolean();
            Thread thread = start(() -> {
                TestMutator mutator = new TestMutator(heap, 1);
                heap.collect(mutator, true);
                collected.set(true);
                heap.detach(mutator);
            });
            while (late.limit() >= 0) Thread.onSpinWait();
            assertTrue(!collected.get());
            if (leaves) heap.detach(late);
            else heap.park(late);
            thread.join();
            assertTrue(collected.get());
            if (!leaves) {
                heap.unpark(late);
                heap.detach(late);
            }
        }
    }

    @Test
    void threadsComeAndGoWhileOthersCollect() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        Thread collector = start(() -> {
            TestMutator mutator = new TestMutator(heap, 1);
            while (!stop.get()) {
                mutator.roots[0] = mutator.list(100);
                heap.collect(mutator, false);
            }
            heap.detach(mutator);
        });
        for (int i = 0; i < 300; i++) {
            Thread thread = start(() -> {
                TestMutator mutator = new TestMutator(heap, 1);
                for (int j = 0; j < 200; j++) {
                    mutator.roots[0] = mutator.cons(Words.TRUE, mutator.roots[0]);
                    mutator.poll();
                }
                if (TestMutator.length(mutator.roots[0]) != 200) stop.set(true);
                heap.detach(mutator);
            });
            thread.join();
        }
        assertTrue(!stop.getAndSet(true), "a list was damaged");
        collector.join();
    }

    @Test
    void requestsArriveWhateverTheInterleaving() throws Exception {
        TestMutator mutator = new TestMutator(heap, 1);
        mutator.setDepthLimit(1000);
        int rounds = 200_000;
        AtomicInteger sent = new AtomicInteger();
        Thread sender = start(() -> {
            for (int i = 0; i < rounds; i++) {
                while (sent.get() > i - 1 && mutator.limit() < 0) Thread.onSpinWait();
                mutator.request(i % 2 == 0 ? Mutator.INTERRUPT : Mutator.TIME);
                sent.incrementAndGet();
            }
        });
        int taken = 0;
        while (sender.isAlive() || mutator.limit() < 0) {
            if (mutator.limit() >= 0) continue;
            int bits = mutator.takeRequests();
            taken |= bits;
            if (bits == 0) assertTrue(mutator.limit() == 1000 || mutator.limit() == -1);
        }
        assertEquals(Mutator.INTERRUPT | Mutator.TIME, taken);
        assertEquals(1000, mutator.limit());
        assertEquals(0, mutator.takeRequests());
    }

    @Test
    void underStressEveryPollIsTaken() {
        try (Heap stressed = new Heap(HeapOptions.standard().withStress(3), HeapClient.NONE)) {
            TestMutator mutator = new TestMutator(stressed, 1);
            mutator.setDepthLimit(1000);
            for (int i = 0; i < 300; i++) mutator.poll();
            assertEquals(-1, mutator.limit());
            HeapStatistics statistics = stressed.statistics();
            assertEquals(100, statistics.minor().count() + statistics.major().count());
            assertTrue(statistics.major().count() > 5);
        }
    }

    @Test
    void misuseIsRefused() {
        TestMutator mutator = new TestMutator(heap, 1);
        assertThrows(IllegalStateException.class, () -> heap.attach(mutator));
        heap.detach(mutator);
        assertThrows(IllegalStateException.class, () -> heap.detach(mutator));
        assertThrows(IllegalStateException.class, () -> mutator.cons(Words.TRUE, Words.TRUE));
        Heap closed = new Heap(HeapOptions.standard(), HeapClient.NONE);
        TestMutator left = new TestMutator(closed, 1);
        Handle handle = closed.handle(left.cons(Words.TRUE, Words.TRUE));
        closed.close();
        assertThrows(IllegalStateException.class, handle::get);
        assertThrows(IllegalStateException.class, () -> left.cons(Words.TRUE, Words.TRUE));
        assertThrows(IllegalStateException.class, () -> closed.safepoint(left));
    }
}
