package dev.lamina.core.primitive;

import static dev.lamina.core.primitive.TestHeap.error;
import static dev.lamina.core.primitive.TestHeap.fixnum;
import static dev.lamina.core.primitive.TestHeap.flonum;
import static dev.lamina.core.primitive.TestHeap.integer;
import static dev.lamina.core.primitive.TestHeap.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.runtime.Ctx;
import dev.lamina.memory.value.Words;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class ListsTest {
    private final Ctx c = TestHeap.context();
    private final long abc = list(c, fixnum(1), fixnum(2), fixnum(3));

    private long circle(int length) {
        long last = c.cons(fixnum(-1), Words.EMPTY_LIST);
        long list = last;
        for (int i = 1; i < length; i++) list = c.cons(fixnum(i), list);
        Pairs.setCdr(c, last, list);
        return list;
    }

    private void assertList(long actual, long... elements) {
        assertTrue(Equality.equal(list(c, elements), actual));
    }

    @Test
    void pairsHaveTwoParts() {
        long pair = c.cons(fixnum(1), fixnum(2));
        Pairs.setCar(c, pair, fixnum(3));
        assertEquals(fixnum(3), Pairs.car(pair));
        assertEquals(fixnum(2), Pairs.cdr(pair));
        assertEquals("car: expected a pair, given 5", error(() -> Pairs.car(fixnum(5))));
        assertEquals("cdr: expected a pair, given ()", error(() -> Pairs.cdr(Words.EMPTY_LIST)));
        assertEquals("set-cdr!: expected a pair, given 1.5", error(() -> Pairs.setCdr(c, flonum(1.5), pair)));
    }

    @Test
    void compositionsStepFromTheRight() {
        long nested = list(c, list(c, fixnum(1), fixnum(2)), fixnum(3), fixnum(4));
        assertEquals(fixnum(2), PairPaths.cadar(nested));
        assertEquals(fixnum(4), PairPaths.caddr(nested));
        assertEquals(Words.EMPTY_LIST, PairPaths.cdddr(nested));
        assertEquals("cddadr: expected a pair, given 3", error(() -> PairPaths.cddadr(nested)));
    }

    @Test
    void lengthsOfProperListsOnly() {
        assertEquals(fixnum(3), Lists.lengthOf(abc));
        assertTrue(Lists.isList(Words.EMPTY_LIST) && Lists.isList(abc));
        assertFalse(Lists.isList(circle(1)) || Lists.isList(circle(2)) || Lists.isList(circle(5)) || Lists.isList(c.cons(abc, fixnum(1))));
        assertEquals(Words.FALSE, Lists.lengthOrFalse(circle(3)));
        assertTrue(error(() -> Lists.lengthOf(circle(7))).startsWith("length: expected a proper list"));
        assertEquals("length: expected a proper list, given 5", error(() -> Lists.lengthOf(fixnum(5))));
    }

    @Test
    void appendCopiesAllButTheLast() {
        long tail = list(c, fixnum(9));
        long all = Lists.append(c, abc, tail);
        assertList(all, fixnum(1), fixnum(2), fixnum(3), fixnum(9));
        assertEquals(tail, Lists.tail(all, fixnum(3)));
        assertList(Lists.append(c, abc, Words.EMPTY_LIST, list(c, tail, abc)), fixnum(1), fixnum(2), fixnum(3), fixnum(9), fixnum(1), fixnum(2), fixnum(3));
        assertEquals(fixnum(7), Lists.append(c, Words.EMPTY_LIST, fixnum(7)));
        assertTrue(error(() -> Lists.append(c, circle(3), abc)).startsWith("append: expected a proper list"));
        assertTrue(error(() -> Lists.append(c, abc, fixnum(4), list(c, abc))).startsWith("append: expected a proper list, given 4"));
    }

    @Test
    void partsAreCountedFromZero() {
        assertEquals(fixnum(3), Lists.ref(abc, fixnum(2)));
        assertEquals(Words.EMPTY_LIST, Lists.tail(abc, fixnum(3)));
        assertList(Lists.take(c, abc, fixnum(2)), fixnum(1), fixnum(2));
        assertList(Lists.take(c, circle(1), fixnum(2)), fixnum(-1), fixnum(-1));
        assertEquals("list-ref: index 3 is outside 0..2", error(() -> Lists.ref(abc, fixnum(3))));
        assertEquals("list-tail: index 4 is outside 0..3", error(() -> Lists.tail(abc, fixnum(4))));
        assertTrue(error(() -> Lists.ref(abc, fixnum(-1))).startsWith("list-ref: expected a size"));
        assertTrue(error(() -> Lists.ref(abc, flonum(1))).startsWith("list-ref: expected a size"));
    }

    @Test
    void copiesAreNewAndKeepTheTail() {
        long dotted = c.cons(fixnum(1), c.cons(fixnum(2), fixnum(3)));
        long copy = Lists.copy(c, dotted);
        assertTrue(copy != dotted && Equality.equal(dotted, copy));
        assertEquals(fixnum(5), Lists.copy(c, fixnum(5)));
        assertList(Lists.reverse(c, abc), fixnum(3), fixnum(2), fixnum(1));
        assertEquals(fixnum(4), Lists.consAll(c, fixnum(4), Words.EMPTY_LIST));
        assertList(Lists.consAll(c, fixnum(0), list(c, fixnum(0), abc)), fixnum(0), fixnum(0), fixnum(1), fixnum(2), fixnum(3));
    }

    @Test
    void searchesUseTheirEquivalence() {
        BigInteger big = BigInteger.TEN.pow(30);
        long list = list(c, list(c, fixnum(1)), integer(c, big), flonum(2));
        assertEquals(Words.FALSE, ListSearch.memq(integer(c, big), list));
        assertEquals(Pairs.cdr(list), ListSearch.memv(integer(c, big), list));
        assertEquals(Words.FALSE, ListSearch.memv(list(c, fixnum(1)), list));
        assertEquals(list, ListSearch.member(list(c, fixnum(1)), list));
        long entries = list(c, c.cons(fixnum(1), fixnum(10)), c.cons(list(c, fixnum(2)), fixnum(20)));
        assertEquals(fixnum(20), Pairs.cdr(ListSearch.assoc(list(c, fixnum(2)), entries)));
        assertEquals(fixnum(10), Pairs.cdr(ListSearch.assq(fixnum(1), entries)));
        assertEquals(Words.FALSE, ListSearch.assv(fixnum(3), entries));
        assertEquals("assq: expected a pair, given 1", error(() -> ListSearch.assq(fixnum(9), abc)));
    }

    @Test
    void searchesInCirclesAndBrokenListsEnd() {
        assertTrue(error(() -> ListSearch.memq(fixnum(100_000_000), circle(3))).startsWith("memq: expected a proper list"));
        assertTrue(error(() -> ListSearch.member(list(c, fixnum(0)), circle(1000))).startsWith("member: expected a proper list"));
        assertTrue(error(() -> ListSearch.memv(fixnum(0), c.cons(fixnum(1), fixnum(2)))).startsWith("memv: expected a proper list"));
        long longList = Lists.append(c, Lists.make(c, fixnum(100_000), fixnum(0)), abc);
        assertTrue(Words.isPair(ListSearch.memq(fixnum(3), longList)));
    }
}
