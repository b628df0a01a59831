package dev.lamina.core.primitive.system;

import dev.lamina.core.primitive.Pairs;
import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.runtime.Bignum;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.heap.HeapStatistics;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/** What the heap says about itself: association lists of symbols and numbers, made for people and for tests. */
public final class Heaps {
    private Heaps() {}

    @Procedure(value = "heap-statistics", doc = "An association list of the bytes in use by space, the limits, and the numbers of symbols and handles.")
    public static @Word long statistics(Ctx c) {
        HeapStatistics now = c.heap().statistics();
        long list = Words.EMPTY_LIST;
        list = entry(c, "handles", now.handles(), list);
        list = entry(c, "symbols", now.symbols(), list);
        list = entry(c, "numeric-maximum-bytes", now.numericMaximumBytes(), list);
        list = entry(c, "maximum-bytes", now.maximumBytes(), list);
        list = entry(c, "free-bytes", now.freeBytes(), list);
        list = entry(c, "committed-bytes", now.committedBytes(), list);
        list = entry(c, "static-bytes", now.staticBytes(), list);
        list = entry(c, "external-bytes", now.externalBytes(), list);
        list = entry(c, "numeric-bytes", now.numericBytes(), list);
        list = entry(c, "large-bytes", now.largeBytes(), list);
        list = entry(c, "old-bytes", now.oldBytes(), list);
        list = entry(c, "nursery-bytes", now.nurseryBytes(), list);
        return entry(c, "used-bytes", now.usedBytes(), list);
    }

    @Procedure(value = "gc-statistics", doc = "An association list of what the collections have done, with their pauses in nanoseconds.")
    public static @Word long collections(Ctx c) {
        HeapStatistics now = c.heap().statistics();
        long list = Words.EMPTY_LIST;
        list = entry(c, "returned-bytes", now.returnedBytes(), list);
        list = entry(c, "moved-bytes", now.movedBytes(), list);
        list = entry(c, "survivors", now.survivors(), list);
        list = entry(c, "promoted-bytes", now.promotedBytes(), list);
        list = pauses(c, "major", now.major(), list);
        return pauses(c, "minor", now.minor(), list);
    }

    @Procedure(value = "gc-stats", doc = "An association list: what gc-statistics says, then what heap-statistics says.")
    public static @Word long everything(Ctx c) {
        long list = statistics(c);
        long reversed = Words.EMPTY_LIST;
        for (long rest = collections(c); rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) reversed = c.cons(Pairs.first(rest), reversed);
        for (long rest = reversed; rest != Words.EMPTY_LIST; rest = Pairs.rest(rest)) list = c.cons(Pairs.first(rest), list);
        return list;
    }

    private static @Word long pauses(Ctx c, String name, HeapStatistics.Pauses pauses, @Word long more) {
        long list = entry(c, name + "-maximum-nanoseconds", pauses.maximumNanos(), more);
        list = entry(c, name + "-99th-percentile-nanoseconds", pauses.percentile99Nanos(), list);
        list = entry(c, name + "-median-nanoseconds", pauses.medianNanos(), list);
        list = entry(c, name + "-total-nanoseconds", pauses.totalNanos(), list);
        return entry(c, name + "-collections", pauses.count(), list);
    }

    private static @Word long entry(Ctx c, String name, long value, @Word long more) {
        return c.cons(c.cons(Text.symbol(c, name), Bignum.ofLong(c, value)), more);
    }
}
