package dev.lamina.core.ir;

import java.util.Locale;

/**
 * What is known of a value: which kinds of value it can be, and between which numbers if it can be a fixnum. Types form a
 * lattice; {@link #NONE} means that the place is never reached with a value, {@link #ANY} that nothing is known.
 *
 * <p>Invariant: without the kind {@code fixnum} the range is empty, {@code low} greater than {@code high}; with it
 * {@code MIN_FIXNUM <= low <= high <= MAX_FIXNUM}.
 *
 * @param kinds a bit for each of {@link Kind}
 */
public record Type(int kinds, long low, long high) {
    /** Disjoint, and together all there is. */
    public enum Kind {
        FIXNUM, BIGNUM, RATIO, FLONUM, COMPLEX, FALSE, TRUE, PAIR, NULL, SYMBOL, STRING, CHAR, VECTOR, BYTEVECTOR,
        F64VECTOR, PROCEDURE, OTHER;

        int bit() {
            return 1 << ordinal();
        }
    }

    /** Of {@code Words}, which this layer need not know: a fixnum has 51 bits. */
    public static final long MAX_FIXNUM = (1L << 50) - 1;
    public static final long MIN_FIXNUM = -(1L << 50);

    public static final Type NONE = new Type(0, Long.MAX_VALUE, Long.MIN_VALUE);
    public static final Type ANY = new Type((1 << Kind.values().length) - 1, MIN_FIXNUM, MAX_FIXNUM);
    public static final Type FIXNUM = of(Kind.FIXNUM);
    public static final Type FLONUM = of(Kind.FLONUM);
    public static final Type INTEGER = of(Kind.FIXNUM, Kind.BIGNUM);
    public static final Type EXACT = of(Kind.FIXNUM, Kind.BIGNUM, Kind.RATIO);
    public static final Type REAL = of(Kind.FIXNUM, Kind.BIGNUM, Kind.RATIO, Kind.FLONUM);
    public static final Type NUMBER = of(Kind.FIXNUM, Kind.BIGNUM, Kind.RATIO, Kind.FLONUM, Kind.COMPLEX);
    public static final Type BOOLEAN = of(Kind.FALSE, Kind.TRUE);
    public static final Type LIST = of(Kind.PAIR, Kind.NULL);
    /** An index into a sequence, or its length. */
    public static final Type INDEX = range(0, 1L << 48);

    public Type {
        boolean hasFixnums = (kinds & Kind.FIXNUM.bit()) != 0;
        assert hasFixnums ? low <= high && low >= MIN_FIXNUM && high <= MAX_FIXNUM : low > high : kinds + " " + low + " " + high;
    }

    public static Type of(Kind... kinds) {
        int bits = 0;
        for (Kind kind : kinds) bits |= kind.bit();
        return ofBits(bits, MIN_FIXNUM, MAX_FIXNUM);
    }

    /** The fixnums between the bounds; NONE if there are none. */
    public static Type range(long low, long high) {
        return ofBits(Kind.FIXNUM.bit(), Math.max(low, MIN_FIXNUM), Math.min(high, MAX_FIXNUM));
    }

    private static Type ofBits(int kinds, long low, long high) {
        boolean hasFixnums = (kinds & Kind.FIXNUM.bit()) != 0 && low <= high;
        return hasFixnums ? new Type(kinds, low, high) : new Type(kinds & ~Kind.FIXNUM.bit(), NONE.low, NONE.high);
    }

    public boolean isNone() {
        return kinds == 0;
    }

    public boolean has(Kind kind) {
        return (kinds & kind.bit()) != 0;
    }

    /** Whether every value of this type is one of the other. */
    public boolean isIn(Type other) {
        return (kinds & ~other.kinds) == 0 && (!has(Kind.FIXNUM) || low >= other.low && high <= other.high);
    }

    public boolean isFixnum() {
        return kinds == Kind.FIXNUM.bit();
    }

    public boolean isFlonum() {
        return kinds == Kind.FLONUM.bit();
    }

    /** Whether both have a value in common. */
    public boolean meets(Type other) {
        return !meet(other).isNone();
    }

    public Type join(Type other) {
        if (other.isIn(this)) return this;
        return new Type(kinds | other.kinds, Math.min(low, other.low), Math.max(high, other.high));
    }

    public Type meet(Type other) {
        return ofBits(kinds & other.kinds, Math.max(low, other.low), Math.min(high, other.high));
    }

    /** What is left when the kinds of the other are excluded, whatever its range. */
    public Type without(Type other) {
        return ofBits(kinds & ~other.kinds, low, high);
    }

    /** The bounds of its fixnums changed. */
    public Type within(long newLow, long newHigh) {
        return ofBits(kinds, Math.max(low, newLow), Math.min(high, newHigh));
    }

    /** The kinds alone, with every fixnum if any. */
    public Type kindsOnly() {
        return ofBits(kinds, MIN_FIXNUM, MAX_FIXNUM);
    }

    /** The kinds as a word for dumps: {@code flonum}, {@code fixnum+flonum}; empty if nothing is known. */
    public String label() {
        if (kinds == ANY.kinds) return "";
        StringBuilder text = new StringBuilder();
        for (Kind kind : Kind.values()) {
            if (has(kind)) text.append(text.isEmpty() ? "" : "+").append(kind.name().toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }

    /** What {@link #label} wrote. */
    public static Type labelled(String label) {
        int bits = 0;
        for (String kind : label.split("\\+")) bits |= Kind.valueOf(kind.toUpperCase(Locale.ROOT)).bit();
        return ofBits(bits, MIN_FIXNUM, MAX_FIXNUM);
    }
}
