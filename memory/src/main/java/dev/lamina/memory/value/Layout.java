package dev.lamina.memory.value;

/**
 * Offsets, headers and sizes of heap objects, derived from {@link Kind}. Offsets are bytes from the object's address.
 * A header is {@code 0xFFF4 │ kind (8 bits) │ length (40 bits)}; no value has that tag, so memory can be walked.
 */
public final class Layout {
    private Layout() {}

    public static final int WORD_BYTES = 8;
    public static final int OBJECT_ALIGNMENT = 8;

    public static final int PAIR_BYTES = 16;
    public static final int CAR = 0;
    public static final int CDR = 8;

    public static final int LENGTH_BITS = 40;
    public static final long LENGTH_MASK = (1L << LENGTH_BITS) - 1;
    private static final long HEADER_TAG = 0xFFF4L << Words.TAG_SHIFT;

    /** The first fixed word of every object with a header. */
    public static final int FIRST = 8;
    public static final int SECOND = 16;
    public static final int THIRD = 24;

    public static final int VECTOR_ELEMENTS = 8;
    public static final int BYTEVECTOR_BYTES = 8;
    public static final int STRING_STORE = FIRST;
    public static final int STORE_CHARACTERS = 8;
    public static final int SYMBOL_HASH = FIRST;
    public static final int SYMBOL_NAME = 16;
    public static final int BIGNUM_SIGN = FIRST;
    public static final int BIGNUM_LIMBS = 16;
    public static final int RATIO_NUMERATOR = FIRST;
    public static final int RATIO_DENOMINATOR = SECOND;
    public static final int COMPLEX_REAL = FIRST;
    public static final int COMPLEX_IMAGINARY = SECOND;
    public static final int PROMISE_BOX = FIRST;
    public static final int WEAK_CAR = FIRST;
    public static final int WEAK_CDR = SECOND;
    public static final int VALUES_ELEMENTS = 8;
    public static final int CELL_VALUE = FIRST;
    public static final int CELL_NAME = SECOND;
    public static final int CELL_SITES = THIRD;
    public static final int BOX_VALUE = FIRST;
    public static final int PROCEDURE_CODE = FIRST;
    public static final int PROCEDURE_CAPTURED = 16;
    public static final int FRAME_NEXT = FIRST;
    public static final int FRAME_POINT = SECOND;
    public static final int FRAME_WORDS = 24;
    public static final int RECORD_TYPE = FIRST;
    public static final int RECORD_FIELDS = 16;
    public static final int NUMERIC_ADDRESS = FIRST;
    public static final int NUMERIC_OWNER = SECOND;
    public static final int NUMERIC_ELEMENTS = 24;
    public static final int INTERVAL_BOUNDS = 8;
    public static final int ARRAY_DOMAIN = FIRST;
    public static final int ARRAY_BODY = SECOND;
    public static final int ARRAY_CLASS = THIRD;
    public static final int ARRAY_GETTER = 32;
    public static final int ARRAY_SETTER = 40;
    public static final int ARRAY_FLAGS = 48;
    public static final int ARRAY_START = 56;
    public static final int ARRAY_STRIDES = 64;

    public static long header(Kind kind, long length) {
        assert length >= 0 && length <= LENGTH_MASK : kind + " of length " + length;
        return HEADER_TAG | (long) kind.code() << LENGTH_BITS | length;
    }

    /** The upper 24 bits of every header of this kind: {@code header >>> LENGTH_BITS == headerTop(kind)} tests the kind. */
    public static long headerTop(Kind kind) {
        return header(kind, 0) >>> LENGTH_BITS;
    }

    public static boolean isHeader(long word) {
        return word >>> Words.TAG_SHIFT == HEADER_TAG >>> Words.TAG_SHIFT && Kind.isCode((int) (word >>> LENGTH_BITS) & 0xFF);
    }

    public static Kind kind(long header) {
        assert isHeader(header) : Words.describe(header);
        return Kind.ofCode((int) (header >>> LENGTH_BITS) & 0xFF);
    }

    public static long length(long header) {
        return header & LENGTH_MASK;
    }

    /** Bytes of an object of this kind whose payload (if it has one) has the given number of elements. */
    public static long bytes(Kind kind, long length) {
        return WORD_BYTES * (1L + kind.fixedWords) + (length * kind.elementBytes + 7 & -8L);
    }
}
