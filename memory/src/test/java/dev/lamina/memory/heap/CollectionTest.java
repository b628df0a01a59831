package dev.lamina.memory.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What collections keep, move, break, forget and give back. */
class CollectionTest {
    private final Client client = new Client();
    private final Heap heap = new Heap(HeapOptions.standard().withInitial(4 << 20).withCheck(true), client);
    private final TestMutator mutator = new TestMutator(heap, 4);

    /** Units have one constant each; hosts are noted when they die. */
    private static final class Client implements HeapClient {
        final List<Object> deadHosts = new ArrayList<>();
        final long[] constants = new long[10];
        final Set<Integer> reached = new HashSet<>();

        @Override
        public void visitUnitConstants(int unit, RootVisitor visitor) {
            constants[unit] = visitor.visit(constants[unit]);
        }

        @Override
        public void unitsDied(UnitSet live) {
            reached.clear();
            for (int unit = 0; unit < constants.length; unit++) {
                if (live.contains(unit)) reached.add(unit);
            }
        }

        @Override
        public void hostDied(Object host) {
            deadHosts.add(host);
        }
    }

    @AfterEach
    void close() {
        heap.close();
    }

    private void collect(boolean major) {
        heap.collect(mutator, major);
    }

    @Test
    void aListOfTenMillionSurvives() {
        try (Heap large = new Heap(HeapOptions.standard(), HeapClient.NONE)) {
            TestMutator owner = new TestMutator(large, 1);
            int n = 10_000_000;
            for (int i = 0; i < n; i++) {
                owner.roots[0] = owner.cons(Words.ofFixnum(i), owner.roots[0]);
                owner.poll();
            }
            large.collect(owner, true);
            assertEquals(n, TestMutator.length(owner.roots[0]));
            assertTrue(large.statistics().usedBytes() < 17L * n, large.statistics().toString());
        }
    }

    @Test
    void aListMadeWithoutPollsIsAdoptedAsItStands() {
        int n = 1_200_000;
        long list = mutator.list(n);
        long first = Words.address(list);
        mutator.roots[0] = list;
        collect(false);
        assertEquals(first, Words.address(mutator.roots[0]), "the youngest pair lies in adopted slack");
        collect(true);
        assertEquals(n, TestMutator.length(mutator.roots[0]));
    }

    @Test
    void nestingAMillionDeepNeedsNoJavaStack() {
        try (Heap deep = new Heap(HeapOptions.standard(), HeapClient.NONE)) {
            nestAMillionDeep(new TestMutator(deep, 2));
        }
    }

    private static void nestAMillionDeep(TestMutator mutator) {
        for (int side = 0; side < 2; side++) {
            long nest = Words.EMPTY_LIST;
            for (int i = 0; i < 1_000_000; i++) nest = side == 0 ? mutator.cons(nest, mutator.cons(Words.TRUE, Words.TRUE)) : mutator.box(nest);
            mutator.roots[side] = nest;
        }
        for (int i = 0; i < 2; i++) mutator.heap().collect(mutator, true);
        long depth = 0;
        for (long nest = mutator.roots[0]; nest != Words.EMPTY_LIST; nest = TestMutator.car(nest)) depth++;
        for (long nest = mutator.roots[1]; nest != Words.EMPTY_LIST; nest = TestMutator.field(nest, Layout.BOX_VALUE)) depth++;
        assertEquals(2_000_000, depth);
    }

    @Test
    void sharingAndCyclesStay() {
        long shared = mutator.string("shared");
        long pair = mutator.cons(shared, shared);
        Memory.put(Words.address(pair) + Layout.CDR, pair);
        mutator.roots[0] = pair;
        mutator.roots[1] = shared;
        for (int i = 0; i < 3; i++) {
            collect(i > 0);
            assertEquals(mutator.roots[0], TestMutator.cdr(mutator.roots[0]));
            assertEquals(mutator.roots[1], TestMutator.car(mutator.roots[0]));
        }
    }

    @Test
    void weakCarsBreakWhenNothingElseHoldsThem() {
        for (boolean aged : new boolean[] {false, true}) {
            mutator.roots[1] = mutator.cons(Words.ONE, Words.ONE);
            mutator.roots[0] = mutator.weakPair(mutator.roots[1], mutator.weakPair(mutator.string("gone"), Words.ZERO));
            mutator.roots[2] = mutator.weakPair(Words.ofFixnum(5), mutator.roots[0]);
            if (aged) {
                mutator.roots[3] = TestMutator.field(TestMutator.field(mutator.roots[0], Layout.SECOND), Layout.FIRST);
                collect(true);
                mutator.roots[3] = Words.FALSE;
            }
            collect(aged);
            assertEquals(mutator.roots[1], TestMutator.field(mutator.roots[0], Layout.FIRST));
            assertEquals(Words.BROKEN, TestMutator.field(TestMutator.field(mutator.roots[0], Layout.SECOND), Layout.FIRST));
            assertEquals(Words.ofFixnum(5), TestMutator.field(mutator.roots[2], Layout.FIRST));
        }
    }

    @Test
    void aYoungCarOfAnOldWeakPairBreaksAtTheNextMinorCollection() {
        mutator.roots[0] = mutator.weakPair(Words.FALSE, Words.ZERO);
        mutator.roots[1] = mutator.weakPair(Words.FALSE, Words.ZERO);
        collect(false);
        mutator.roots[2] = mutator.cons(Words.ONE, Words.ONE);
        mutator.writeWeak(Words.address(mutator.roots[0]), Layout.FIRST, mutator.cons(Words.ONE, Words.ONE));
        mutator.writeWeak(Words.address(mutator.roots[1]), Layout.FIRST, mutator.roots[2]);
        collect(false);
        assertEquals(Words.BROKEN, TestMutator.field(mutator.roots[0], Layout.FIRST));
        assertEquals(mutator.roots[2], TestMutator.field(mutator.roots[1], Layout.FIRST));
    }

    @Test
    void weakCarsOfLargeObjectsBreakToo() {
        mutator.roots[0] = mutator.weakPair(mutator.vector(5000, Words.ZERO), Words.ZERO);
        collect(false);
        assertEquals(Words.BROKEN, TestMutator.field(mutator.roots[0], Layout.FIRST));
    }

    @Test
    void hostObjectsDieWithTheirWord() {
        Object young = new Object();
        Object old = new Object();
        Object kept = new Object();
        mutator.roots[0] = heap.hostObject(mutator, kept, 0);
        mutator.roots[1] = heap.hostObject(mutator, old, 100);
        heap.hostObject(mutator, young, 0);
        collect(false);
        assertEquals(List.of(young), client.deadHosts);
        assertSame(old, heap.hostOf(mutator.roots[1]));
        mutator.roots[1] = Words.FALSE;
        collect(false);
        assertEquals(1, client.deadHosts.size());
        collect(true);
        assertEquals(List.of(young, old), client.deadHosts);
        assertSame(kept, heap.hostOf(mutator.roots[0]));
        assertEquals(0, heap.statistics().externalBytes());
    }

    private long procedure(int unit) {
        long procedure = mutator.allocate(Kind.PROCEDURE, 1);
        Memory.put(procedure + Layout.PROCEDURE_CODE, Words.ofFixnum((long) unit << 16 | 3));
        Memory.put(procedure + Layout.PROCEDURE_CAPTURED, Words.FALSE);
        return Words.PROCEDURE + procedure;
    }

    @Test
    void unitsLiveThroughProceduresFramesAndConstants() {
        client.constants[1] = heap.consPinned(Words.ONE, Words.EMPTY_LIST);
        client.constants[3] = heap.consPinned(procedure(4), Words.EMPTY_LIST);
        mutator.roots[0] = mutator.cons(procedure(1), Words.FALSE);
        long frame = mutator.allocate(Kind.FRAME, 1);
        Memory.put(frame + Layout.FRAME_NEXT, Words.EMPTY_LIST);
        Memory.put(frame + Layout.FRAME_POINT, Words.ofFixnum(3L << 16 | 9));
        Memory.put(frame + Layout.FRAME_WORDS, Words.TRUE);
        mutator.roots[1] = Words.OBJECT + frame;
        procedure(2);
        long constant = client.constants[1];
        collect(true);
        assertEquals(Set.of(1, 3, 4), client.reached);
        assertEquals(constant, client.constants[1]);
        assertEquals(Words.ONE, TestMutator.car(constant));
        mutator.roots[1] = Words.FALSE;
        collect(true);
        assertEquals(Set.of(1), client.reached);
    }

    @Test
    void aMovingUnitConstantIsRefused() {
        client.constants[1] = mutator.cons(Words.ONE, Words.EMPTY_LIST);
        mutator.roots[0] = procedure(1);
        HeapCorrupt refused = assertThrows(HeapCorrupt.class, () -> collect(true));
        assertTrue(refused.getMessage().contains("not pinned"), refused.getMessage());
        mutator.roots[0] = Words.FALSE;
    }

    @Test
    void handlesAndTablesAreRootsAndFollow() {
        Handle handle = heap.handle(mutator.string("handle"));
        long[] table = {mutator.string("table")};
        heap.addRoots(visitor -> table[0] = visitor.visit(table[0]));
        long before = handle.get();
        collect(false);
        assertNotEquals(before, handle.get());
        collect(true);
        assertEquals(6, Layout.length(Memory.get(Words.address(handle.get()))));
        assertEquals(5, Layout.length(Memory.get(Words.address(table[0]))));
        handle.close();
        handle.close();
        assertThrows(IllegalStateException.class, handle::get);
        assertEquals(0, heap.statistics().handles());
    }

    @Test
    void fragmentedBlocksAreEvacuatedButPinnedObjectsStay() {
        try (Heap fragmented = new Heap(HeapOptions.standard(), HeapClient.NONE)) {
            TestMutator owner = new TestMutator(fragmented, 3);
            fillWithPinnedIslands(owner);
            long pinned = owner.roots[1];
            owner.heap().collect(owner, true);
            thinOut(owner);
            long before = fragmented.statistics().movedBytes();
            fragmented.collect(owner, true);
            assertTrue(fragmented.statistics().movedBytes() > before, "nothing was evacuated");
            fragmented.check();
            assertEquals(pinned, owner.roots[1]);
            assertEquals(3000, TestMutator.length(owner.roots[0]));
            assertEquals(2000, TestMutator.length(owner.roots[1]));
            HeapStatistics statistics = fragmented.statistics();
            assertTrue(statistics.committedBytes() - statistics.freeBytes() < 12 << 20, statistics.toString());
        }
    }

    /** 3 million pairs in roots[0], and a pinned list in roots[1] made in between. */
    private static void fillWithPinnedIslands(TestMutator owner) {
        for (int i = 0; i < 3_000_000; i++) {
            owner.roots[0] = owner.cons(Words.ofFixnum(i), owner.roots[0]);
            if (i % 1500 == 0) owner.roots[1] = owner.heap().consPinned(Words.ofFixnum(i), owner.roots[1]);
            owner.poll();
        }
    }

    /** Keeps every thousandth pair. */
    private static void thinOut(TestMutator owner) {
        for (long pair = owner.roots[0]; pair != Words.EMPTY_LIST; pair = TestMutator.cdr(pair)) {
            long next = pair;
            for (int i = 0; i < 1000 && next != Words.EMPTY_LIST; i++) next = TestMutator.cdr(next);
            owner.write(Words.address(pair), Layout.CDR, next);
        }
    }

    @Test
    void memoryGoesBackWhenTheHeapShrinks() {
        try (Heap peaking = new Heap(HeapOptions.standard().withInitial(4 << 20), HeapClient.NONE)) {
            TestMutator owner = new TestMutator(peaking, 1);
            owner.roots[0] = owner.list(10_000_000);
            peaking.collect(owner, true);
            long peak = peaking.statistics().committedBytes();
            owner.roots[0] = Words.EMPTY_LIST;
            peaking.collect(owner, true);
            HeapStatistics statistics = peaking.statistics();
            assertTrue(statistics.committedBytes() < peak / 2, peak + " then " + statistics);
            assertEquals(peak - statistics.committedBytes(), statistics.returnedBytes());
        }
    }

    @Test
    void statisticsAndListenerAgree() {
        List<HeapListener.Collection> heard = new ArrayList<>();
        heap.setListener(new HeapListener() {
            @Override
            public void collectionFinished(Collection collection) {
                heard.add(collection);
            }
        });
        mutator.roots[0] = mutator.list(1000);
        collect(false);
        collect(true);
        HeapStatistics statistics = heap.statistics();
        assertEquals(2, heard.size());
        assertEquals(16_000, heard.get(0).promotedBytes());
        assertEquals(1000, heard.get(0).survivors());
        assertTrue(!heard.get(0).major() && heard.get(1).major());
        assertEquals(1, statistics.minor().count());
        assertEquals(1, statistics.major().count());
        assertEquals(16_000, statistics.promotedBytes());
        assertTrue(statistics.oldBytes() >= 16_000 && statistics.oldBytes() <= 16_000 + Chunk.LINE_BYTES, statistics.toString());
        assertEquals(heard.get(1).usedAfter(), statistics.usedBytes());
    }
}
