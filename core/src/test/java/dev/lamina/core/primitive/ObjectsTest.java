package dev.lamina.core.primitive;

import static dev.lamina.core.primitive.TestHeap.error;
import static dev.lamina.core.primitive.TestHeap.fixnum;
import static dev.lamina.core.primitive.TestHeap.flonum;
import static dev.lamina.core.primitive.TestHeap.list;
import static dev.lamina.memory.value.Words.DEFAULT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.primitive.number.Fixnums;
import dev.lamina.core.primitive.number.FlonumFunctions;
import dev.lamina.core.primitive.number.Flonums;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.memory.value.Words;
import org.junit.jupiter.api.Test;

/** Records, boxes, promises, weak pairs, fixnum and flonum operations: the small chapters. */
class ObjectsTest {
    private final Ctx c = TestHeap.context();

    private long symbol(String name) {
        return c.heap().symbols().intern(name);
    }

    @Test
    void recordsOfDifferentTypesAreDisjoint() {
        long point = Records.makeType(c, symbol("point"), Vectors.ofList(c, list(c, symbol("x"), symbol("y"))));
        long other = Records.makeType(c, symbol("point"), Vectors.ofList(c, list(c, symbol("x"), symbol("y"))));
        long record = Records.make(c, point, fixnum(1), fixnum(2));
        assertTrue(Records.isInstance(record, point) && Records.isRecord(record) && Records.isType(point));
        assertFalse(Records.isInstance(record, other) || Records.isInstance(fixnum(1), point) || Records.isRecord(point) || Records.isType(record));
        assertFalse(Records.isInstance(Boxes.make(c, point), point));
        Records.set(c, record, point, fixnum(1), fixnum(5), symbol("set-point-y!"));
        assertEquals(fixnum(5), Records.ref(record, point, fixnum(1), symbol("point-y"), symbol("y")));
        assertEquals("point-y: expected a record of type point, given 7", error(() -> Records.ref(fixnum(7), point, fixnum(1), symbol("point-y"), symbol("y"))));
        assertEquals("set-point-y!: expected a record of type point, given ()", error(() -> Records.set(c, Words.EMPTY_LIST, point, fixnum(1), fixnum(5), symbol("set-point-y!"))));
    }

    @Test
    void recordsOfManyFieldsKeepTheirOrder() {
        long type = Records.makeType(c, symbol("wide"), Vectors.make(c, fixnum(5), DEFAULT));
        long record = Records.make(c, type, fixnum(0), fixnum(1), fixnum(2), list(c, fixnum(3), fixnum(4)));
        for (int i = 0; i < 5; i++) assertEquals(fixnum(i), Records.ref(record, type, fixnum(i), symbol("f"), symbol("f")));
    }

    @Test
    void boxesHoldOneValue() {
        long box = Boxes.make(c, fixnum(1));
        Boxes.set(c, box, fixnum(2));
        assertEquals(fixnum(2), Boxes.get(box));
        assertEquals("unbox: expected a box, given 2", error(() -> Boxes.get(fixnum(2))));
    }

    @Test
    void chainedPromisesShareTheirValue() {
        long first = Promises.delayForce(c, Words.TRUE);
        long second = Promises.delay(c, Words.TRUE);
        assertEquals(fixnum(0), Promises.state(second));
        Promises.chain(c, first, second);
        assertEquals(fixnum(0), Promises.state(first));
        Promises.resolve(c, first, fixnum(9));
        assertEquals(Words.TRUE, Promises.state(second));
        assertEquals(fixnum(9), Promises.value(second));
        assertEquals(first, Promises.ofValue(c, first));
        Promises.chain(c, first, fixnum(1));
        assertEquals(fixnum(1), Promises.value(first));
    }

    @Test
    void weakPairsHaveTwoParts() {
        long pair = WeakPairs.make(c, fixnum(1), fixnum(2));
        WeakPairs.setCar(c, pair, fixnum(3));
        assertTrue(WeakPairs.hasCar(pair));
        assertEquals(fixnum(3), WeakPairs.car(pair));
        assertEquals(fixnum(2), WeakPairs.cdr(pair));
        WeakPairs.setCar(c, pair, Words.BROKEN);
        assertFalse(WeakPairs.hasCar(pair));
        assertEquals(Words.FALSE, WeakPairs.car(pair));
    }

    @Test
    void fixnumResultsOutsideTheRangeAreErrors() {
        long greatest = fixnum(Words.MAX_FIXNUM);
        long least = fixnum(Words.MIN_FIXNUM);
        String message = ": the result is not a fixnum (use the generic operation)";
        assertEquals("fx+" + message, error(() -> Fixnums.add(greatest, fixnum(1))));
        assertEquals("fx-" + message, error(() -> Fixnums.subtract(least, fixnum(1))));
        assertEquals("fx*" + message, error(() -> Fixnums.multiply(greatest, greatest)));
        assertEquals("fx*" + message, error(() -> Fixnums.multiply(fixnum(1L << 32), fixnum(1L << 32))));
        assertEquals("fxneg" + message, error(() -> Fixnums.negate(least)));
        assertEquals("fxabs" + message, error(() -> Fixnums.abs(least)));
        assertEquals("fxquotient" + message, error(() -> Fixnums.quotient(least, fixnum(-1))));
        assertEquals("fxarithmetic-shift" + message, error(() -> Fixnums.shift(fixnum(1), fixnum(50))));
        assertEquals(fixnum(-(1L << 50)), Fixnums.shift(fixnum(-1), fixnum(50)));
        assertEquals(fixnum(-1), Fixnums.shift(fixnum(-5), fixnum(-100)));
        assertEquals("fx<?: expected a fixnum, given 1.0", error(() -> Fixnums.lessThan(fixnum(1), flonum(1))));
    }

    @Test
    void flonumFormsOfManyOperandsCheckTheRest() {
        assertEquals(6.0, Flonums.add(1, 2, list(c, flonum(3))));
        assertTrue(Flonums.lessThan(list(c, flonum(1), flonum(2), flonum(3))));
        assertFalse(Flonums.lessThan(list(c, flonum(1), flonum(2), flonum(2))));
        assertEquals("fl*: expected a flonum, given 3", error(() -> Flonums.multiply(1, 2, list(c, fixnum(3)))));
        assertEquals(-0.0, Flonums.truncate(-0.5));
        assertEquals(fixnum(-3), FlonumFunctions.toFixnum(-3.9));
        assertEquals(-1074.0, FlonumFunctions.exponent(Double.MIN_VALUE));
    }
}
