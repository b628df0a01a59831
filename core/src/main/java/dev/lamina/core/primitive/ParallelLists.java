package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;

import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/** Steps of the library's walks along lists: the end of one, and the elements and tails of several at once. */
public final class ParallelLists {
    private ParallelLists() {}

    @Procedure(value = "%list-end", facts = EFFECT_FREE, doc = "The empty list, if that is where the walk along the list came to; else an error.")
    public static @Word long end(@Word long who, @Word long end, @Word long list) {
        if (end != Words.EMPTY_LIST) throw Errors.improperList(who, list);
        return end;
    }

    @Procedure(value = "%firsts", facts = EFFECT_FREE, doc = "A new list of the first elements of several lists, or #f if one has ended.")
    public static @Word long firsts(Ctx c, @Word long lists) {
        for (long rest = lists; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) if (!Words.isPair(Pairs.first(rest))) return Words.FALSE;
        return collect(c, lists, true);
    }

    @Procedure(value = "%rests", facts = EFFECT_FREE, doc = "A new list of the tails of several lists, none of which has ended.")
    public static @Word long rests(Ctx c, @Word long lists) {
        return collect(c, lists, false);
    }

    private static @Word long collect(Ctx c, @Word long lists, boolean first) {
        long result = c.cons(Words.EMPTY_LIST, Words.EMPTY_LIST);
        long last = result;
        for (long rest = lists; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) {
            long list = Pairs.first(rest);
            long next = c.cons(first ? Pairs.first(list) : Pairs.rest(list), Words.EMPTY_LIST);
            Pairs.link(last, next);
            last = next;
        }
        return Pairs.rest(result);
    }
}
