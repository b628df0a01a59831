package dev.lamina.bench.result;

import java.util.List;

/**
 * What the processor can do, measured in the run itself on one thread: bandwidth by the size of the working set, and
 * multiply-adds in registers.
 *
 * @param gigaflops64 billions of f64 operations a second, a multiply-add counting two
 */
public record Limits(List<Bandwidth> memory, double gigaflops64, double gigaflops32, int vectorBits) {
    /** GB/s for a working set: reading one array, and the STREAM triad a ← b + s·c over three, 24 bytes an element. */
    public record Bandwidth(long workingSetBytes, double read, double triad) {
        double best() {
            return Math.max(read, triad);
        }
    }

    /**
     * The least nanoseconds in which the bytes of a subject can be moved (over a working set of that size) and its operations done; 0 where
     * nothing is known, as for bytes that fit into less memory than was measured.
     */
    public double leastNanos(Subject subject) {
        double bytes = subject.bytes();
        double gigaflops = subject.single() ? gigaflops32 : gigaflops64;
        if (bytes > 0 && bytes < leastWorkingSet()) {
            return 0;
        }
        double moving = bytes > 0 ? bytes / bandwidth(bytes) : 0;
        double computing = subject.flops() > 0 && gigaflops > 0 ? subject.flops() / gigaflops : 0;
        return Math.max(moving, computing);
    }

    private double leastWorkingSet() {
        return memory.isEmpty() ? Double.POSITIVE_INFINITY : memory.getFirst().workingSetBytes();
    }

    /** GB/s for a working set of so many bytes, interpolated between the measured ones by the logarithm of the size. */
    public double bandwidth(double bytes) {
        if (memory.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        Bandwidth below = memory.getFirst();
        for (Bandwidth above : memory) {
            if (above.workingSetBytes() >= bytes) {
                double width = Math.log((double) above.workingSetBytes() / below.workingSetBytes());
                double part = width == 0 ? 0 : Math.max(0, Math.log(bytes / below.workingSetBytes()) / width);
                return below.best() + part * (above.best() - below.best());
            }
            below = above;
        }
        return below.best();
    }
}
