package dev.lamina.memory.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Words;
import org.junit.jupiter.api.Test;

class StaticSpaceTest {
    @Test
    void constantsAreSharedByHeapsAndStayWhereTheyAre() {
        long list = StaticSpace.cons(Words.ONE, StaticSpace.cons(StaticSpace.symbols().intern("static-space-test"), Words.EMPTY_LIST));
        for (int i = 0; i < 2; i++) {
            try (Heap heap = new Heap(HeapOptions.standard().withCheck(true), HeapClient.NONE)) {
                TestMutator mutator = new TestMutator(heap, 1);
                mutator.roots[0] = mutator.cons(list, list);
                heap.collect(mutator, false);
                heap.collect(mutator, true);
                assertEquals(list, TestMutator.car(mutator.roots[0]));
                assertEquals(2, TestMutator.length(list));
                assertFalse(StaticSpace.isStatic(mutator.roots[0]));
            }
        }
        assertTrue(StaticSpace.isStatic(list) && StaticSpace.isStatic(Words.TRUE));
    }

    @Test
    void newObjectsAreClear() {
        for (int length : new int[] {0, 5, 1000, 200_000}) {
            long vector = StaticSpace.allocate(Kind.VECTOR, length);
            for (int i = 0; i < length; i++) assertEquals(Words.ZERO, Memory.get(vector + Layout.VECTOR_ELEMENTS + 8L * i));
            long bytes = StaticSpace.allocate(Kind.BYTEVECTOR, length);
            for (int i = 0; i < length; i++) assertEquals(0, Memory.getByte(bytes + Layout.BYTEVECTOR_BYTES + i));
            long numbers = StaticSpace.allocate(Kind.F64VECTOR, length);
            assertEquals(numbers + Layout.NUMERIC_ELEMENTS, Memory.get(numbers + Layout.NUMERIC_ADDRESS));
        }
    }
}
