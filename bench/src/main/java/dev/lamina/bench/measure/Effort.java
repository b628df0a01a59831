package dev.lamina.bench.measure;

/**
 * How long is measured: forks, and within each iterations of so many milliseconds after those that only warm up.
 *
 * <p>Code over vectors is slow for long: until it is compiled, the Vector API is a thousand times slower. A method that can only be called once
 * for each preparation ({@code SingleShotTime}) gets {@link #shots} calls in place of timed iterations.
 */
public record Effort(int forks, int warmups, int warmupMillis, int iterations, int iterationMillis, int shots) {
    public static final Effort FULL = new Effort(3, 5, 400, 5, 200, 30);
    public static final Effort QUICK = new Effort(2, 4, 150, 4, 45, 8);

    public Effort withForks(int count) {
        return new Effort(count, warmups, warmupMillis, iterations, iterationMillis, shots);
    }
}
