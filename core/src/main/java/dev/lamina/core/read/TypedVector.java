package dev.lamina.core.read;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A constant typed vector, SRFI 160, as source and compiled code hold it: the bytes of its elements as they lie in memory,
 * the least significant byte first. (A constant u8vector is a plain byte array.) Elements are given and taken as the
 * Java numbers of the reader: Long, BigInteger, Ratio, Double, Complex.
 */
public final class TypedVector {
    private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(Long.SIZE);

    private final int type;
    private final byte[] bytes;

    public TypedVector(int type, byte[] bytes) {
        assert bytes.length % ElementTypes.bytes(type) == 0 : bytes.length;
        this.type = type;
        this.bytes = bytes;
    }

    public int type() {
        return type;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return bytes.length >> ElementTypes.shift(type);
    }

    /** The element as a Long, BigInteger, Double or Complex. */
    public Object get(int index) {
        return get(type, bytes, index << ElementTypes.shift(type));
    }

    /** The element whose bytes begin at the offset. */
    public static Object get(int type, byte[] bytes, int offset) {
        int size = ElementTypes.bytes(type);
        return switch (type) {
            case ElementTypes.F32, ElementTypes.F64 -> real(size, bytes, offset);
            case ElementTypes.C64, ElementTypes.C128 -> new Complex(real(size / 2, bytes, offset), real(size / 2, bytes, offset + size / 2));
            default -> integer(type, bits(bytes, offset, size));
        };
    }

    private static Object integer(int type, long bits) {
        if (type == ElementTypes.U64 && bits < 0) return BigInteger.valueOf(bits).add(TWO_TO_64);
        int unused = Long.SIZE - 8 * ElementTypes.bytes(type);
        return ElementTypes.isSigned(type) ? bits << unused >> unused : bits;
    }

    private static double real(int size, byte[] bytes, int offset) {
        long bits = bits(bytes, offset, size);
        return size == Float.BYTES ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
    }

    private static long bits(byte[] bytes, int offset, int size) {
        long bits = 0;
        for (int i = size - 1; i >= 0; i--) bits = bits << 8 | bytes[offset + i] & 0xFF;
        return bits;
    }

    /** Stores an element at an offset; false if the number cannot be one. */
    static boolean put(int type, byte[] bytes, int offset, Object number) {
        int size = ElementTypes.bytes(type);
        if (ElementTypes.isInteger(type)) {
            if (!isInRange(type, number)) return false;
            putBits(bytes, offset, size, ((Number) number).longValue());
        } else if (ElementTypes.isReal(type)) {
            if (number == null || number instanceof Complex) return false;
            putReal(bytes, offset, size, Complex.toDouble(number));
        } else {
            if (number == null) return false;
            Complex parts = number instanceof Complex complex ? complex : new Complex(number, 0.0);
            putReal(bytes, offset, size / 2, Complex.toDouble(parts.real()));
            putReal(bytes, offset + size / 2, size / 2, Complex.toDouble(parts.imaginary()));
        }
        return true;
    }

    private static boolean isInRange(int type, Object number) {
        if (type == ElementTypes.U64 && number instanceof BigInteger n) return n.signum() > 0 && n.bitLength() <= Long.SIZE;
        if (!(number instanceof Long n)) return false;
        int unused = Long.SIZE - 8 * ElementTypes.bytes(type);
        if (ElementTypes.isSigned(type)) return n << unused >> unused == n;
        return n >= 0 && n << unused >>> unused == n;
    }

    private static void putReal(byte[] bytes, int offset, int size, double value) {
        putBits(bytes, offset, size, size == Float.BYTES ? Float.floatToIntBits((float) value) : Double.doubleToLongBits(value));
    }

    private static void putBits(byte[] bytes, int offset, int size, long bits) {
        for (int i = 0; i < size; i++) bytes[offset + i] = (byte) (bits >> 8 * i);
    }

    /** An element as text. One of 32 bits has the digits that tell it from its neighbours of 32 bits. */
    public static String text(int type, Object element) {
        return switch (type) {
            case ElementTypes.F32 -> NumberPrinter.print(decimal(element));
            case ElementTypes.C64 -> {
                Complex number = (Complex) element;
                yield NumberPrinter.print(new Complex(decimal(number.real()), decimal(number.imaginary())));
            }
            default -> NumberPrinter.print(element);
        };
    }

    /** The double with the fewest digits that is read as the same float. */
    private static double decimal(Object real) {
        return Double.parseDouble(Float.toString((float) (double) real));
    }

    /** As it is written. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("#").append(ElementTypes.tag(type)).append('(');
        for (int i = 0; i < length(); i++) text.append(i == 0 ? "" : " ").append(text(type, get(i)));
        return text.append(')').toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TypedVector vector && type == vector.type && Arrays.equals(bytes, vector.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * type + Arrays.hashCode(bytes);
    }
}
