package dev.lamina.core.primitive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lamina.core.runtime.Bignum;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Instance;
import dev.lamina.core.runtime.SchemeError;
import dev.lamina.memory.heap.HeapOptions;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.math.BigInteger;
import org.junit.jupiter.api.function.Executable;

/** A heap with one Scheme thread for tests of primitives: it never comes to a poll, so words may be held in Java. */
public final class TestHeap {
    private TestHeap() {}

    public static Ctx context() {
        Instance instance = new Instance(HeapOptions.standard(), null, Words.FALSE);
        Ctx context = new Ctx(instance);
        instance.heap().attach(context);
        return context;
    }

    public static @Word long fixnum(long n) {
        return Words.ofFixnum(n);
    }

    public static @Word long flonum(double d) {
        return Words.ofDouble(d);
    }

    public static @Word long integer(Ctx c, BigInteger n) {
        return Bignum.of(c, n);
    }

    /** The value of a word that must be an exact integer in its one representation. */
    public static BigInteger integer(@Word long word) {
        BigInteger n = Bignum.toBigInteger(word);
        assertEquals(n.bitLength() <= 50, Words.isFixnum(word), () -> "representation of " + n);
        return n;
    }

    public static @Word long list(Ctx c, @Word long... elements) {
        long list = Words.EMPTY_LIST;
        for (int i = elements.length - 1; i >= 0; i--) list = c.cons(elements[i], list);
        return list;
    }

    /** Runs what must fail and gives {@code who: message}. */
    public static String error(Executable action) {
        SchemeError error = assertThrows(SchemeError.class, action);
        return error.who() + ": " + error.getMessage();
    }
}
