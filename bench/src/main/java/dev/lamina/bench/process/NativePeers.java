package dev.lamina.bench.process;

import dev.lamina.bench.measure.Command;
import dev.lamina.bench.measure.Measurable;
import dev.lamina.bench.result.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The peers outside the JVM of what JMH measures inside: plain C loops ({@code bench/peers/arrays.c}, compiled with {@code -O3 -march=native}, and as
 * "C fast" with {@code -ffast-math}, which may reorder sums), NumPy, and through NumPy OpenBLAS on one thread. They measure the
 * benchmarks and sizes that were asked of Lamina.
 */
public final class NativePeers {
    private static final String FOLDER = "bench/peers";

    /** Our benchmarks and the operations of {@code arrays.c} and {@code arrays.py} that do the same. */
    private static final Map<String, String> ARRAYS = Map.ofEntries(
            Map.entry("simd/Elementwise.add", "add"), Map.entry("simd/Elementwise.multiply", "mul"), Map.entry("simd/Elementwise.scale", "scale"),
            Map.entry("simd/Elementwise.divide", "div"), Map.entry("simd/Elementwise.squareRoot", "sqrt"), Map.entry("simd/Functions.exp", "exp"),
            Map.entry("simd/Functions.log", "log"), Map.entry("simd/Functions.sin", "sin"), Map.entry("simd/Reductions.sum", "sum"),
            Map.entry("simd/Reductions.dot", "dot"), Map.entry("simd/Reductions.max", "max"), Map.entry("simd/Reductions.deviation", "std"),
            Map.entry("simd/Sequences.sort", "sort"), Map.entry("simd/Sequences.argSort", "argsort"), Map.entry("simd/ComplexVectors.transform", "fft"),
            Map.entry("fusion/Chains.line", "line"), Map.entry("fusion/Chains.polynomial", "polynomial"), Map.entry("fusion/Chains.distance", "distance"));

    /** What {@code arrays.c} leaves to libraries. */
    private static final List<String> NOT_IN_C = List.of("std", "sort", "argsort", "fft");

    /** Our benchmarks and the operations of {@code matrices.py}. */
    private static final Map<String, String> MATRICES = Map.of(
            "linalg/Products.f64", "product64", "linalg/Products.f32", "product32", "linalg/Factorizations.lu", "lu",
            "linalg/Factorizations.cholesky", "cholesky", "linalg/Factorizations.qr", "qr",
            "linalg/Factorizations.symmetricEigen", "eigh", "linalg/Factorizations.eigen", "eig", "linalg/Factorizations.svd", "svd");

    private NativePeers() {}

    /** C and NumPy for these benchmarks of arrays. */
    public static List<Measurable> ofArrays(Workplace workplace, List<Subject> ours) {
        List<Measurable> found = new ArrayList<>();
        String compiler = Workplace.find("gcc", "clang", "cc");
        if (compiler == null) {
            workplace.remark().accept("C loops are skipped: no gcc, clang or cc on the PATH");
        } else {
            compiled(workplace, found, ours, "C", compiler, "-O3", "-march=native");
            if (!workplace.quick()) {
                compiled(workplace, found, ours, "C fast", compiler, "-O3", "-march=native", "-ffast-math");
            }
        }
        numpy(workplace, found, ours, "NumPy", "arrays.py", ARRAYS);
        return found;
    }

    /** OpenBLAS, as NumPy calls it, for these benchmarks of matrices. */
    public static List<Measurable> ofMatrices(Workplace workplace, List<Subject> ours) {
        List<Measurable> found = new ArrayList<>();
        numpy(workplace, found, ours, "OpenBLAS", "matrices.py", MATRICES);
        return found;
    }

    private static void compiled(Workplace workplace, List<Measurable> found, List<Subject> ours, String name, String... compilation) {
        String binary = workplace.scratch().resolve(name.replace(' ', '-')).toString();
        List<String> command = new ArrayList<>(List.of(compilation));
        command.addAll(List.of("-o", binary, workplace.home().resolve(FOLDER).resolve("arrays.c").toString(), "-lm"));
        try {
            Command.output(workplace.scratch(), command);
        } catch (Command.Failed e) {
            workplace.remark().accept(name + " is skipped: " + e.getMessage());
            return;
        }
        add(workplace, found, ours, name, List.of(binary), ARRAYS, NOT_IN_C);
    }

    private static void numpy(Workplace workplace, List<Measurable> found, List<Subject> ours, String name, String script, Map<String, String> operations) {
        String python = workplace.pythonWithNumpy();
        if (python == null) {
            workplace.remark().accept(name + " is skipped: no python3 with NumPy on the PATH");
        } else {
            add(workplace, found, ours, name, List.of(python, "-B", workplace.home().resolve(FOLDER).resolve(script).toString()), operations, List.of());
        }
    }

    /** Each of our benchmarks that the peer has, at each size once, however many widths we have. */
    private static void add(Workplace workplace, List<Measurable> found, List<Subject> ours, String name, List<String> command,
            Map<String, String> operations, List<String> without) {
        var seen = new TreeSet<String>();
        for (Subject subject : ours) {
            String operation = operations.get(subject.name());
            if (operation != null && !without.contains(operation) && seen.add(subject.name() + " " + subject.n())) {
                var peer = new Subject(subject.suite(), subject.name(), name, "", subject.n(), subject.bytes(), subject.flops(), subject.single());
                found.add(new AnsweringProgram(peer, workplace.scratch(), command, operation));
            }
        }
    }
}
