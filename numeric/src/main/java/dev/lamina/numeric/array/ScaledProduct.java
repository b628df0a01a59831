package dev.lamina.numeric.array;

/** A product of many numbers that is kept near 1 beside a power of two, so that only the whole can overflow or underflow. */
final class ScaledProduct {
    private double product;
    private long power;

    ScaledProduct(double first) {
        this.product = first;
    }

    void multiply(double factor) {
        int ofFactor = Math.getExponent(factor);
        product *= Math.scalb(factor, -ofFactor);
        int ofProduct = Math.getExponent(product);
        product = Math.scalb(product, -ofProduct);
        power += ofFactor + ofProduct;
    }

    double value() {
        return Math.scalb(product, (int) Math.clamp(power, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
}
