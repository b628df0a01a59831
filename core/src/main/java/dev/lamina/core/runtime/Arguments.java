package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/** Argument lists: made where a callee takes its arguments as a list, taken apart where it names them. */
public final class Arguments {
    private Arguments() {}

    public static @Word long list(Ctx c) {
        return Words.EMPTY_LIST;
    }

    public static @Word long list(Ctx c, @Word long a) {
        return c.cons(a, Words.EMPTY_LIST);
    }

    public static @Word long list(Ctx c, @Word long a, @Word long b) {
        return c.cons(a, list(c, b));
    }

    public static @Word long list(Ctx c, @Word long a, @Word long b, @Word long d) {
        return c.cons(a, list(c, b, d));
    }

    public static @Word long list(Ctx c, @Word long a, @Word long b, @Word long d, @Word long e) {
        return c.cons(a, list(c, b, d, e));
    }

    public static @Word long list(Ctx c, @Word long a, @Word long b, @Word long d, @Word long e, @Word long f) {
        return c.cons(a, list(c, b, d, e, f));
    }

    public static @Word long list(Ctx c, @Word long a, @Word long b, @Word long d, @Word long e, @Word long f,
                                  @Word long g) {
        return c.cons(a, list(c, b, d, e, f, g));
    }

    public static @Word long list(Ctx c, @Word long[] items) {
        long list = Words.EMPTY_LIST;
        for (int i = items.length - 1; i >= 0; i--) list = c.cons(items[i], list);
        return list;
    }

    /** The length of a proper list of at most {@code limit} pairs; {@code limit} + 1 when it has more, −1 when improper. */
    public static int count(@Word long list, int limit) {
        int n = 0;
        while (Words.isPair(list) && n <= limit) {
            list = rest(list);
            n++;
        }
        return n > limit || list == Words.EMPTY_LIST ? n : -1;
    }

    public static @Word long[] array(@Word long list) {
        long[] words = new long[count(list, Integer.MAX_VALUE - 1)];
        for (int i = 0; i < words.length; i++, list = rest(list)) words[i] = first(list);
        return words;
    }

    public static @Word long first(@Word long list) {
        return Memory.get(Words.address(list) + Layout.CAR);
    }

    public static @Word long rest(@Word long list) {
        return Memory.get(Words.address(list) + Layout.CDR);
    }

    /** The n-th argument, from 0. */
    public static @Word long get(@Word long list, int n) {
        return first(tail(list, n));
    }

    /** The list without its first n arguments. */
    public static @Word long tail(@Word long list, int n) {
        for (; n > 0; n--) list = rest(list);
        return list;
    }
}
