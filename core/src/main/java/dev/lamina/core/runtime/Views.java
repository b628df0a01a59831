package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * What a loop computes once about a vector that it reads or writes in every round: where its elements lie and how many there
 * are. A value that is no such vector has no elements, so that every access fails its bounds check and goes the general
 * way, which knows the error. An address is good until the method is left: nothing moves or is freed while Java frames stand.
 */
public final class Views {
    private Views() {}

    /** The number of elements, 0 for any other value. */
    public static long count(@Word long value, long headerTop) {
        long address = value - Words.OBJECT;
        if (address >>> Words.TAG_SHIFT != 0) return 0;
        long header = Memory.get(address);
        return header >>> Layout.LENGTH_BITS == headerTop ? header & Layout.LENGTH_MASK : 0;
    }

    /** The element of a vector, or what is no vector if there is none. */
    public static @Word long row(@Word long vector, @Word long index) {
        boolean isThere = Long.compareUnsigned(Words.index(index), count(vector, Layout.headerTop(Kind.VECTOR))) < 0;
        return isThere ? Memory.get((vector & Words.ADDRESS_MASK) + Layout.VECTOR_ELEMENTS + Words.index(index) * Layout.WORD_BYTES) : Words.FALSE;
    }

    /**
     * The address of the first element, of a value with elements only; anything for others. The tag is masked: the constant of a
     * subtraction HotSpot would move into the loop.
     */
    public static long base(@Word long value, long headerTop) {
        if (count(value, headerTop) == 0) return 0;
        long address = value & Words.ADDRESS_MASK;
        boolean isHere = headerTop == Layout.headerTop(Kind.VECTOR);
        return isHere ? address + Layout.VECTOR_ELEMENTS : Memory.get(address + Layout.NUMERIC_ADDRESS);
    }
}
