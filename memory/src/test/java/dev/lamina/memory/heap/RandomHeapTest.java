package dev.lamina.memory.heap;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Random graphs in the heap against the same graphs in Java objects, under all habits of the collector. */
class RandomHeapTest {
    private static final HeapOptions SMALL = HeapOptions.standard().withInitial(2 << 20).withNursery(64 << 10).withMaximum(256 << 20);

    @Test
    void heapEqualsModelWithCheckerUnderStress() throws Exception {
        run(SMALL.withStress(1).withCheck(true), 1, 1_000, 1);
        run(SMALL.withStress(37).withCheck(true), 1, 15_000, 37);
    }

    @Test
    void heapEqualsModelWithOrdinaryPacing() throws Exception {
        run(SMALL.withCheck(true), 1, 40_000, 2_000);
        run(HeapOptions.standard().withInitial(1 << 20), 1, 300_000, 50_000);
    }

    @Test
    void twoMutatorsShareTheHeap() throws Exception {
        run(SMALL.withStress(5).withCheck(true), 2, 2_000, 7);
        run(SMALL, 2, 100_000, 10_000);
    }

    static void run(HeapOptions options, int threads, int steps, int compareEvery) throws Exception {
        long seed = Long.getLong("lamina.seed", System.nanoTime());
        System.out.println("RandomHeapTest: seed " + seed + ", " + threads + " threads, stress " + options.stress());
        try (Heap heap = new Heap(options, HeapClient.NONE); ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                RandomGraph graph = new RandomGraph(heap, seed + i);
                runs.add(pool.submit(() -> drive(graph, steps, compareEvery)));
            }
            for (Future<?> run : runs) run.get();
            assertTrue(heap.statistics().minor().count() + heap.statistics().major().count() > 0, "nothing was collected");
        }
    }

    private static void drive(RandomGraph graph, int steps, int compareEvery) {
        try {
            for (int i = 1; i <= steps; i++) {
                graph.step();
                if (i % compareEvery == 0) graph.compare();
            }
            Heap heap = graph.mutator.heap();
            heap.collect(graph.mutator, true);
            graph.compare();
        } finally {
            graph.mutator.heap().detach(graph.mutator);
        }
    }
}
