package dev.lamina.numeric.array;

import dev.lamina.numeric.math.Functions;

/**
 * A complex number. Products and quotients are those of the plain formulas with scaling against overflow (Smith 1962);
 * functions go through polar coordinates, with errors of a few ulp of the absolute value.
 */
public record Complex(double re, double im) {
    public static final Complex ZERO = new Complex(0, 0);
    public static final Complex ONE = new Complex(1, 0);
    public static final Complex I = new Complex(0, 1);

    /** A real number. */
    public static Complex of(double re) {
        return new Complex(re, 0);
    }

    /** The number of this absolute value and angle. */
    public static Complex polar(double abs, double arg) {
        return new Complex(abs * Functions.cos(arg), abs * Functions.sin(arg));
    }

    public Complex add(Complex b) {
        return new Complex(re + b.re, im + b.im);
    }

    public Complex sub(Complex b) {
        return new Complex(re - b.re, im - b.im);
    }

    public Complex mul(Complex b) {
        return new Complex(re * b.re - im * b.im, re * b.im + im * b.re);
    }

    public Complex mul(double b) {
        return new Complex(re * b, im * b);
    }

    /** The quotient; by zero NaN or infinite parts. */
    public Complex div(Complex b) {
        if (Math.abs(b.re) >= Math.abs(b.im)) {
            double ratio = b.re == 0 ? 0 : b.im / b.re;
            double divisor = b.re + b.im * ratio;
            return new Complex((re + im * ratio) / divisor, (im - re * ratio) / divisor);
        }
        double ratio = b.re / b.im;
        double divisor = b.re * ratio + b.im;
        return new Complex((re * ratio + im) / divisor, (im * ratio - re) / divisor);
    }

    public Complex neg() {
        return new Complex(-re, -im);
    }

    /** The conjugate: the imaginary part has the other sign. */
    public Complex conj() {
        return new Complex(re, -im);
    }

    /** The absolute value, without overflow. */
    public double abs() {
        return Functions.hypot(re, im);
    }

    /** The angle, in −π..π. */
    public double arg() {
        return Functions.atan2(im, re);
    }

    /** e to the power of this number. */
    public Complex exp() {
        return im == 0 ? new Complex(Functions.exp(re), im) : polar(Functions.exp(re), im);
    }

    /** The logarithm with an imaginary part in −π..π. */
    public Complex log() {
        return new Complex(Functions.log(abs()), arg());
    }

    /** The root with a real part that is not negative. */
    public Complex sqrt() {
        if (re == 0 && im == 0) {
            return new Complex(0, im);
        }
        // Halving before the sum keeps it from overflowing.
        double larger = Math.sqrt(2) * Math.sqrt(Math.abs(re) / 4 + abs() / 4);
        double smaller = im / (2 * larger);
        return re >= 0 ? new Complex(larger, smaller) : new Complex(Math.abs(smaller), Math.copySign(larger, im));
    }

    /** This number to a power; 0 to the power 0 is 1, to one with a real part that is not positive NaN. */
    public Complex pow(Complex exponent) {
        if (exponent.equals(ZERO)) {
            return ONE;
        }
        return re == 0 && im == 0 && exponent.re > 0 ? ZERO : log().mul(exponent).exp();
    }

    /** As Scheme writes it: 1.0-2.0i. */
    @Override
    public String toString() {
        return re + (Double.doubleToRawLongBits(im) < 0 ? "" : "+") + im + "i";
    }
}
