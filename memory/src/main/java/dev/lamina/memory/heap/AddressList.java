package dev.lamina.memory.heap;

import java.util.Arrays;

/** A growing list of addresses or words without boxes. */
final class AddressList {
    private long[] elements = new long[16];
    private int size;

    void add(long address) {
        if (size == elements.length) elements = Arrays.copyOf(elements, 2 * size);
        elements[size++] = address;
    }

    long get(int index) {
        assert index < size : index;
        return elements[index];
    }

    void set(int index, long address) {
        assert index < size : index;
        elements[index] = address;
    }

    long removeLast() {
        assert size > 0;
        return elements[--size];
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    /** Keeps the first n. */
    void truncate(int n) {
        assert n <= size : n;
        size = n;
    }
}
