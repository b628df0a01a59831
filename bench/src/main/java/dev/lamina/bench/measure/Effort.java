package dev.lamina.bench.measure;

/**
 * How long is measured: forks, and within each iterations of so many milliseconds after those that only warm up.
 *
 * <p>A warm-up iteration is long enough for the first call into the Vector API, some 0.1 s. A method that can only be called once
 * for each preparation ({@code SingleShotTime}) gets {@link #shots} calls in place of timed iterations.
 */
public record Effort(int forks, int warmups, int warmupMillis, int iterations, int iterationMillis, int shots) {
    public static final Effort FULL = new Effort(3, 3, 400, 5, 200, 30);
    public static final Effort QUICK = new Effort(2, 2, 150, 4, 60, 8);

    public Effort withForks(int count) {
        return new Effort(count, warmups, warmupMillis, iterations, iterationMillis, shots);
    }
}
