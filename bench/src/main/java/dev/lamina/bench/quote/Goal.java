package dev.lamina.bench.quote;

import dev.lamina.bench.result.Amounts;
import dev.lamina.bench.result.Measurement;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * What Lamina is after, and how near it is.
 *
 * @param what the work in words
 * @param key finds it among the results
 * @param peer whose time is divided by Lamina's; empty for the time itself
 * @param aim in words
 */
record Goal(String what, Pattern key, String peer, String aim) {
    private static final String ARITHMETIC = "simd/(Elementwise|Reductions)";
    private static final String FUNCTIONS = "simd/Functions";
    private static final String PROGRAMS = "scheme/";
    private static final String FLOATING = "scheme/(fft|mandelbrot|sum)$";
    private static final String PRODUCTS_64 = "Products.f64 n=(16|32|64|128|256|512|1024)$";
    private static final String PRODUCTS_32 = "Products.f32 n=(16|32|64|128|256|512|1024)$";
    private static final String FACTORS = "Factorizations.* n=500$";
    private static final String CHAINS = "fusion/Chains";
    private static final String SCRIPTS = "numpy/";

    /** In the order of the table. */
    static final List<Goal> ALL = List.of(
            speed("the programs of `bench/scheme`", PROGRAMS, "Chez", 1.25),
            speed("", PROGRAMS, "Gambit", 1),
            speed("those of them with floating-point numbers", FLOATING, "Chez", 2.5),
            speed("f64 products, n = 16 to 1024", PRODUCTS_64, "OpenBLAS", 1),
            speed("f32 products, n = 16 to 1024", PRODUCTS_32, "OpenBLAS", 1),
            speed("LU, Cholesky, QR, eigenvalues, SVD, n = 500", FACTORS, "OpenBLAS", 0.8),
            speed("", FACTORS, "EJML", 5),
            speed("products of 2×2, 4×4 and 8×8", "Products.f64 n=(2|4|8)$", "EJML", 1),
            speed("arithmetic and reductions, n = 10³ to 10⁷", ARITHMETIC, "C", 1),
            speed("", ARITHMETIC, "C fast", 1),
            speed("", ARITHMETIC, "NumPy", 1),
            speed("elementary functions, n = 10³ to 10⁷", FUNCTIONS, "C", 1),
            speed("", FUNCTIONS, "NumPy", 1),
            speed("fused chains, n = 10³ to 10⁷", CHAINS, "C fast", 0.95),
            speed("", CHAINS, "NumPy", 3),
            speed("the examples with NumPy twins, as processes", SCRIPTS, "NumPy", 1),
            time("`lamina -e '(+ 1 2)'`", "startup/expression$", "80 ms"),
            time("a cold program of 60 procedures", "startup/program-cold", "400 ms"),
            time("the same from the cache", "startup/program-cached", "150 ms"),
            time("reading six small expressions", "SmallExpressions", "0.2 to 1.9 µs"),
            time("reading 100 KB of data or source", "Reading.syntax.*(data|source) n=100000$", "5 ms"),
            time("reading 10 MB of data or source", "Reading.syntax.*(data|source) n=10000000$", "100 ms"),
            time("a full collection with 5 million pairs alive", "FullCollections.*Pairs n=5000000$", "48 ms"));

    private static Goal speed(String what, String key, String peer, double aim) {
        return new Goal(what, Pattern.compile(key), peer, "≥ " + aim);
    }

    private static Goal time(String what, String key, String aim) {
        return new Goal(what, Pattern.compile(key), "", "≤ " + aim);
    }

    /** A line of the table. */
    String line(Results results) {
        List<Measurement> ours = results.ours(key);
        return "| " + String.join(" | ", what, peer, aim, ours.isEmpty() ? "not measured" : peer.isEmpty() ? times(ours) : speeds(results, ours)) + " |";
    }

    private static String times(List<Measurement> ours) {
        double[] nanos = ours.stream().mapToDouble(Results::nanos).sorted().toArray();
        String least = Amounts.time(nanos[0]);
        return nanos.length == 1 ? least : least + " to " + Amounts.time(nanos[nanos.length - 1]);
    }

    private String speeds(Results results, List<Measurement> ours) {
        double[] speeds = ours.stream().map(own -> results.speed(own, peer)).flatMapToDouble(OptionalDouble::stream).sorted().toArray();
        if (speeds.length == 0) {
            return "not measured";
        }
        String mean = Amounts.ratio(Math.exp(Arrays.stream(speeds).map(Math::log).average().orElseThrow()));
        return speeds.length == 1 ? mean : "%s (%s to %s)".formatted(mean, Amounts.ratio(speeds[0]), Amounts.ratio(speeds[speeds.length - 1]));
    }
}
