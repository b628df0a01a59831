package dev.lamina.memory.value;

/**
 * The one table of heap object kinds. Every object but a pair starts with a header word; behind it stand a fixed
 * number of words and then a payload of {@code length} elements:
 *
 * <pre>   header │ fixed words … │ payload: length × elementBytes, rounded up to 8 </pre>
 *
 * The collector, the allocator, the checker and the accessors all derive sizes and scanning from this table. A pair
 * (16 bytes: car, cdr) has no header and no kind.
 */
public enum Kind {
    /** Unused memory between objects, so that blocks can be walked. Payload: bytes, never looked at. */
    FILLER(0, Scan.NOTHING, 1, Scan.NOTHING),
    /** R7RS 6.8. Payload: the elements. */
    VECTOR(0, Scan.NOTHING, 8, Scan.WORDS),
    /** R7RS 6.9. */
    BYTEVECTOR(0, Scan.NOTHING, 1, Scan.NOTHING),
    /** R7RS 6.7. Fixed: the word of its characters' storage, a {@link #LATIN_STORE} or {@link #WIDE_STORE}; length: characters, no payload. */
    STRING(1, Scan.WORDS, 0, Scan.NOTHING),
    /** One byte per character, every code point below 256. */
    LATIN_STORE(0, Scan.NOTHING, 1, Scan.NOTHING),
    /** Four bytes per character. */
    WIDE_STORE(0, Scan.NOTHING, 4, Scan.NOTHING),
    /** Fixed: hash (a fixnum). Payload: the name in UTF-8. Interned, never moves. */
    SYMBOL(1, Scan.WORDS, 1, Scan.NOTHING),
    /** An exact integer outside the fixnum range. Fixed: its sign (fixnum −1 or 1). Payload: magnitude, 64-bit limbs, least significant first, no leading zero limb. */
    BIGNUM(1, Scan.WORDS, 8, Scan.NOTHING),
    /** Fixed: numerator, denominator > 1, in lowest terms. */
    RATIO(2, Scan.WORDS, 0, Scan.NOTHING),
    /** Fixed: real part, imaginary part; both exact or both flonums, an exact imaginary part not zero. */
    COMPLEX(2, Scan.WORDS, 0, Scan.NOTHING),
    /** A global variable. Fixed: value, symbol, and the fixnum id of the call sites linked to it (0: none). Never moves. */
    CELL(3, Scan.WORDS, 0, Scan.NOTHING),
    /** An assigned local variable. Fixed: value. */
    BOX(1, Scan.WORDS, 0, Scan.NOTHING),
    /** Fixed: code id (fixnum: unit·2^16 + entry). Payload: the captured variables. Reaching it keeps the unit of its code. */
    PROCEDURE(1, Scan.CODE, 8, Scan.WORDS),
    /** A saved activation. Fixed: the next frame (or the empty list), point id (fixnum: unit·2^16 + point). Payload: live variables. Immutable once linked. */
    FRAME(2, Scan.NEXT_AND_CODE, 8, Scan.WORDS),
    /** Several values in flight, R7RS 6.10. Payload: the values. */
    VALUES(0, Scan.NOTHING, 8, Scan.WORDS),
    /** R7RS 5.5. Fixed: its type, a RECORD whose own type is the type of types. Payload: the fields. */
    RECORD(1, Scan.WORDS, 8, Scan.WORDS),
    /** R7RS 4.2.5. Fixed: the box that holds (done?, value or thunk), shared between chained promises. */
    PROMISE(1, Scan.WORDS, 0, Scan.NOTHING),
    /** A pair whose car does not keep its object; the car becomes BROKEN. Fixed: car (weak), cdr. */
    WEAK_PAIR(2, Scan.WEAK_FIRST, 0, Scan.NOTHING),
    /** A Java object (port, thread, environment …). Fixed: fixnum id in the heap's host table, whose entry is dropped when this object dies. */
    HOST(1, Scan.HOST, 0, Scan.NOTHING),
    /**
     * The vectors of SRFI 160, but for u8, which is a bytevector. Fixed: raw address of the elements (inside this object, or
     * owned by the next word), owner (a HOST, or fixnum 0 when the elements are the payload). length: elements; the payload
     * is absent when there is an owner.
     */
    S8VECTOR(2, Scan.NUMERIC, 1, Scan.NOTHING),
    U16VECTOR(2, Scan.NUMERIC, 2, Scan.NOTHING),
    S16VECTOR(2, Scan.NUMERIC, 2, Scan.NOTHING),
    U32VECTOR(2, Scan.NUMERIC, 4, Scan.NOTHING),
    S32VECTOR(2, Scan.NUMERIC, 4, Scan.NOTHING),
    U64VECTOR(2, Scan.NUMERIC, 8, Scan.NOTHING),
    S64VECTOR(2, Scan.NUMERIC, 8, Scan.NOTHING),
    F32VECTOR(2, Scan.NUMERIC, 4, Scan.NOTHING),
    F64VECTOR(2, Scan.NUMERIC, 8, Scan.NOTHING),
    /** Each element is two f32: the real part and the imaginary part. */
    C64VECTOR(2, Scan.NUMERIC, 8, Scan.NOTHING),
    C128VECTOR(2, Scan.NUMERIC, 16, Scan.NOTHING),
    /** A bytevector whose bytes belong to something else, such as a mapped file. Fixed: raw address of the first byte, owner (a HOST). length: bytes; there is no payload. */
    BYTEVECTOR_VIEW(2, Scan.NUMERIC, 1, Scan.NOTHING),
    /** SRFI 231. Payload: the lower bounds, then the upper bounds, exact integers. */
    INTERVAL(0, Scan.NOTHING, 8, Scan.WORDS),
    /** SRFI 231. Fixed: domain (an INTERVAL), body (#f: a generalized array), storage class or what it was mapped from, getter, setter, flags, where in the body the first element lies (fixnums). Payload: for each axis the distance to the next element in the body, a fixnum. */
    ARRAY(7, Scan.WORDS, 8, Scan.WORDS),
    /** What is left of a numeric vector that its arena has freed. Fixed: the kind it was (a fixnum), nothing. */
    FREED(2, Scan.NOTHING, 0, Scan.NOTHING);

    /** How a part of an object is traced. */
    public enum Scan {
        /** No values here. */
        NOTHING,
        /** Each word is a value. */
        WORDS,
        /** A code id: keeps a unit. */
        CODE,
        /** A value, then a point id. */
        NEXT_AND_CODE,
        /** A weak value, then a strong one. */
        WEAK_FIRST,
        /** An id of the host table. */
        HOST,
        /** A raw address, adjusted when it points into the object itself, then a value. */
        NUMERIC
    }

    private static final Kind[] BY_CODE = values();

    public final int fixedWords;
    public final Scan fixedScan;
    public final int elementBytes;
    public final Scan payloadScan;
    /** The payload holds no values, and starts as zero. */
    public final boolean isCleared;

    Kind(int fixedWords, Scan fixedScan, int elementBytes, Scan payloadScan) {
        this.fixedWords = fixedWords;
        this.fixedScan = fixedScan;
        this.elementBytes = elementBytes;
        this.payloadScan = payloadScan;
        this.isCleared = payloadScan == Scan.NOTHING && elementBytes > 0;
    }

    public int code() {
        return ordinal();
    }

    public static Kind ofCode(int code) {
        return BY_CODE[code];
    }

    public static boolean isCode(int code) {
        return code >= 0 && code < BY_CODE.length;
    }
}
