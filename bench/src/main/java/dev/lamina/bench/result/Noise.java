package dev.lamina.bench.result;

/**
 * How steadily the machine repeated one fixed piece of work before the run, in parts of its time.
 *
 * @param jitter the deviation of single repetitions of about a millisecond, by quartiles
 * @param drift the deviation between means over times as long as an iteration
 * @param resolution the smallest change that a run with these forks can tell from noise
 * @param loopNanos the fastest repetition, by which two runs compare the speed of the machine
 */
public record Noise(double jitter, double drift, double resolution, double loopNanos) {}
