package dev.lamina.core.runtime;

/**
 * The instructions of the little stack program that makes a unit's constants when it is linked. An instruction is a
 * byte, then its operands as {@link java.io.DataOutput} writes them.
 */
public final class ConstantCode {
    private ConstantCode() {}

    /** Pops the finished constant and appends it to the unit's constants. */
    public static final int STORE = 0;
    /** int length, UTF-8 bytes. */
    public static final int SYMBOL = 1;
    public static final int STRING = 2;
    public static final int TRUE = 3;
    public static final int FALSE = 4;
    /** int code point. */
    public static final int CHARACTER = 5;
    /** An exact integer as a long. */
    public static final int LONG = 6;
    /** int length, two's complement bytes, most significant first. */
    public static final int BIG = 7;
    public static final int DOUBLE = 8;
    /** int length, bytes. */
    public static final int BYTEVECTOR = 9;
    /** int length, doubles. */
    public static final int TYPED_VECTOR = 10;
    public static final int EMPTY = 11;
    public static final int UNSPECIFIED = 12;
    public static final int EOF = 13;
    public static final int UNBOUND = 14;
    /** Pushes the box for the procedures that may take the place of the unit's own. */
    public static final int SUCCESSORS = 15;
    /** int n: pushes the n-th object given to the linker, as a part of a constant that is scanned like any data. */
    public static final int ITSELF = 16;
    /** Pops denominator and numerator. */
    public static final int RATIO = 17;
    /** Pops imaginary and real part. */
    public static final int COMPLEX = 18;
    /** int n: pops the tail and n elements, pushes the list. */
    public static final int LIST = 19;
    /** int n: pops n elements. */
    public static final int VECTOR = 20;
    /** Pushes a pair to be filled and gives it the next label. */
    public static final int OPEN_PAIR = 21;
    /** Pops cdr and car, fills the pair below them, which stays. */
    public static final int FILL_PAIR = 22;
    /** int n: pushes a vector to be filled and gives it the next label. */
    public static final int OPEN_VECTOR = 23;
    /** int n: pops n elements, fills the vector below them, which stays. */
    public static final int FILL_VECTOR = 24;
    /** int label: pushes the object of that label. Labels are counted within one constant. */
    public static final int LABELLED = 25;
    /** UTF module, UTF name: pushes the address of the global's cell. */
    public static final int CELL = 26;
    /** int entry: pushes a procedure of this unit without captured variables. */
    public static final int PROCEDURE = 27;
}
