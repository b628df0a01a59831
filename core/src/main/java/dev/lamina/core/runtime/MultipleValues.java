package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/** Several values travel as one object of kind VALUES; one value is itself. */
public final class MultipleValues {
    private MultipleValues() {}

    private static final long HEADER_TOP = Layout.headerTop(Kind.VALUES);

    /** The values of a list. */
    public static @Word long of(Ctx c, @Word long list) {
        int n = Arguments.count(list, Integer.MAX_VALUE - 1);
        if (n == 1) return Arguments.first(list);
        long values = c.allocate(Kind.VALUES, n);
        long l = list;
        for (int i = 0; i < n; i++, l = Arguments.rest(l)) Memory.put(slot(values, i), Arguments.first(l));
        return Words.tagged(Words.OBJECT, values);
    }

    public static @Word long of(Ctx c, @Word long a, @Word long b) {
        long values = c.allocate(Kind.VALUES, 2);
        Memory.put(slot(values, 0), a);
        Memory.put(slot(values, 1), b);
        return Words.tagged(Words.OBJECT, values);
    }

    public static long count(@Word long word) {
        return isSeveral(word) ? Layout.length(Memory.get(Words.address(word))) : 1;
    }

    /** The i-th value; the caller has looked at the count. */
    public static @Word long get(@Word long word, long i) {
        if (!isSeveral(word)) return word;
        assert i < count(word) : i;
        return Memory.get(slot(Words.address(word), i));
    }

    public static @Word long list(Ctx c, @Word long word) {
        long list = Words.EMPTY_LIST;
        for (long i = count(word) - 1; i >= 0; i--) list = c.cons(get(word, i), list);
        return list;
    }

    private static boolean isSeveral(@Word long word) {
        return Words.isObject(word) && Memory.get(Words.address(word)) >>> Layout.LENGTH_BITS == HEADER_TOP;
    }

    private static long slot(long address, long index) {
        return address + Layout.FIRST + index * Layout.WORD_BYTES;
    }
}
