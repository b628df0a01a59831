package dev.lamina.memory.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.memory.value.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SymbolTableTest {
    private final Heap heap = new Heap(HeapOptions.standard().withCheck(true), HeapClient.NONE);
    private final TestMutator mutator = new TestMutator(heap, 4);
    private final SymbolTable symbols = heap.symbols();

    @AfterEach
    void close() {
        heap.close();
    }

    @Test
    void oneNameIsOneSymbol() {
        for (String name : new String[] {"a", "set-car!", "", "λ→💡", "a".repeat(20_000)}) {
            long symbol = symbols.intern(name);
            assertTrue(Words.isSymbol(symbol));
            assertEquals(symbol, symbols.intern(name));
            assertEquals(name, SymbolTable.name(symbol));
            assertTrue(symbols.isInterned(symbol));
        }
    }

    @Test
    void manyNamesStayDistinct() {
        long[] words = new long[20_000];
        for (int i = 0; i < words.length; i++) words[i] = symbols.intern("name-" + i);
        for (int i = 0; i < words.length; i++) {
            assertEquals(words[i], symbols.intern("name-" + i));
            assertEquals("name-" + i, SymbolTable.name(words[i]));
        }
        assertEquals(words.length, symbols.size());
    }

    @Test
    void unreachableSymbolsAreRemovedAndOthersKeepTheirWord() {
        mutator.roots[0] = symbols.intern("kept");
        mutator.roots[1] = mutator.cons(symbols.intern("in-a-list"), Words.EMPTY_LIST);
        for (int i = 0; i < 1000; i++) symbols.intern("dropped-" + i);
        mutator.roots[2] = symbols.intern("long".repeat(5_000));
        long kept = mutator.roots[0];
        heap.collect(mutator, false);
        assertEquals(1003, symbols.size());
        heap.collect(mutator, true);
        assertEquals(3, symbols.size());
        assertEquals(kept, mutator.roots[0]);
        assertEquals(kept, symbols.intern("kept"));
        assertEquals(TestMutator.car(mutator.roots[1]), symbols.intern("in-a-list"));
        assertEquals(mutator.roots[2], symbols.intern("long".repeat(5_000)));
    }

    @Test
    void uninternedSymbolsEqualNoOther() {
        long a = symbols.makeUninterned("g");
        long b = symbols.makeUninterned("g");
        assertNotEquals(a, b);
        assertNotEquals(a, symbols.intern("g"));
        assertEquals("g", SymbolTable.name(a));
        assertFalse(symbols.isInterned(a));
    }

    @Test
    void sharedSymbolsAreTheSameInEveryHeap() {
        long shared = StaticSpace.symbols().intern("symbol-table-test-shared");
        try (Heap other = new Heap(HeapOptions.standard(), HeapClient.NONE)) {
            assertEquals(shared, symbols.intern("symbol-table-test-shared"));
            assertEquals(shared, other.symbols().intern("symbol-table-test-shared"));
            assertTrue(other.symbols().isInterned(shared));
            assertNotEquals(symbols.intern("private"), other.symbols().intern("private"));
        }
        mutator.roots[0] = shared;
        heap.collect(mutator, true);
        assertEquals(shared, mutator.roots[0]);
    }

    @Test
    void aNameThatAHeapHasCannotBecomeShared() {
        mutator.roots[0] = symbols.intern("too-late");
        var error = assertThrows(IllegalStateException.class, () -> StaticSpace.symbols().intern("too-late"));
        assertTrue(error.getMessage().contains("too-late"));
    }
}
