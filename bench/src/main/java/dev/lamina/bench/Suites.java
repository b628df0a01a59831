package dev.lamina.bench;

import dev.lamina.bench.process.NativePeers;
import dev.lamina.bench.process.NumpyScripts;
import dev.lamina.bench.process.SchemePrograms;
import dev.lamina.bench.process.Startup;
import java.util.List;

/** All suites, in the order in which they are listed and run. A new suite is a line here and a package of its name. */
public final class Suites {
    public static final List<Suite> ALL = List.of(
            new Suite("core", "arithmetic over the tower, lists, variables, calls, tail calls, continuations"),
            new Suite("containers", "association lists, vectors, strings, sorting"),
            new Suite("memory", "allocation, minor and full collection, pools, symbol interning"),
            new Suite("parallel", "threads and what they share"),
            new Suite("simd", "every kernel, scalar against 128, 256 and 512 bits, beside the limits of the machine", NativePeers::ofArrays),
            new Suite("linalg", "products and factorizations beside EJML, ojAlgo and OpenBLAS", NativePeers::ofMatrices),
            new Suite("fusion", "fused kernels beside loops and chains of operations, in Java, C and NumPy", NativePeers::ofArrays),
            new Suite("reader", "reading source and data"),
            new Suite("startup", "whole processes from start to end: an expression, a cold and a cached program", Startup::subjects),
            new Suite("scheme", "the programs of bench/scheme beside every installed Scheme", SchemePrograms::subjects),
            new Suite("numpy", "the example scripts beside their twins in Python with NumPy, as whole processes", NumpyScripts::subjects));

    private Suites() {}
}
