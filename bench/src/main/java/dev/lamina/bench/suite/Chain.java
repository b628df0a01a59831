package dev.lamina.bench.suite;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A list as a JVM language without memory of its own keeps it: objects of two references, with boxed numbers. */
public record Chain(Object first, Chain rest) {
    /** 0 to count - 1. */
    public static Chain numbers(int count) {
        Chain chain = null;
        for (int i = count - 1; i >= 0; i--) chain = new Chain((long) i, chain);
        return chain;
    }

    public static Chain reverse(Chain chain) {
        Chain reversed = null;
        for (Chain c = chain; c != null; c = c.rest) reversed = new Chain(c.first, reversed);
        return reversed;
    }

    public static Chain map(UnaryOperator<Object> function, Chain chain) {
        Chain results = null;
        for (Chain c = chain; c != null; c = c.rest) results = new Chain(function.apply(c.first), results);
        return reverse(results);
    }

    public static Chain filter(Predicate<Object> keep, Chain chain) {
        Chain kept = null;
        for (Chain c = chain; c != null; c = c.rest) {
            if (keep.test(c.first)) kept = new Chain(c.first, kept);
        }
        return reverse(kept);
    }
}
