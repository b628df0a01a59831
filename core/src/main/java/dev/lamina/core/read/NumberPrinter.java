package dev.lamina.core.read;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * Number to text in any radix, flonums in the fewest digits that read back as the same number. In decimal a flonum is
 * written with a point between 1e-7 and 1e21 and with an exponent beyond; in another radix
 * there is no exponent ({@link RadixDigits}). Source: R7RS 6.2.6, 6.2.7.
 */
public final class NumberPrinter {
    private NumberPrinter() {}

    private static final int DECIMAL = 10;
    /** The decimal point may stand so far to the right or left of the first digit. */
    private static final int MOST_PLACES_BEFORE_POINT = 21;
    private static final int MOST_ZEROS_BEHIND_POINT = 5;

    /** A Long, BigInteger, Ratio, Double or Complex, in decimal. */
    public static String print(Object number) {
        return print(number, DECIMAL);
    }

    public static String print(Object number, int radix) {
        return switch (number) {
            case Long n -> Long.toString(n, radix);
            case BigInteger n -> n.toString(radix);
            case Ratio n -> n.numerator().toString(radix) + '/' + n.denominator().toString(radix);
            case Double d -> flonum(d, radix);
            case Complex n -> complex(n, radix);
            default -> throw new AssertionError(number);
        };
    }

    /** A real part that is zero can be left out, because the reader gives it the exactness of the other. */
    private static String complex(Complex number, int radix) {
        String imaginary = print(number.imaginary(), radix);
        if (number.imaginary() instanceof Long n && Math.abs(n) == 1) imaginary = n < 0 ? "-" : "+";
        if (Character.digit(imaginary.charAt(0), radix) >= 0) imaginary = '+' + imaginary;
        boolean isImaginary = number.real().equals(0L) || number.real().equals(0.0);
        return (isImaginary ? "" : print(number.real(), radix)) + imaginary + 'i';
    }

    private static String flonum(double d, int radix) {
        if (radix == DECIMAL || d != d || Double.isInfinite(d)) return print(d);
        String sign = Double.doubleToRawLongBits(d) < 0 ? "-" : "";
        return sign + (d == 0 ? "0.0" : RadixDigits.print(Math.abs(d), radix));
    }

    public static String print(double d) {
        if (d != d) return "+nan.0";
        if (Double.isInfinite(d)) return d > 0 ? "+inf.0" : "-inf.0";
        String shortest = shortest(Math.abs(d));
        StringBuilder text = new StringBuilder(24);
        if (Double.doubleToRawLongBits(d) < 0) text.append('-');
        layOut(shortest, text);
        return text.toString();
    }

    /** Java's text has two digits at least; the smallest numbers of all are told apart by one: 5e-324, not 4.9e-324. */
    private static String shortest(double d) {
        String text = Double.toString(d);
        if (d >= Double.MIN_NORMAL || d == 0) return text;
        BigDecimal oneDigit = new BigDecimal(d).round(new MathContext(1));
        return oneDigit.doubleValue() == d ? oneDigit.unscaledValue() + ".0E" + -oneDigit.scale() : text;
    }

    /** Takes Java's form ({@code 12.5}, {@code 1.25E-9}) apart into digits and the place of the point, and lays them out anew. */
    private static void layOut(String shortest, StringBuilder text) {
        int exponentMark = shortest.indexOf('E');
        String mantissa = exponentMark < 0 ? shortest : shortest.substring(0, exponentMark);
        int exponent = exponentMark < 0 ? 0 : Integer.parseInt(shortest.substring(exponentMark + 1));
        int javaPoint = mantissa.indexOf('.');
        String digits = mantissa.substring(0, javaPoint) + mantissa.substring(javaPoint + 1);
        int first = 0;
        while (first < digits.length() - 1 && digits.charAt(first) == '0') first++;
        int end = digits.length();
        while (end > first + 1 && digits.charAt(end - 1) == '0') end--;
        boolean zero = end == first + 1 && digits.charAt(first) == '0';
        appendDecimal(digits.substring(first, end), zero ? 1 : javaPoint + exponent - first, text);
    }

    /** @param point the number of digits before the decimal point, perhaps negative */
    private static void appendDecimal(String digits, int point, StringBuilder text) {
        if (point > MOST_PLACES_BEFORE_POINT || point < -MOST_ZEROS_BEHIND_POINT) {
            text.append(digits, 0, 1);
            if (digits.length() > 1) text.append('.').append(digits, 1, digits.length());
            text.append('e').append(point - 1);
        } else if (point <= 0) {
            text.append("0.").repeat('0', -point).append(digits);
        } else if (point >= digits.length()) {
            text.append(digits).repeat('0', point - digits.length()).append(".0");
        } else {
            text.append(digits, 0, point).append('.').append(digits, point, digits.length());
        }
    }
}
