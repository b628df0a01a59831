package dev.lamina.memory.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stores into old objects: what the barrier remembers survives a minor collection, and the checker knows what it forgot. */
class BarrierTest {
    private final Heap heap = new Heap(HeapOptions.standard().withCheck(true), HeapClient.NONE);
    private final TestMutator mutator = new TestMutator(heap, 4);

    @AfterEach
    void close() {
        heap.close();
    }

    private long young() {
        return mutator.cons(Words.ofFixnum(42), Words.EMPTY_LIST);
    }

    private void assertSurvived(long word) {
        assertEquals(Words.ofFixnum(42), TestMutator.car(word));
    }

    @Test
    void anOldPairKeepsAYoungObject() {
        mutator.roots[0] = mutator.cons(Words.FALSE, Words.FALSE);
        heap.collect(mutator, false);
        mutator.write(Words.address(mutator.roots[0]), Layout.CDR, young());
        heap.collect(mutator, false);
        assertSurvived(TestMutator.cdr(mutator.roots[0]));
    }

    @Test
    void repeatedStoresAreRememberedOnceWithinOneCycle() {
        mutator.roots[0] = mutator.vector(100, Words.FALSE);
        heap.collect(mutator, false);
        for (int i = 0; i < 100_000; i++) mutator.write(Words.address(mutator.roots[0]), 8 + 8L * (i % 100), young());
        assertEquals(100, mutator.remembered.size());
        heap.collect(mutator, false);
        assertEquals(0, mutator.remembered.size());
        mutator.write(Words.address(mutator.roots[0]), 8, young());
        assertEquals(1, mutator.remembered.size());
        heap.collect(mutator, false);
        assertSurvived(TestMutator.field(mutator.roots[0], 8));
    }

    @Test
    void everySlotOfAVeryLargeVectorIsRemembered() {
        int length = 400_000;
        mutator.roots[0] = mutator.vector(length, Words.FALSE);
        heap.collect(mutator, false);
        int[] indices = {0, 1, 1000, 131_000, 200_000, length - 1};
        for (int i : indices) mutator.write(Words.address(mutator.roots[0]), 8 + 8L * i, young());
        heap.collect(mutator, false);
        for (int i : indices) assertSurvived(TestMutator.field(mutator.roots[0], 8 + 8 * i));
    }

    @Test
    void plainStoresCountAfterWroteMany() {
        mutator.roots[0] = mutator.vector(3000, Words.FALSE);
        heap.collect(mutator, false);
        long vector = Words.address(mutator.roots[0]);
        for (int i = 0; i < 3000; i++) Memory.put(vector + 8 + 8L * i, young());
        mutator.wroteMany(vector);
        heap.collect(mutator, false);
        for (int i = 0; i < 3000; i++) assertSurvived(TestMutator.field(mutator.roots[0], 8 + 8 * i));
    }

    @Test
    void storesOfYoungLargeObjectsAreRemembered() {
        mutator.roots[0] = mutator.box(Words.FALSE);
        heap.collect(mutator, false);
        mutator.write(Words.address(mutator.roots[0]), Layout.BOX_VALUE, mutator.vector(5000, young()));
        heap.collect(mutator, false);
        assertSurvived(TestMutator.field(TestMutator.field(mutator.roots[0], Layout.BOX_VALUE), 8 * 5000));
    }

    @Test
    void pinnedObjectsAreRootsUntilTheNextCollection() {
        long cell = heap.allocatePinned(Kind.CELL, 0);
        Memory.put(cell + Layout.CELL_VALUE, young());
        mutator.roots[0] = Words.OBJECT + cell;
        mutator.roots[1] = heap.consPinned(young(), Words.EMPTY_LIST);
        long pair = mutator.roots[1];
        heap.collect(mutator, false);
        assertEquals(Words.OBJECT + cell, mutator.roots[0]);
        assertEquals(pair, mutator.roots[1]);
        assertSurvived(TestMutator.field(mutator.roots[0], Layout.CELL_VALUE));
        assertSurvived(TestMutator.car(mutator.roots[1]));
    }

    @Test
    void theCheckerFindsAStoreThatWentAroundTheBarrier() {
        mutator.roots[0] = mutator.cons(Words.FALSE, Words.FALSE);
        heap.collect(mutator, false);
        Memory.put(Words.address(mutator.roots[0]) + Layout.CDR, young());
        HeapCorrupt found = assertThrows(HeapCorrupt.class, heap::check);
        assertTrue(found.getMessage().contains("barrier"), found.getMessage());
        Memory.put(Words.address(mutator.roots[0]) + Layout.CDR, Words.FALSE);
    }

    @Test
    void theCheckerFindsWordsThatAreNoValuesAndSaysWhere() {
        mutator.roots[0] = mutator.box(mutator.cons(Words.FALSE, Words.FALSE));
        long pair = Words.address(TestMutator.field(mutator.roots[0], Layout.BOX_VALUE));
        for (long bad : new long[] {Words.SENTINEL, Words.FORWARD | 64, 0xFFF5_0000_0000_0000L, Words.PAIR | 64, Words.PAIR + pair + 4,
            Words.STRING + pair, Layout.header(Kind.BOX, 0)}) {
            Memory.put(pair + Layout.CDR, bad);
            HeapCorrupt found = assertThrows(HeapCorrupt.class, heap::check);
            assertTrue(found.getMessage().contains("offset 8, from box") && found.getMessage().endsWith("from a root"), found.getMessage());
        }
        Memory.put(pair + Layout.CDR, Words.FALSE);
        heap.check();
    }

    @Test
    void aWordKeptOverAPollIsFound() {
        long kept = mutator.cons(Words.FALSE, Words.FALSE);
        heap.collect(mutator, false);
        mutator.roots[0] = kept;
        assertThrows(HeapCorrupt.class, heap::check);
        mutator.roots[0] = Words.FALSE;
    }
}
