package dev.lamina.bench.result;

/**
 * What is measured: a benchmark at one size, by one performer, at one vector width. Two measurements are of the same thing
 * when their keys are equal.
 *
 * @param suite the suite's name
 * @param name the benchmark, {@code suite/Class.method}, with the values of parameters other than n behind a colon
 * @param by the performer: empty for Lamina, else the name of a peer
 * @param width {@code scalar}, {@code 128}, {@code 256} or {@code 512} where the width is forced, else empty
 * @param n the size, 0 where there is none
 * @param bytes the bytes that one operation moves, 0 if that was not said
 * @param flops the floating-point operations of one operation, 0 if that was not said
 * @param single whether those are of f32
 */
public record Subject(String suite, String name, String by, String width, double n, double bytes, double flops, boolean single) {
    /** One line that says which it is: {@code simd/Elementwise.add n=1000 512 bits} or {@code … by EJML}. */
    public String key() {
        var key = new StringBuilder(name);
        if (n > 0) {
            key.append(" n=").append(sizeText());
        }
        if (!width.isEmpty()) {
            key.append(' ').append(width).append(width.equals("scalar") ? "" : " bits");
        }
        if (isPeer()) {
            key.append(" by ").append(by);
        }
        return key.toString();
    }

    public boolean isPeer() {
        return !by.isEmpty();
    }

    private String sizeText() {
        return n == Math.rint(n) ? Long.toString((long) n) : Double.toString(n);
    }
}
