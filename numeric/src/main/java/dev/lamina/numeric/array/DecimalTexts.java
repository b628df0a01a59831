package dev.lamina.numeric.array;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts of numbers with fractions as NumPy shows them together: up to 8 digits after the point without trailing zeros,
 * points below one another, scientific when the magnitudes differ too much.
 */
final class DecimalTexts {
    private static final int DIGITS = 8;
    private static final double LARGE = 1e8;
    private static final double SMALL = 1e-4;
    private static final double WIDE_RATIO = 1000;

    private final List<String> texts = new ArrayList<>();
    private final boolean isShort;
    private final boolean signed;
    private final boolean scientific;

    private DecimalTexts(List<Double> shown, boolean isShort, boolean signed) {
        this.isShort = isShort;
        this.signed = signed;
        this.scientific = isScientific(shown);
        align(shown);
    }

    /** The numbers are f32 if they are short; those that are signed show a plus. */
    static List<String> of(List<Double> shown, boolean isShort, boolean signed) {
        return new DecimalTexts(shown, isShort, signed).texts;
    }

    private static boolean isScientific(List<Double> shown) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (double x : shown) {
            double magnitude = Math.abs(x);
            if (magnitude > 0 && magnitude < Double.POSITIVE_INFINITY) {
                least = Math.min(least, magnitude);
                greatest = Math.max(greatest, magnitude);
            }
        }
        return greatest >= LARGE || least < SMALL || greatest / least > WIDE_RATIO && greatest > 0 && least < Double.POSITIVE_INFINITY;
    }

    /** All texts get the same number of places before and after the point. */
    private void align(List<Double> shown) {
        int before = 0;
        int after = 0;
        int fraction = 0;
        int longest = 0;
        for (double x : shown) {
            String text = plus(x) + text(x);
            texts.add(text);
            fraction = Math.max(fraction, text.indexOf('e') - pointOf(text) - 1);
        }
        for (int i = 0; i < texts.size(); i++) {
            String text = scientific ? padFraction(texts.get(i), fraction) : texts.get(i);
            texts.set(i, text);
            if (Double.isFinite(shown.get(i))) {
                before = Math.max(before, pointOf(text));
                after = Math.max(after, text.length() - pointOf(text));
            } else {
                longest = Math.max(longest, text.length());
            }
        }
        before = Math.max(before, longest - after);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            int point = pointOf(text);
            if (Double.isFinite(shown.get(i))) {
                texts.set(i, " ".repeat(before - point) + text + " ".repeat(after - (text.length() - point)));
            } else {
                texts.set(i, " ".repeat(Math.max(0, before + after - text.length())) + text);
            }
        }
    }

    /** Scientific numbers show equally many digits; NaN and infinities stay as they are. */
    private static String padFraction(String text, int fraction) {
        int exponent = text.indexOf('e');
        return exponent < 0 ? text : text.substring(0, exponent) + "0".repeat(fraction - (exponent - pointOf(text) - 1)) + text.substring(exponent);
    }

    private static int pointOf(String text) {
        int point = text.indexOf('.');
        return point < 0 ? text.length() : point;
    }

    private String plus(double x) {
        return signed && (x != x || x > 0 || 1 / x > 0) ? "+" : "";
    }

    private String text(double x) {
        if (Double.isNaN(x)) {
            return "nan";
        }
        if (Double.isInfinite(x)) {
            return x < 0 ? "-inf" : "inf";
        }
        return scientific ? scientific(x) : positional(x);
    }

    private String exact(double x) {
        return isShort ? Float.toString((float) x) : Double.toString(x);
    }

    private String positional(double x) {
        String digits = new BigDecimal(exact(x)).setScale(DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
        String sign = 1 / x < 0 && !digits.startsWith("-") ? "-" : "";
        return sign + (digits.indexOf('.') < 0 ? digits + "." : digits);
    }

    private String scientific(double x) {
        if (x == 0) {
            return 1 / x < 0 ? "-0.e+00" : "0.e+00";
        }
        BigDecimal value = new BigDecimal(exact(x)).round(new MathContext(DIGITS + 1, RoundingMode.HALF_EVEN));
        int exponent = value.precision() - value.scale() - 1;
        String digits = value.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return "%s%se%s%02d".formatted(digits, digits.indexOf('.') < 0 ? "." : "", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
