package dev.lamina.core.read;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Text to number, for source text, {@code read} and {@code string->number}: the whole grammar of R7RS 7.1.1, flonums
 * correctly rounded. The result is a Long (if it fits one), a BigInteger, a {@link Ratio}, a Double or a
 * {@link Complex}. What follows the grammar and is no number ({@code 1/0}, {@code #e+inf.0}) is {@link Unsupported}.
 */
public final class NumberReader {
    /** A well-formed text that is no number; the message says why. */
    public static final class Unsupported extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unsupported(String message) {
            super(message, null, false, false);
        }
    }

    private static final int NO_DIGIT = -1;
    private static final char UNSTATED = 0;

    private final byte[] text;
    private final int start;
    private final int to;
    private int position;
    private int radix;
    /** {@code e} exact, {@code i} inexact or unstated. */
    private char exactness = UNSTATED;

    private NumberReader(byte[] text, int from, int to, int radix) {
        this.text = text;
        this.start = from;
        this.position = from;
        this.to = to;
        this.radix = radix;
    }

    /** The number that the text is, or null if it is none. A prefix in the text overrides the radix. */
    public static Object read(byte[] text, int from, int to, int radix) {
        assert radix >= 2 && radix <= 36 : radix;
        NumberReader reader = new NumberReader(text, from, to, radix);
        return reader.prefixes() ? reader.complex() : null;
    }

    public static Object read(String text, int radix) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return read(bytes, 0, bytes.length, radix);
    }

    static boolean isNumber(byte[] text, int from, int to) {
        try {
            return read(text, from, to, 10) != null;
        } catch (Unsupported e) {
            return true;
        }
    }

    private boolean prefixes() {
        boolean radixGiven = false;
        while (peek() == '#') {
            char letter = position + 1 < to ? Character.toLowerCase((char) text[position + 1]) : 0;
            switch (letter) {
                case 'e', 'i' -> {
                    if (exactness != UNSTATED) return false;
                    exactness = letter;
                }
                case 'x', 'd', 'o', 'b' -> {
                    if (radixGiven) return false;
                    radixGiven = true;
                    radix = letter == 'x' ? 16 : letter == 'd' ? 10 : letter == 'o' ? 8 : 2;
                }
                default -> { return false; }
            }
            position += 2;
        }
        return true;
    }

    // Complex numbers: real, real@real, real±ureal i, ±ureal i

    private Object complex() {
        boolean signed = isSign(peek());
        if (signed && isImaginaryUnit(position + 1)) return Complex.of(0L, unit());
        Object real = real();
        if (real == null || position == to) return real;
        if (signed && isImaginaryUnit(position)) return Complex.of(0L, real);
        if (peek() == '@') return polar(real);
        return isSign(peek()) ? rectangular(real) : null;
    }

    private Object rectangular(Object real) {
        if (isImaginaryUnit(position + 1)) return Complex.of(real, unit());
        Object imaginary = real();
        return imaginary != null && isImaginaryUnit(position) ? Complex.of(real, imaginary) : null;
    }

    /** The number that only a sign says. */
    private Object unit() {
        long unit = peek() == '-' ? -1 : 1;
        return exactness == 'i' ? (Object) (double) unit : (Object) unit;
    }

    /** An angle other than exact zero makes the number inexact, unless an exact one is asked for. */
    private Object polar(Object magnitude) {
        position++;
        Object angle = real();
        if (angle == null || position != to) return null;
        if (isExactZero(angle) || isExactZero(magnitude)) return magnitude;
        double length = Complex.toDouble(magnitude);
        double radians = Complex.toDouble(angle);
        double real = length * Math.cos(radians);
        double imaginary = length * Math.sin(radians);
        return exactness == 'e' ? Complex.of(exact(real), exact(imaginary)) : Complex.of(real, imaginary);
    }

    private static Object exact(double d) {
        BigDecimal value = new BigDecimal(d);
        return value.scale() <= 0 ? Ratio.smallest(value.toBigInteger()) : Ratio.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /** In a large radix an {@code i} is a digit. */
    private boolean isImaginaryUnit(int i) {
        return i == to - 1 && (text[i] | 0x20) == 'i' && digit(text[i]) == NO_DIGIT;
    }

    private static boolean isExactZero(Object number) {
        return number instanceof Long n && n == 0;
    }

    // Real numbers

    /** The longest real number at the position, or null. */
    private Object real() {
        int from = position;
        boolean negative = peek() == '-';
        if (isSign(peek())) {
            position++;
            Double special = special(negative);
            if (special != null) return special;
        }
        int digits = position;
        skipDigits();
        if (peek() == '.' || isExponent(position) && position > digits) return decimal(from, digits);
        if (position == digits) return null;
        Object numerator = integer(digits, position, negative);
        if (peek() != '/') return inexactIfAsked(numerator);
        int denominator = ++position;
        skipDigits();
        return position == denominator ? null : ratio(big(numerator), big(integer(denominator, position, false)));
    }

    /** {@code inf.0} or {@code nan.0}, behind a sign. */
    private Double special(boolean negative) {
        if (position + 5 > to || (text[position] | 0x20) != 'i' && (text[position] | 0x20) != 'n') return null;
        String word = string(position, position + 5).toLowerCase(Locale.ROOT);
        boolean infinite = word.equals("inf.0");
        if (!infinite && !word.equals("nan.0")) return null;
        if (exactness == 'e') throw new Unsupported("no exact number is infinite or NaN: " + string(position - 1, to));
        position += 5;
        return infinite ? negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY : Double.NaN;
    }

    private Object ratio(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            if (exactness != 'i') throw new Unsupported("the denominator of a ratio is zero: " + string(start, to));
            return numerator.signum() / 0.0;
        }
        if (exactness == 'i') return Rounding.quotient(numerator, denominator);
        return Ratio.of(numerator, denominator);
    }

    private Object inexactIfAsked(Object integer) {
        if (exactness != 'i') return integer;
        return integer instanceof Long n ? (Object) (double) n : ((BigInteger) integer).doubleValue();
    }

    private Object integer(int from, int to, boolean negative) {
        if (to - from <= 9) {
            long n = 0;
            for (int i = from; i < to; i++) n = n * radix + digit(text[i]);
            return negative ? -n : n;
        }
        BigInteger n = Digits.toInteger(string(from, to), radix);
        return Ratio.smallest(negative ? n.negate() : n);
    }

    // Decimals: digits with a point, an exponent or both; outside of radix 10 only a point

    private Object decimal(int from, int digits) {
        boolean negative = text[from] == '-';
        int count = position - digits;
        int fraction = 0;
        if (peek() == '.') {
            int point = position++;
            skipDigits();
            fraction = position - point - 1;
            count += fraction;
        }
        if (count == 0) return null;
        int mantissaEnd = position;
        long exponent = isExponent(position) ? exponent() : 0;
        if (exactness != 'e' && radix == 10) return inexact(from, digits, mantissaEnd, exponent - fraction);
        String mantissa = string(digits, mantissaEnd).replace(".", "");
        BigInteger whole = Digits.toInteger(mantissa, radix);
        if (exactness == 'e') return exact(negative ? whole.negate() : whole, exponent - fraction);
        double magnitude = whole.signum() == 0 ? 0 : Rounding.quotient(whole, BigInteger.valueOf(radix).pow(fraction));
        return negative ? -magnitude : magnitude;
    }

    /** The parsers of decimals know only one mark of an exponent. */
    private double inexact(int from, int digits, int mantissaEnd, long exponent) {
        if (mantissaEnd == position || (text[mantissaEnd] | 0x20) == 'e') return Rounding.decimal(text, from, digits, mantissaEnd, position, exponent);
        byte[] copy = Arrays.copyOfRange(text, from, position);
        copy[mantissaEnd - from] = 'e';
        return Rounding.decimal(copy, 0, digits - from, mantissaEnd - from, position - from, exponent);
    }

    private Object exact(BigInteger mantissa, long exponent) {
        if (mantissa.signum() == 0) return 0L;
        if (Math.abs(exponent) > Digits.MOST) throw new Unsupported("the exact number has too many digits: " + string(start, to));
        BigInteger power = BigInteger.valueOf(radix).pow((int) Math.abs(exponent));
        return exponent >= 0 ? Ratio.smallest(mantissa.multiply(power)) : ratio(mantissa, power);
    }

    /** True if in radix 10 a mark, perhaps a sign, and a digit follow. The marks of other precisions, of earlier reports, mean the same as {@code e}. */
    private boolean isExponent(int i) {
        if (radix != 10 || i >= to || "esfdl".indexOf(text[i] | 0x20) < 0) return false;
        int digits = i + 1 < to && isSign(text[i + 1]) ? i + 2 : i + 1;
        return digits < to && digit(text[digits]) != NO_DIGIT;
    }

    /** The exponent, at most a number so large that nothing depends on it. */
    private long exponent() {
        position++;
        boolean negative = peek() == '-';
        if (isSign(peek())) position++;
        long exponent = 0;
        for (; position < to && digit(text[position]) != NO_DIGIT; position++) {
            exponent = Math.min(exponent * 10 + digit(text[position]), Integer.MAX_VALUE);
        }
        return negative ? -exponent : exponent;
    }

    // Characters

    private int peek() {
        return position < to ? text[position] : 0;
    }

    private void skipDigits() {
        while (position < to && digit(text[position]) != NO_DIGIT) position++;
    }

    private int digit(byte b) {
        return b < 0 ? NO_DIGIT : Character.digit(b, radix);
    }

    private static boolean isSign(int b) {
        return b == '+' || b == '-';
    }

    private String string(int from, int to) {
        return new String(text, from, to - from, StandardCharsets.UTF_8);
    }

    private static BigInteger big(Object integer) {
        return integer instanceof Long n ? BigInteger.valueOf(n) : (BigInteger) integer;
    }

}
