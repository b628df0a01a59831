package dev.lamina.core.primitive;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Lists, R7RS 6.4 and the parts of SRFI 1 that call no procedure: loops over words that allocate with plain stores.
 * A circular list never makes a loop endless: where a proper list is expected it is an error. The procedures that
 * take a procedure are in the Scheme library.
 */
public final class Lists {
    private Lists() {}

    /** Made by {@link #length(long)} of what is no list: a circle, or an end that is not empty. */
    private static final long CIRCULAR = -1;
    private static final long IMPROPER = -2;

    /** A search begins to suspect a circle after so many steps; a list of this length is checked once, for less than it cost so far. */
    static final long SUSPICIOUS_LENGTH = 1 << 16;

    // Length and kind

    /** The length, or {@link #CIRCULAR} or {@link #IMPROPER}. One pointer goes twice as fast as the other (Floyd). */
    private static long length(@Word long list) {
        long slow = list;
        long fast = list;
        for (long length = 0; ; length += 2) {
            if (!Words.isPair(fast)) return fast == Words.EMPTY_LIST ? length : IMPROPER;
            fast = Pairs.rest(fast);
            if (!Words.isPair(fast)) return fast == Words.EMPTY_LIST ? length + 1 : IMPROPER;
            fast = Pairs.rest(fast);
            slow = Pairs.rest(slow);
            if (fast == slow) return CIRCULAR;
        }
    }

    /** The length of a proper list; anything else is an error. */
    public static long checkedLength(String who, @Word long list) {
        long length = length(list);
        if (length < 0) throw Errors.improperList(who, list);
        return length;
    }

    /** Called by a search for each pair it passes: an endless search ends in an error. */
    static void checkSteps(String who, long steps, @Word long list) {
        if (steps == SUSPICIOUS_LENGTH && length(list) == CIRCULAR) throw Errors.improperList(who, list);
    }

    @Procedure(value = "list?", facts = {EFFECT_FREE, TOTAL}, doc = "Whether the value is a proper list.")
    public static boolean isList(@Word long value) {
        return length(value) >= 0;
    }

    @Procedure(value = "circular-list?", facts = {EFFECT_FREE, TOTAL}, doc = "Whether following cdrs from the value never ends.")
    public static boolean isCircular(@Word long value) {
        return length(value) == CIRCULAR;
    }

    @Procedure(value = "dotted-list?", facts = {EFFECT_FREE, TOTAL}, doc = "Whether following cdrs from the value ends in something else than the empty list.")
    public static boolean isDotted(@Word long value) {
        return length(value) == IMPROPER;
    }

    @Procedure(value = "length", facts = EFFECT_FREE, doc = "The number of elements of a proper list.")
    public static @Word long lengthOf(@Word long list) {
        return Words.ofFixnum(checkedLength("length", list));
    }

    @Procedure(value = "length+", facts = EFFECT_FREE, doc = "The number of elements of a proper list, or #f if it is circular.")
    public static @Word long lengthOrFalse(@Word long list) {
        long length = length(list);
        if (length == IMPROPER) throw Errors.improperList("length+", list);
        return length == CIRCULAR ? Words.FALSE : Words.ofFixnum(length);
    }

    // Construction

    @Procedure(value = "list", rest = true, facts = EFFECT_FREE, doc = "A new list of the arguments.")
    public static @Word long list(@Word long elements) {
        return elements;
    }

    @Procedure(value = "cons*", rest = true, facts = EFFECT_FREE, doc = "A new list of the arguments, the last of which is its tail.")
    public static @Word long consAll(Ctx c, @Word long first, @Word long more) {
        if (more == Words.EMPTY_LIST) return first;
        long result = c.cons(first, Words.EMPTY_LIST);
        long last = result;
        long rest = more;
        for (; Pairs.rest(rest) != Words.EMPTY_LIST; rest = Pairs.rest(rest)) last = attach(c, last, Pairs.first(rest));
        Pairs.link(last, Pairs.first(rest));
        return result;
    }

    @Procedure(value = "make-list", optional = 1, facts = EFFECT_FREE, doc = "A new list of so many times the value.")
    public static @Word long make(Ctx c, @Word long size, @Word long value) {
        long count = Range.size("make-list", size);
        long element = value == Words.DEFAULT ? Words.UNSPECIFIED : value;
        long list = Words.EMPTY_LIST;
        for (long i = 0; i < count; i++) list = c.cons(element, list);
        return list;
    }

    @Procedure(value = "list-copy", facts = EFFECT_FREE, doc = "A new list of the same elements and the same tail; a value that is no list is itself.")
    public static @Word long copy(Ctx c, @Word long list) {
        if (length(list) == CIRCULAR) throw Errors.improperList("list-copy", list);
        long end = list;
        while (Words.isPair(end)) end = Pairs.rest(end);
        return copyUntil(c, list, end, end);
    }

    /** A copy of the pairs from list up to end, followed by tail. */
    private static @Word long copyUntil(Ctx c, @Word long list, @Word long end, @Word long tail) {
        if (list == end) return tail;
        long result = c.cons(Pairs.first(list), tail);
        long last = result;
        for (long rest = Pairs.rest(list); rest != end; rest = Pairs.rest(rest)) {
            last = attach(c, last, Pairs.first(rest));
        }
        Pairs.link(last, tail);
        return result;
    }

    /** Puts a new pair behind a fresh one; returns it. */
    private static @Word long attach(Ctx c, @Word long freshLast, @Word long element) {
        long next = c.cons(element, Words.EMPTY_LIST);
        Pairs.link(freshLast, next);
        return next;
    }

    @Procedure(value = "append", facts = EFFECT_FREE, doc = "The empty list.")
    public static @Word long append() {
        return Words.EMPTY_LIST;
    }

    @Procedure(value = "append", facts = EFFECT_FREE, doc = "The value itself.")
    public static @Word long append(@Word long list) {
        return list;
    }

    @Procedure(value = "append", facts = EFFECT_FREE, doc = "A list of the elements of both; the second is shared, and may be any value.")
    public static @Word long append(Ctx c, @Word long a, @Word long b) {
        checkedLength("append", a);
        return copyUntil(c, a, Words.EMPTY_LIST, b);
    }

    @Procedure(value = "append", rest = true, facts = EFFECT_FREE, doc = "A list of the elements of all; the last is shared, and may be any value.")
    public static @Word long append(Ctx c, @Word long a, @Word long b, @Word long more) {
        long lists = Words.EMPTY_LIST;
        for (long rest = more; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) lists = c.cons(Pairs.first(rest), lists);
        if (lists == Words.EMPTY_LIST) return append(c, a, b);
        long result = Pairs.first(lists);
        for (long rest = Pairs.rest(lists); rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) result = append(c, Pairs.first(rest), result);
        return append(c, a, append(c, b, result));
    }

    @Procedure(value = "reverse", facts = EFFECT_FREE, doc = "A new list of the elements in reverse order.")
    public static @Word long reverse(Ctx c, @Word long list) {
        checkedLength("reverse", list);
        return reverseOnto(c, list, Words.EMPTY_LIST);
    }

    @Procedure(value = "%reverse", facts = EFFECT_FREE, doc = "A new list of the elements in reverse order of a list that is known to be one.")
    public static @Word long reverseKnown(Ctx c, @Word long list) {
        return reverseOnto(c, list, Words.EMPTY_LIST);
    }

    @Procedure(value = "append-reverse", facts = EFFECT_FREE, doc = "The elements of the list in reverse order, followed by the tail.")
    public static @Word long appendReverse(Ctx c, @Word long list, @Word long tail) {
        checkedLength("append-reverse", list);
        return reverseOnto(c, list, tail);
    }

    private static @Word long reverseOnto(Ctx c, @Word long list, @Word long tail) {
        long result = tail;
        for (long rest = list; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) result = c.cons(Pairs.first(rest), result);
        return result;
    }

    // Parts

    @Procedure(value = "list-tail", facts = EFFECT_FREE, doc = "The list without its first k elements.")
    public static @Word long tail(@Word long list, @Word long k) {
        return tail("list-tail", list, k);
    }

    @Procedure(value = "drop", facts = EFFECT_FREE, doc = "The list without its first k elements.")
    public static @Word long drop(@Word long list, @Word long k) {
        return tail("drop", list, k);
    }

    @Procedure(value = "take", facts = EFFECT_FREE, doc = "A new list of the first k elements.")
    public static @Word long take(Ctx c, @Word long list, @Word long k) {
        return prefix(c, "take", list, k);
    }

    @Procedure(value = "list-head", facts = EFFECT_FREE, doc = "A new list of the first k elements.")
    public static @Word long head(Ctx c, @Word long list, @Word long k) {
        return prefix(c, "list-head", list, k);
    }

    @Procedure(value = "list-ref", facts = EFFECT_FREE, doc = "The element of index k.")
    public static @Word long ref(@Word long list, @Word long k) {
        return Pairs.first(pairAt("list-ref", list, k));
    }

    @Procedure(value = "list-set!", doc = "Replaces the element of index k.")
    public static void set(Ctx c, @Word long list, @Word long k, @Word long value) {
        Pairs.setCar(c, pairAt("list-set!", list, k), value);
    }

    @Procedure(value = "last-pair", facts = EFFECT_FREE, doc = "The last pair of a list that is not empty.")
    public static @Word long lastPair(@Word long list) {
        return lastPair("last-pair", list);
    }

    @Procedure(value = "last", facts = EFFECT_FREE, doc = "The last element of a list that is not empty.")
    public static @Word long last(@Word long list) {
        return Pairs.first(lastPair("last", list));
    }

    private static @Word long prefix(Ctx c, String who, @Word long list, @Word long k) {
        tail(who, list, k);
        if (k == Words.ZERO) return Words.EMPTY_LIST;
        long result = c.cons(Pairs.first(list), Words.EMPTY_LIST);
        long last = result;
        long rest = list;
        for (long i = Words.fixnum(k); i > 1; i--) {
            rest = Pairs.rest(rest);
            last = attach(c, last, Pairs.first(rest));
        }
        return result;
    }

    private static @Word long lastPair(String who, @Word long list) {
        if (!Words.isPair(list)) throw Pairs.notAPair(who, list);
        if (length(list) == CIRCULAR) throw Errors.improperList(who, list);
        long last = list;
        while (Words.isPair(Pairs.rest(last))) last = Pairs.rest(last);
        return last;
    }

    private static @Word long tail(String who, @Word long list, @Word long k) {
        return tail(who, list, k, 1);
    }

    /** @param beyond 1 if the end of the list may be asked for, 0 if not */
    private static @Word long tail(String who, @Word long list, @Word long k, int beyond) {
        if (!Words.isFixnum(k) || k < Words.ZERO) throw Errors.size(who, k);
        long rest = list;
        for (long i = Words.fixnum(k); i > 0; i--) {
            if (!Words.isPair(rest)) throw tooShort(who, list, k, beyond);
            rest = Pairs.rest(rest);
        }
        return rest;
    }

    private static @Word long pairAt(String who, @Word long list, @Word long k) {
        long pair = tail(who, list, k, 0);
        if (!Words.isPair(pair)) throw tooShort(who, list, k, 0);
        return pair;
    }

    private static RuntimeException tooShort(String who, @Word long list, @Word long k, int beyond) {
        return isList(list) ? Errors.index(who, k, length(list) + beyond) : Errors.improperList(who, list);
    }
}
