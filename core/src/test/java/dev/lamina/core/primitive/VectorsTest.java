package dev.lamina.core.primitive;

import static dev.lamina.core.primitive.TestHeap.error;
import static dev.lamina.core.primitive.TestHeap.fixnum;
import static dev.lamina.core.primitive.TestHeap.flonum;
import static dev.lamina.core.primitive.TestHeap.integer;
import static dev.lamina.core.primitive.TestHeap.list;
import static dev.lamina.memory.value.Words.DEFAULT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.primitive.array.F64Vectors;
import dev.lamina.core.primitive.array.TypedCopies;
import dev.lamina.core.primitive.array.TypedVectors;
import dev.lamina.core.primitive.array.VectorArithmetic;
import dev.lamina.core.read.ElementTypes;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Words;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class VectorsTest {
    private final Ctx c = TestHeap.context();
    private final long v = vector(10, 11, 12);

    private long vector(long... elements) {
        long vector = Vectors.make(c, fixnum(elements.length), DEFAULT);
        for (int i = 0; i < elements.length; i++) Vectors.set(c, vector, fixnum(i), fixnum(elements[i]));
        return vector;
    }

    private void assertVector(long actual, long... elements) {
        assertTrue(Equality.equal(vector(elements), actual));
    }

    @Test
    void indicesAreCheckedForTypeAndRange() {
        assertEquals(fixnum(12), Vectors.ref(v, fixnum(2)));
        assertEquals("vector-ref: index 3 is outside 0..2", error(() -> Vectors.ref(v, fixnum(3))));
        assertEquals("vector-ref: index -1 is outside 0..2", error(() -> Vectors.ref(v, fixnum(-1))));
        assertEquals("vector-ref: expected an index, given 1.0", error(() -> Vectors.ref(v, flonum(1))));
        assertTrue(error(() -> Vectors.ref(v, flonum(Double.MIN_VALUE))).startsWith("vector-ref: expected an index"));
        assertEquals("vector-set!: expected an index, given #t", error(() -> Vectors.set(c, v, Words.TRUE, v)));
        assertEquals("vector-ref: index 0 in an empty sequence", error(() -> Vectors.ref(vector(), fixnum(0))));
        assertTrue(error(() -> Vectors.ref(v, integer(c, BigInteger.TEN.pow(30)))).startsWith("vector-ref: expected an index"));
    }

    @Test
    void onlyVectorsAreVectors() {
        for (long other : new long[] {fixnum(0), flonum(0), Words.EMPTY_LIST, list(c, v), Boxes.make(c, v), TypedVectors.make(c, ElementTypes.F64, fixnum(3), DEFAULT), integer(c, BigInteger.TEN.pow(30))}) {
            assertFalse(Vectors.isVector(other));
            assertTrue(error(() -> Vectors.ref(other, fixnum(0))).startsWith("vector-ref: expected a vector, given"));
            assertTrue(error(() -> Vectors.length(other)).startsWith("vector-length: expected a vector, given"));
        }
        assertFalse(F64Vectors.isF64Vector(v));
    }

    @Test
    void sizesAreChecked() {
        assertEquals("make-vector: expected a size (an exact integer that is not negative), given -1", error(() -> Vectors.make(c, fixnum(-1), DEFAULT)));
        assertEquals("make-vector: expected a size (an exact integer that is not negative), given 2.0", error(() -> Vectors.make(c, flonum(2), DEFAULT)));
    }

    @Test
    void rangesGoFromStartToBeforeEnd() {
        assertVector(Vectors.copy(c, v, fixnum(1), fixnum(3)), 11, 12);
        assertVector(Vectors.copy(c, v, fixnum(3), DEFAULT));
        assertTrue(Equality.equal(list(c, fixnum(11)), Vectors.toList(c, v, fixnum(1), fixnum(2))));
        assertTrue(Equality.equal(list(c, fixnum(10), fixnum(11), fixnum(12)), Vectors.toList(c, v, DEFAULT, DEFAULT)));
        assertEquals("vector-copy: range 2..1 is not inside 0..3", error(() -> Vectors.copy(c, v, fixnum(2), fixnum(1))));
        assertEquals("vector->list: range 0..4 is not inside 0..3", error(() -> Vectors.toList(c, v, fixnum(0), fixnum(4))));
        assertEquals("vector-fill!: range -1..3 is not inside 0..3", error(() -> Vectors.fill(c, v, v, fixnum(-1), DEFAULT)));
        assertEquals("vector-copy: expected an index, given 1.0", error(() -> Vectors.copy(c, v, flonum(1), DEFAULT)));
    }

    @Test
    void copiesMayOverlap() {
        long up = vector(0, 1, 2, 3, 4);
        Vectors.copyInto(c, up, fixnum(1), up, fixnum(0), fixnum(4));
        assertVector(up, 0, 0, 1, 2, 3);
        long down = vector(0, 1, 2, 3, 4);
        Vectors.copyInto(c, down, fixnum(0), down, fixnum(1), DEFAULT);
        assertVector(down, 1, 2, 3, 4, 4);
        assertEquals("vector-copy!: 3 elements do not fit at index 1 of a sequence of length 3", error(() -> Vectors.copyInto(c, v, fixnum(1), v, DEFAULT, DEFAULT)));
        assertEquals("vector-copy!: index 4 is outside 0..3", error(() -> Vectors.copyInto(c, v, fixnum(4), vector(), DEFAULT, DEFAULT)));
    }

    @Test
    void vectorsAreMadeOfOthers() {
        assertVector(Vectors.append(c, list(c, v, vector(), vector(1))), 10, 11, 12, 1);
        assertVector(Vectors.ofList(c, list(c, fixnum(1), fixnum(2))), 1, 2);
        Vectors.fill(c, v, fixnum(7), fixnum(1), fixnum(2));
        assertVector(v, 10, 7, 12);
    }

    @Test
    void f64VectorsTakeRealNumbersAndGiveFlonums() {
        long f = TypedVectors.ofArguments(c, ElementTypes.F64, list(c, fixnum(1), flonum(2.5), integer(c, BigInteger.TEN.pow(20))));
        assertEquals(1e20, TypedVectors.refReal(ElementTypes.F64, f, fixnum(2)));
        F64Vectors.set(f, fixnum(0), fixnum(-3));
        assertEquals(-3.0, TypedVectors.refReal(ElementTypes.F64, f, fixnum(0)));
        assertTrue(Equality.equal(list(c, flonum(-3), flonum(2.5)), TypedCopies.toList(c, ElementTypes.F64, f, fixnum(0), fixnum(2))));
        assertTrue(Equality.equal(f, TypedCopies.ofVector(c, ElementTypes.F64, TypedCopies.toVector(c, ElementTypes.F64, f, DEFAULT, DEFAULT), DEFAULT, DEFAULT)));
        assertEquals("f64vector-set!: expected a real number, given #t", error(() -> F64Vectors.set(f, fixnum(0), Words.TRUE)));
        assertEquals("f64vector-ref: index 3 is outside 0..2", error(() -> TypedVectors.refReal(ElementTypes.F64, f, fixnum(3))));
        assertTrue(error(() -> TypedVectors.refReal(ElementTypes.F64, v, fixnum(0))).startsWith("f64vector-ref: expected an f64vector"));
    }

    @Test
    void f64ArithmeticIsThatOfTheKernels() {
        for (int size : new int[] {0, 1, 7, 100, 5000}) {
            long x = TypedVectors.make(c, ElementTypes.F64, fixnum(size), fixnum(2));
            long y = TypedVectors.make(c, ElementTypes.F64, fixnum(size), flonum(0.5));
            assertEquals(2.0 * size, VectorArithmetic.sum(ElementTypes.F64, x));
            assertEquals(1.0 * size, VectorArithmetic.dot(ElementTypes.F64, x, y));
            VectorArithmetic.addScaled(ElementTypes.F64, y, fixnum(3), x);
            assertTrue(Equality.equal(TypedVectors.make(c, ElementTypes.F64, fixnum(size), flonum(6.5)), y));
            assertTrue(Equality.equal(TypedVectors.make(c, ElementTypes.F64, fixnum(size), flonum(8.5)), VectorArithmetic.add(c, ElementTypes.F64, x, y)));
            assertTrue(Equality.equal(TypedVectors.make(c, ElementTypes.F64, fixnum(size), flonum(4)), VectorArithmetic.scale(c, ElementTypes.F64, x, fixnum(2))));
        }
        assertEquals("f64vector-dot: lengths differ: 1 and 2", error(() -> VectorArithmetic.dot(ElementTypes.F64, TypedVectors.make(c, ElementTypes.F64, fixnum(1), DEFAULT), TypedVectors.make(c, ElementTypes.F64, fixnum(2), DEFAULT))));
    }

    @Test
    void nansInMemoryAreReadAsTheCanonicalOne() {
        long f = TypedVectors.make(c, ElementTypes.F64, fixnum(1), fixnum(0));
        Memory.put(F64Vectors.elements(f), 0xFFF8_0000_0000_0000L);
        assertTrue(Equality.equal(list(c, Words.NAN), TypedCopies.toList(c, ElementTypes.F64, f, DEFAULT, DEFAULT)));
    }
}
