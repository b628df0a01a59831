package dev.lamina.core.primitive;

import dev.lamina.core.runtime.Array;
import dev.lamina.core.runtime.ArrayBody;
import dev.lamina.core.runtime.ArrayRuns;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * {@code equal?} on pairs, vectors and boxes, with an explicit stack of pairs of words still to be compared. Data is compared
 * naively up to a number of steps. Data of more steps may be circular, or share so much that it is exponentially larger
 * than it looks, so the comparison begins again and enters nodes into classes of those already assumed equal. To spare
 * memory and time it looks only at runs of nodes, with gaps of random length, but as long as it meets what it knows it
 * looks at every node, so that the comparison of circular data ends. Source: Adams and Dybvig, "Efficient
 * nondestructive equality checking for trees and graphs", 2008.
 *
 * <p>No collection can happen meanwhile, so the classes are keyed by word.
 */
final class DeepEquality {
    private static final long NAIVE_STEPS = 1 << 18;
    /** Length of a run of nodes that are looked at, and the longest gap between runs: the paper's figures. */
    private static final int RUN = 40;
    private static final int MAX_GAP = 800;
    private static final long VECTOR_TOP = Layout.headerTop(Kind.VECTOR);
    private static final long BOX_TOP = Layout.headerTop(Kind.BOX);
    private static final long ARRAY_TOP = Layout.headerTop(Kind.ARRAY);

    /** Two words each. */
    private long[] stack = new long[64];
    private int depth;
    private long steps;
    /** Null as long as the comparison is naive. */
    private WordClasses classes;
    private int run = RUN;
    private int gap;
    private final SplittableRandom gaps = new SplittableRandom(1);

    private DeepEquality() {}

    static boolean compare(@Word long a, @Word long b) {
        DeepEquality comparison = new DeepEquality();
        comparison.push(a, b);
        while (comparison.depth > 0) {
            if (!comparison.compareNext()) return false;
            if (comparison.steps > NAIVE_STEPS && comparison.classes == null) comparison.beginAgain(a, b);
        }
        return true;
    }

    private void beginAgain(@Word long a, @Word long b) {
        classes = new WordClasses();
        depth = 0;
        push(a, b);
    }

    private void push(@Word long a, @Word long b) {
        if (depth == stack.length) stack = Arrays.copyOf(stack, 2 * depth);
        stack[depth++] = a;
        stack[depth++] = b;
    }

    private boolean compareNext() {
        long b = stack[--depth];
        long a = stack[--depth];
        if (a == b) return true;
        if (Words.isPair(a) && Words.isPair(b)) return compareSpines(a, b);
        if (Words.isObject(a) && Words.isObject(b)) return compareObjects(a, b);
        return Equality.areEqualLeaves(a, b);
    }

    /** Follows two lists as long as their cars are equal at a glance; else puts off what comes after. */
    private boolean compareSpines(@Word long first, @Word long second) {
        long a = first;
        long b = second;
        while (Words.isPair(a) && Words.isPair(b)) {
            if (a == b || isAssumed(a, b)) return true;
            if (++steps > NAIVE_STEPS && classes == null) return true;
            long elementOfA = Pairs.first(a);
            long elementOfB = Pairs.first(b);
            a = Pairs.rest(a);
            b = Pairs.rest(b);
            if (elementOfA == elementOfB) continue;
            push(a, b);
            return compareOrPush(elementOfA, elementOfB);
        }
        return compareOrPush(a, b);
    }

    private boolean compareObjects(@Word long a, @Word long b) {
        long header = Memory.get(Words.address(a));
        long top = header >>> Layout.LENGTH_BITS;
        if (top == ARRAY_TOP && holdsValues(a)) return compareArrays(a, b);
        if (top != VECTOR_TOP && top != BOX_TOP) return Equality.areEqualLeaves(a, b);
        if (header != Memory.get(Words.address(b))) return false;
        if (isAssumed(a, b)) return true;
        long count = top == BOX_TOP ? 1 : Layout.length(header);
        steps += count;
        for (long i = 0; i < count; i++) {
            if (!compareOrPush(element(a, i), element(b, i))) return false;
        }
        return true;
    }

    /** Whether the elements of an array may be compound. */
    private static boolean holdsValues(@Word long array) {
        return Array.isDirect(array) && ArrayBody.kind(Array.body(array)) == Kind.VECTOR;
    }

    private boolean compareArrays(@Word long a, @Word long b) {
        if (!Array.isArray(b) || !Equality.areComparable(a, b)) return false;
        if (isAssumed(a, b)) return true;
        for (ArrayRuns runs = new ArrayRuns(a, b); runs.next(); steps += runs.count())
            for (long i = 0; i < runs.count(); i++)
                if (!compareOrPush(element(Array.body(a), runs.place(0, i)), element(Array.body(b), runs.place(1, i)))) return false;
        return true;
    }

    /** Elements of a vector, or the value of a box: both begin behind the header. */
    private static @Word long element(@Word long object, long index) {
        assert Layout.VECTOR_ELEMENTS == Layout.BOX_VALUE;
        return Memory.get(Words.address(object) + Layout.VECTOR_ELEMENTS + Layout.WORD_BYTES * index);
    }

    /** False if the two certainly differ; what needs a closer look goes to the stack. */
    private boolean compareOrPush(@Word long a, @Word long b) {
        if (a == b) return true;
        if (a >>> Words.TAG_SHIFT != b >>> Words.TAG_SHIFT || a < Words.OBJECT) return false;
        if (Words.isString(a)) return Equality.areEqualLeaves(a, b);
        push(a, b);
        return true;
    }

    /** Whether two nodes are in one class; from now on they are, if this is a node that is looked at. */
    private boolean isAssumed(@Word long a, @Word long b) {
        if (classes == null || gap-- > 0) return false;
        gap = 0;
        if (classes.merge(a, b)) {
            run = RUN;
            return true;
        }
        if (--run == 0) {
            run = RUN;
            gap = gaps.nextInt(MAX_GAP);
        }
        return false;
    }
}
