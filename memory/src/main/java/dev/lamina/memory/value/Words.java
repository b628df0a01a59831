package dev.lamina.memory.value;

/**
 * The B51 encoding: every Scheme value is one 64-bit word. A flonum is its own bits, so floating point never
 * allocates; a fixnum is a signed 51-bit integer kept in the negative NaNs; everything else is a 16-bit tag above a
 * 48-bit payload, which for heap objects is the address.
 *
 * <pre>
 *   0x0000… to 0x7FF0…   positive flonums            0x8000… to 0xFFF0…   negative flonums
 *   0x7FF8 (payload 0)   the only NaN                0xFFF4               header of a heap object, never a value
 *   0x7FF9 immediate     0x7FFA forwarding mark      0x7FFB symbol        0x7FFC procedure
 *   0x7FFD other object  0x7FFE pair                 0x7FFF string        0xFFF8… to 0xFFFF…  fixnums
 * </pre>
 *
 * Invariants: a double that enters the system from outside goes through {@link #ofDouble}, because the hardware's
 * default NaN is the encoding of a fixnum; an address fits 48 bits; tagging adds the tag, so that
 * {@code word ^ TAG} is the address and its upper 16 bits are zero exactly when the tag was right. (Not {@code word - TAG}:
 * C2 would add the offset of every field to the constant, and keep as many 64-bit constants and addresses in registers
 * as there are fields, where the offset of a load costs nothing.)
 */
public final class Words {
    private Words() {}

    /** The canonical NaN, the only one that is a value. */
    public static final long NAN = 0x7FF8_0000_0000_0000L;

    public static final int TAG_SHIFT = 48;
    public static final long IMMEDIATE = 0x7FF9L << TAG_SHIFT;
    /** Replaces the first word of an object that the collector has moved; never seen outside a collection. */
    public static final long FORWARD = 0x7FFAL << TAG_SHIFT;
    public static final long SYMBOL = 0x7FFBL << TAG_SHIFT;
    public static final long PROCEDURE = 0x7FFCL << TAG_SHIFT;
    public static final long OBJECT = 0x7FFDL << TAG_SHIFT;
    public static final long PAIR = 0x7FFEL << TAG_SHIFT;
    public static final long STRING = 0x7FFFL << TAG_SHIFT;
    public static final long ADDRESS_MASK = (1L << TAG_SHIFT) - 1;

    private static final long CONSTANTS = IMMEDIATE;
    public static final long EMPTY_LIST = CONSTANTS | 1;
    public static final long FALSE = CONSTANTS | 2;
    public static final long TRUE = CONSTANTS | 3;
    public static final long EOF = CONSTANTS | 4;
    /** What an expression without a useful value returns. */
    public static final long UNSPECIFIED = CONSTANTS | 5;
    /** Stands for an optional argument that was not given. */
    public static final long DEFAULT = CONSTANTS | 6;
    /** The content of a variable before its definition has run. */
    public static final long UNBOUND = CONSTANTS | 7;
    /** What a weak reference holds after its object was reclaimed. */
    public static final long BROKEN = CONSTANTS | 8;
    /** Returned by compiled code to say that the stack is being unwound; never stored in the heap. */
    public static final long SENTINEL = CONSTANTS | 15;
    private static final long CHARACTERS = IMMEDIATE | 1L << 32;

    /** Half of the fixnum range: a fixnum n is encoded as n − 2^50. */
    public static final long FIXNUM_BIAS = 1L << 50;
    public static final int FIXNUM_SHIFT = 51;
    /** The bits that fixnums have and nothing else has: compared without sign, fixnums are the words from here on. */
    public static final long FIXNUM_BITS = -1L << FIXNUM_SHIFT;
    public static final long MAX_FIXNUM = FIXNUM_BIAS - 1;
    public static final long MIN_FIXNUM = -FIXNUM_BIAS;
    public static final long ZERO = -FIXNUM_BIAS;
    public static final long ONE = 1 - FIXNUM_BIAS;

    // Fixnums

    public static boolean isFixnum(@Word long word) {
        return word >> FIXNUM_SHIFT == -1;
    }

    public static boolean areFixnums(@Word long a, @Word long b) {
        return (a & b) >> FIXNUM_SHIFT == -1;
    }

    /** A fixnum n ≥ 0 as n; any other word as a number that no sequence is as long as, if taken without its sign. */
    public static long index(@Word long word) {
        return word ^ ZERO;
    }

    public static boolean fitsFixnum(long n) {
        return n >= MIN_FIXNUM && n <= MAX_FIXNUM;
    }

    public static @Word long ofFixnum(long n) {
        assert fitsFixnum(n) : n;
        return n - FIXNUM_BIAS;
    }

    public static long fixnum(@Word long word) {
        assert isFixnum(word) : describe(word);
        return word + FIXNUM_BIAS;
    }

    /**
     * The same by shifts, for what loops use many times: HotSpot moves the constant of a sum into the loop, and takes from a shift
     * how large the result can be.
     */
    public static long shiftedFixnum(@Word long word) {
        assert isFixnum(word) : describe(word);
        return (word ^ FIXNUM_BIAS) << Long.SIZE - FIXNUM_SHIFT >> Long.SIZE - FIXNUM_SHIFT;
    }

    // Flonums

    /** True for NaN and for every word that is a double: no tag, no fixnum. */
    public static boolean isFlonum(@Word long word) {
        double d = Double.longBitsToDouble(word);
        return d == d || word == NAN;
    }

    /** The word of d, with every NaN made the canonical one. */
    public static @Word long ofDouble(double d) {
        return d == d ? Double.doubleToRawLongBits(d) : NAN;
    }

    public static double toDouble(@Word long word) {
        assert isFlonum(word) : describe(word);
        return Double.longBitsToDouble(word);
    }

    // Immediates

    public static @Word long ofBoolean(boolean b) {
        return b ? TRUE : FALSE;
    }

    public static @Word long ofCharacter(int codePoint) {
        assert codePoint >= 0 && codePoint <= Character.MAX_CODE_POINT : codePoint;
        return CHARACTERS | codePoint;
    }

    public static boolean isCharacter(@Word long word) {
        return word >>> 32 == CHARACTERS >>> 32;
    }

    public static int character(@Word long word) {
        assert isCharacter(word) : describe(word);
        return (int) word;
    }

    // Heap objects

    public static boolean isPair(@Word long word) {
        return (word ^ PAIR) >>> TAG_SHIFT == 0;
    }

    public static boolean isSymbol(@Word long word) {
        return (word ^ SYMBOL) >>> TAG_SHIFT == 0;
    }

    public static boolean isString(@Word long word) {
        return (word ^ STRING) >>> TAG_SHIFT == 0;
    }

    public static boolean isProcedure(@Word long word) {
        return (word ^ PROCEDURE) >>> TAG_SHIFT == 0;
    }

    /** An object that is neither pair, symbol, string nor procedure; its header says what it is. */
    public static boolean isObject(@Word long word) {
        return (word ^ OBJECT) >>> TAG_SHIFT == 0;
    }

    /** True if the word refers to memory: symbol, procedure, object, pair or string. */
    public static boolean isPointer(@Word long word) {
        return word >= SYMBOL;
    }

    public static long address(@Word long word) {
        assert isPointer(word) : describe(word);
        return word & ADDRESS_MASK;
    }

    public static @Word long tagged(long tag, long address) {
        assert address >>> TAG_SHIFT == 0 : Long.toHexString(address);
        return tag ^ address;
    }

    /** For assertion messages and the heap checker: the word's class and bits. */
    public static String describe(long word) {
        String hex = "0x" + Long.toHexString(word);
        if (isFixnum(word)) return "fixnum " + (word + FIXNUM_BIAS);
        if (isFlonum(word)) return "flonum " + Double.longBitsToDouble(word);
        return switch ((int) (word >>> TAG_SHIFT)) {
            case 0x7FF9 -> "immediate " + hex;
            case 0x7FFA -> "forwarding mark " + hex;
            case 0x7FFB -> "symbol " + hex;
            case 0x7FFC -> "procedure " + hex;
            case 0x7FFD -> "object " + hex;
            case 0x7FFE -> "pair " + hex;
            case 0x7FFF -> "string " + hex;
            default -> "no value " + hex;
        };
    }
}
