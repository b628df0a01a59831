package dev.lamina.core.primitive;

import static dev.lamina.core.primitive.TestHeap.fixnum;
import static dev.lamina.core.primitive.TestHeap.flonum;
import static dev.lamina.core.primitive.TestHeap.integer;
import static dev.lamina.core.primitive.TestHeap.list;
import static dev.lamina.memory.value.Words.DEFAULT;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.primitive.array.F64Vectors;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.memory.value.Words;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EqualityTest {
    private static final long SEED = 2_008;

    private final Ctx c = TestHeap.context();

    @Test
    void eqvComparesNumbersByValueAndExactness() {
        BigInteger big = BigInteger.TEN.pow(30);
        assertTrue(Equality.eqv(integer(c, big), integer(c, big)) && Equality.eqv(Words.NAN, Words.NAN) && Equality.eqv(flonum(1.5), flonum(1.5)));
        assertFalse(Equality.eqv(flonum(0), flonum(-0.0)) || Equality.eqv(fixnum(1), flonum(1)) || Equality.eqv(integer(c, big), integer(c, big.negate())));
        assertFalse(Equality.eqv(list(c, fixnum(1)), list(c, fixnum(1))));
    }

    @Test
    void equalComparesContents() {
        long first = Vectors.ofList(c, list(c, fixnum(1), list(c, flonum(2)), Boxes.make(c, integer(c, BigInteger.TEN.pow(30)))));
        long second = Vectors.ofList(c, list(c, fixnum(1), list(c, flonum(2)), Boxes.make(c, integer(c, BigInteger.TEN.pow(30)))));
        assertTrue(Equality.equal(first, second));
        Vectors.set(c, second, fixnum(0), flonum(1));
        assertFalse(Equality.equal(first, second));
        assertFalse(Equality.equal(list(c, fixnum(1)), list(c, fixnum(1), fixnum(2))));
        assertFalse(Equality.equal(list(c, fixnum(1), fixnum(2)), list(c, fixnum(1))));
        assertTrue(Equality.equal(F64Vectors.ofList(c, list(c, fixnum(1))), F64Vectors.ofList(c, list(c, flonum(1)))));
        assertFalse(Equality.equal(F64Vectors.ofList(c, list(c, fixnum(1))), F64Vectors.ofList(c, list(c, flonum(2)))));
    }

    @Test
    void circlesOfDifferentLengthAreEqualIfTheyUnrollAlike() {
        assertTrue(Equality.equal(circle(2, 1), circle(3, 1)));
        assertFalse(Equality.equal(circle(2, 1), circle(3, 2)));
        long vector = Vectors.make(c, fixnum(2), fixnum(0));
        Vectors.fill(c, vector, vector, DEFAULT, DEFAULT);
        long other = Vectors.make(c, fixnum(2), fixnum(0));
        Vectors.fill(c, other, vector, DEFAULT, DEFAULT);
        assertTrue(Equality.equal(vector, other));
    }

    /** A circle of boxes of one number. */
    private long circle(int length, long element) {
        long last = c.cons(Boxes.make(c, fixnum(element)), Words.EMPTY_LIST);
        long list = last;
        for (int i = 1; i < length; i++) list = c.cons(Boxes.make(c, fixnum(element)), list);
        Pairs.setCdr(c, last, list);
        return list;
    }

    @Test
    void aMillionLevelsOfNestingAreCompared() {
        assertTrue(Equality.equal(nest(1_000_000, 1), nest(1_000_000, 1)));
        assertFalse(Equality.equal(nest(1_000_000, 1), nest(1_000_000, 2)));
    }

    private long nest(int depth, long core) {
        long value = fixnum(core);
        for (int i = 0; i < depth; i++) value = c.cons(value, Words.EMPTY_LIST);
        return value;
    }

    @Test
    void sharedStructureIsNotUnrolled() {
        assertTrue(Equality.equal(doubled(200, 1), doubled(200, 1)));
        assertFalse(Equality.equal(doubled(25, 1), doubled(25, 2)));
    }

    private long doubled(int depth, long core) {
        long value = list(c, fixnum(core));
        for (int i = 0; i < depth; i++) value = c.cons(value, value);
        return value;
    }

    @Test
    void randomGraphsAreEqualToTheirCopiesOnly() {
        Random random = new Random(SEED);
        for (int round = 0; round < 50; round++) {
            int size = 2 + random.nextInt(60);
            long[] first = nodes(size);
            long[] second = nodes(size);
            for (int i = 0; i < size; i++) {
                int car = random.nextInt(size);
                int cdr = random.nextInt(size);
                connect(first, i, car, cdr);
                connect(second, i, car, cdr);
            }
            assertTrue(Equality.equal(first[0], second[0]), "seed " + SEED);
        }
    }

    private long[] nodes(int count) {
        long[] nodes = new long[count];
        for (int i = 0; i < count; i++) nodes[i] = c.cons(Words.FALSE, Words.FALSE);
        return nodes;
    }

    private void connect(long[] nodes, int from, int car, int cdr) {
        Pairs.setCar(c, nodes[from], nodes[car]);
        Pairs.setCdr(c, nodes[from], nodes[cdr]);
    }
}
