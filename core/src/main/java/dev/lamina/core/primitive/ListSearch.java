package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;

import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Search in lists and association lists by the three equivalences, R7RS 6.4. The forms that take a predicate are in
 * the Scheme library, which is also where {@code member} and {@code assoc} choose between it and these.
 */
public final class ListSearch {
    private ListSearch() {}

    private interface Same {
        boolean test(@Word long a, @Word long b);
    }

    @Procedure(value = "memq", facts = EFFECT_FREE, doc = "The first tail of the list whose car is the key by eq?, or #f.")
    public static @Word long memq(@Word long key, @Word long list) {
        return memq("memq", key, list);
    }

    @Procedure(value = "memv", facts = EFFECT_FREE, doc = "The first tail of the list whose car is the key by eqv?, or #f.")
    public static @Word long memv(@Word long key, @Word long list) {
        return Equality.isIdentity(key) ? memq("memv", key, list) : member("memv", key, list, Equality::eqv);
    }

    @Procedure(value = "%member", facts = EFFECT_FREE, doc = "The first tail of the list whose car is the key by equal?, or #f.")
    public static @Word long member(@Word long key, @Word long list) {
        return Equality.isIdentity(key) ? memq("member", key, list) : member("member", key, list, Equality::equal);
    }

    @Procedure(value = "assq", facts = EFFECT_FREE, doc = "The first pair in the list whose car is the key by eq?, or #f.")
    public static @Word long assq(@Word long key, @Word long list) {
        return assq("assq", key, list);
    }

    @Procedure(value = "assv", facts = EFFECT_FREE, doc = "The first pair in the list whose car is the key by eqv?, or #f.")
    public static @Word long assv(@Word long key, @Word long list) {
        return Equality.isIdentity(key) ? assq("assv", key, list) : assoc("assv", key, list, Equality::eqv);
    }

    @Procedure(value = "%assoc", facts = EFFECT_FREE, doc = "The first pair in the list whose car is the key by equal?, or #f.")
    public static @Word long assoc(@Word long key, @Word long list) {
        return Equality.isIdentity(key) ? assq("assoc", key, list) : assoc("assoc", key, list, Equality::equal);
    }

    private static @Word long memq(String who, @Word long key, @Word long list) {
        long steps = 0;
        long rest = list;
        for (; Words.isPair(rest); rest = Pairs.rest(rest)) {
            if (Pairs.first(rest) == key) return rest;
            Lists.checkSteps(who, ++steps, list);
        }
        return notFound(who, rest, list);
    }

    private static @Word long assq(String who, @Word long key, @Word long list) {
        long steps = 0;
        long rest = list;
        for (; Words.isPair(rest); rest = Pairs.rest(rest)) {
            long entry = Pairs.first(rest);
            if (!Words.isPair(entry)) throw Pairs.notAPair(who, entry);
            if (Pairs.first(entry) == key) return entry;
            Lists.checkSteps(who, ++steps, list);
        }
        return notFound(who, rest, list);
    }

    private static @Word long member(String who, @Word long key, @Word long list, Same same) {
        long steps = 0;
        long rest = list;
        for (; Words.isPair(rest); rest = Pairs.rest(rest)) {
            if (same.test(key, Pairs.first(rest))) return rest;
            Lists.checkSteps(who, ++steps, list);
        }
        return notFound(who, rest, list);
    }

    private static @Word long assoc(String who, @Word long key, @Word long list, Same same) {
        long steps = 0;
        long rest = list;
        for (; Words.isPair(rest); rest = Pairs.rest(rest)) {
            long entry = Pairs.first(rest);
            if (!Words.isPair(entry)) throw Pairs.notAPair(who, entry);
            if (same.test(key, Pairs.first(entry))) return entry;
            Lists.checkSteps(who, ++steps, list);
        }
        return notFound(who, rest, list);
    }

    private static @Word long notFound(String who, @Word long end, @Word long list) {
        if (end != Words.EMPTY_LIST) throw Errors.improperList(who, list);
        return Words.FALSE;
    }
}
