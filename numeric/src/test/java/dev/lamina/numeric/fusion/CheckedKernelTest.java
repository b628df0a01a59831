package dev.lamina.numeric.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamina.numeric.array.F64Vector;
import java.lang.foreign.MemorySegment;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Expressions with a check, first as scalar and then as vector code. */
class CheckedKernelTest {
    private static final long BLOCK = Frame.BLOCK;

    private final Expression x = Expression.input(0);
    private final CheckedKernel root = new CheckedKernel(1, x.sqrt(), x.less(0));
    /** Its check is computed in two stages. */
    private final CheckedKernel logarithms = new CheckedKernel(1, x.log().add(x.sub(1).log()), x.lessOrEqual(0).or(x.log().greater(5)));

    private static CheckedKernel.Arguments arguments(F64Vector x, double... parameters) {
        return new CheckedKernel.Arguments(new MemorySegment[] {x.segment()}, new long[] {x.byteOffset()}, parameters, x.length());
    }

    private static long map(CheckedKernel kernel, F64Vector x, F64Vector out) {
        MemoryPair both = MemoryPair.of(x, out);
        long done = kernel.map(new CheckedKernel.Arguments(new MemorySegment[] {both.memory()}, new long[] {both.first()}, new double[0], x.length()), both.memory(), both.second());
        both.copyBack(out);
        return done;
    }

    /** Two vectors in one memory. */
    private record MemoryPair(F64Vector storage, long length) {
        static MemoryPair of(F64Vector x, F64Vector out) {
            F64Vector storage = F64Vector.zeros(x.length() + out.length());
            storage.slice(0, x.length()).set(x);
            storage.slice(x.length(), storage.length()).set(out);
            return new MemoryPair(storage, x.length());
        }

        java.lang.foreign.MemorySegment memory() {
            return storage.segment();
        }

        long first() {
            return storage.byteOffset();
        }

        long second() {
            return storage.byteOffset() + length * Double.BYTES;
        }

        void copyBack(F64Vector out) {
            out.set(storage.slice(length, storage.length()));
        }
    }

    private static F64Vector positive(Random random, long length) {
        F64Vector x = F64Vector.zeros(length);
        for (long i = 0; i < length; i++) {
            x.set(i, 1 + 100 * random.nextDouble());
        }
        return x;
    }

    @Test
    void aMapEndsBeforeTheBlockInWhichTheCheckHolds() {
        var random = new Random(3);
        for (int round = 0; round < 60; round++) {
            if (round == 30) {
                root.warmUp();
                logarithms.warmUp();
            }
            CheckedKernel kernel = round % 2 == 0 ? root : logarithms;
            long length = 1 + random.nextInt(3000);
            F64Vector x = positive(random, length);
            long bad = random.nextLong(2 * length);
            if (bad < length) {
                x.set(bad, round % 4 == 1 ? 1000 : -1);
            }
            boolean fails = bad < length && (kernel == logarithms || x.get(bad) < 0);
            F64Vector out = F64Vector.zeros(length).add(7);
            long done = map(kernel, x, out);
            assertEquals(fails ? bad / BLOCK * BLOCK : length, done, kernel.toString());
            F64Vector expected = kernel == root ? x.sqrt() : x.log().add(x.sub(1).log());
            KernelTest.assertSameBits(expected.slice(0, done), out.slice(0, done), kernel.toString());
            assertEquals(F64Vector.zeros(length - done).add(7), out.slice(done, length), "elements behind it stay");
        }
    }

    @Test
    void aReductionIsEmptyWhereTheCheckHolds() {
        var random = new Random(4);
        for (int round = 0; round < 2; round++) {
            F64Vector x = positive(random, 5000);
            assertEquals(OptionalDouble.of(x.sqrt().sum()), root.reduce(Reduction.SUM, arguments(x)));
            x.set(4999 * round, -1);
            assertEquals(OptionalDouble.empty(), root.reduce(Reduction.SUM, arguments(x)));
            root.warmUp();
        }
    }

    @Test
    void theFirstElementThatIsNotZeroIsFound() {
        Expression found = x.greater(Expression.parameter(0)).select(Expression.literal(1), Expression.literal(0));
        var kernel = new CheckedKernel(1, found, x.less(0));
        for (int round = 0; round < 2; round++) {
            F64Vector x = F64Vector.linspace(0, 1999, 2000);
            assertEquals(1501, kernel.find(arguments(x, 1500)));
            assertEquals(2000, kernel.find(arguments(x, 5000)));
            x.set(1100, -1);
            assertEquals(-1, kernel.find(arguments(x, 1500)));
            assertEquals(501, kernel.find(arguments(x, 500)));
            kernel.warmUp();
        }
    }
}
