package dev.lamina.core.primitive;

import dev.lamina.core.runtime.Ctx;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.function.LongBinaryOperator;

/**
 * What a procedure of two operands is to any number of them: an operation goes on from left to right with what came of
 * it, a comparison holds if it does between all neighbours. All operands are looked at, so that a wrong one is found
 * wherever it stands.
 */
public final class Several {
    private Several() {}

    public interface Operation {
        @Word long apply(Ctx c, @Word long a, @Word long b);
    }

    public interface Comparison {
        boolean test(@Word long a, @Word long b);
    }

    /** @param first what came of the operands before the list */
    public static @Word long accumulate(Ctx c, Operation operation, @Word long first, @Word long more) {
        long result = first;
        for (long rest = more; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) result = operation.apply(c, result, Pairs.first(rest));
        return result;
    }

    /** The same for an operation that makes no object. */
    public static @Word long accumulate(LongBinaryOperator operation, @Word long first, @Word long more) {
        long result = first;
        for (long rest = more; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) result = operation.applyAsLong(result, Pairs.first(rest));
        return result;
    }

    /**
     * @param first  whether the operands before the list compare so
     * @param second the last of them
     */
    public static boolean compare(Comparison comparison, boolean first, @Word long second, @Word long more) {
        boolean result = first;
        long last = second;
        for (long rest = more; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) result &= comparison.test(last, last = Pairs.first(rest));
        return result;
    }
}
