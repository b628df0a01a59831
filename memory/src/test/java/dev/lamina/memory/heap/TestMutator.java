package dev.lamina.memory.heap;

import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.Arrays;

/** A mutator whose roots are an array of words. */
final class TestMutator extends Mutator {
    final long[] roots;

    TestMutator(Heap heap, int roots) {
        super(heap);
        this.roots = new long[roots];
        Arrays.fill(this.roots, Words.EMPTY_LIST);
        heap.attach(this);
    }

    @Override
    protected void visitRoots(RootVisitor visitor) {
        for (int i = 0; i < roots.length; i++) roots[i] = visitor.visit(roots[i]);
    }

    /** Comes to a poll as compiled code would: only when the limit says so. */
    void poll() {
        if (limit() < 0) heap().safepoint(this);
    }

    @Word long vector(int length, @Word long fill) {
        long vector = allocate(Kind.VECTOR, length);
        for (int i = 0; i < length; i++) Memory.put(vector + Layout.VECTOR_ELEMENTS + 8L * i, fill);
        return Words.OBJECT + vector;
    }

    @Word long box(@Word long value) {
        long box = allocate(Kind.BOX, 0);
        Memory.put(box + Layout.BOX_VALUE, value);
        return Words.OBJECT + box;
    }

    @Word long weakPair(@Word long car, @Word long cdr) {
        long pair = allocate(Kind.WEAK_PAIR, 0);
        Memory.put(pair + Layout.FIRST, car);
        Memory.put(pair + Layout.SECOND, cdr);
        return Words.OBJECT + pair;
    }

    @Word long string(String text) {
        long store = allocate(Kind.LATIN_STORE, text.length());
        for (int i = 0; i < text.length(); i++) Memory.putByte(store + Layout.STORE_CHARACTERS + i, (byte) text.charAt(i));
        long string = allocate(Kind.STRING, text.length());
        Memory.put(string + Layout.STRING_STORE, Words.OBJECT + store);
        return Words.STRING + string;
    }

    /** A list of the fixnums below n, the least first. */
    @Word long list(int n) {
        long list = Words.EMPTY_LIST;
        for (int i = n - 1; i >= 0; i--) list = cons(Words.ofFixnum(i), list);
        return list;
    }

    static @Word long car(@Word long pair) {
        assert Words.isPair(pair) : Words.describe(pair);
        return Memory.get(Words.address(pair) + Layout.CAR);
    }

    static @Word long cdr(@Word long pair) {
        assert Words.isPair(pair) : Words.describe(pair);
        return Memory.get(Words.address(pair) + Layout.CDR);
    }

    static @Word long field(@Word long object, int offset) {
        return Memory.get(Words.address(object) + offset);
    }

    static long length(@Word long list) {
        long n = 0;
        for (long rest = list; rest != Words.EMPTY_LIST; rest = cdr(rest)) n++;
        return n;
    }
}
