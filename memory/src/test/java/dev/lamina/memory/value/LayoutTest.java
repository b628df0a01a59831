package dev.lamina.memory.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LayoutTest {
    @Test
    void headersReturnKindAndLength() {
        for (Kind kind : Kind.values()) {
            for (long length : new long[] {0, 1, 255, 1L << 32, Layout.LENGTH_MASK}) {
                long header = Layout.header(kind, length);
                assertTrue(Layout.isHeader(header));
                assertEquals(kind, Layout.kind(header));
                assertEquals(length, Layout.length(header));
                assertEquals(Layout.headerTop(kind), header >>> Layout.LENGTH_BITS);
            }
        }
    }

    @Test
    void valuesAreNoHeaders() {
        long[] words = {Words.ZERO, Words.ofFixnum(Words.MIN_FIXNUM), Words.ofDouble(Double.NEGATIVE_INFINITY), Words.NAN, Words.FALSE,
            Words.FORWARD | 64, Words.PAIR | 64, 0xFFF4_FF00_0000_0000L};
        for (long word : words) assertFalse(Layout.isHeader(word), Long.toHexString(word));
    }

    @Test
    void sizesAreThoseOfTheTable() {
        assertEquals(16, Layout.PAIR_BYTES);
        assertEquals(8, Layout.bytes(Kind.VECTOR, 0));
        assertEquals(8 + 24, Layout.bytes(Kind.VECTOR, 3));
        assertEquals(8 + 8, Layout.bytes(Kind.BYTEVECTOR, 1));
        assertEquals(8 + 16, Layout.bytes(Kind.BYTEVECTOR, 9));
        assertEquals(16, Layout.bytes(Kind.STRING, 1000));
        assertEquals(8 + 8, Layout.bytes(Kind.LATIN_STORE, 8));
        assertEquals(8 + 16, Layout.bytes(Kind.WIDE_STORE, 3));
        assertEquals(16, Layout.bytes(Kind.BOX, 0));
        assertEquals(32, Layout.bytes(Kind.CELL, 0));
        assertEquals(16 + 16, Layout.bytes(Kind.PROCEDURE, 2));
        assertEquals(24 + 32, Layout.bytes(Kind.FRAME, 4));
        assertEquals(24 + 8_000_000, Layout.bytes(Kind.F64VECTOR, 1_000_000));
    }

    @Test
    void offsetsStandBehindTheFixedWords() {
        assertEquals(Layout.bytes(Kind.VECTOR, 0), Layout.VECTOR_ELEMENTS);
        assertEquals(Layout.bytes(Kind.BYTEVECTOR, 0), Layout.BYTEVECTOR_BYTES);
        assertEquals(Layout.bytes(Kind.SYMBOL, 0), Layout.SYMBOL_NAME);
        assertEquals(Layout.bytes(Kind.PROCEDURE, 0), Layout.PROCEDURE_CAPTURED);
        assertEquals(Layout.bytes(Kind.FRAME, 0), Layout.FRAME_WORDS);
        assertEquals(Layout.bytes(Kind.RECORD, 0), Layout.RECORD_FIELDS);
        assertEquals(Layout.bytes(Kind.F64VECTOR, 0), Layout.NUMERIC_ELEMENTS);
        assertEquals(Layout.bytes(Kind.LATIN_STORE, 0), Layout.STORE_CHARACTERS);
    }

    @Test
    void sizesAreMultiplesOfTheAlignment() {
        for (Kind kind : Kind.values()) {
            for (long length = 0; length < 40; length++) assertEquals(0, Layout.bytes(kind, length) % Layout.OBJECT_ALIGNMENT);
        }
    }
}
