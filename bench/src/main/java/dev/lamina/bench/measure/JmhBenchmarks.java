package dev.lamina.bench.measure;

import dev.lamina.bench.result.Subject;
import dev.lamina.bench.suite.Growth;
import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.Quick;
import dev.lamina.bench.suite.Widths;
import dev.lamina.bench.suite.Work;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The JMH benchmarks of a suite, found in JMH's own list: one {@link Measurable} for each method, value of each parameter and
 * vector width. What a method says about itself is read from the annotations of {@code dev.lamina.bench.suite}.
 */
public final class JmhBenchmarks {
    private static final String SIZE = "n";

    private final Forks forks;
    private final List<String> widths;
    private final boolean quick;

    /**
     * @param vectorBits the widest vectors of the processor
     * @param quick whether only those with {@link Quick} are wanted
     */
    public JmhBenchmarks(Forks forks, int vectorBits, boolean quick) {
        this.forks = forks;
        this.widths = Stream.of("scalar", "128", "256", "512")
                .filter(width -> width.equals("scalar") || Integer.parseInt(width) <= vectorBits).toList();
        this.quick = quick;
    }

    /** The benchmarks of the classes in this package; the suite's name begins theirs. */
    public List<Measurable> of(String suite, String packageName) {
        String prefix = packageName + ".";
        List<Measurable> found = new ArrayList<>();
        for (BenchmarkListEntry entry : entries()) {
            if (entry.getUserClassQName().startsWith(prefix)) {
                addAll(suite, entry, found);
            }
        }
        return found;
    }

    private static Iterable<BenchmarkListEntry> entries() {
        var silent = OutputFormatFactory.createFormatInstance(
                new PrintStream(OutputStream.nullOutputStream()), VerboseMode.SILENT);
        return BenchmarkList.defaultList().getAll(silent, List.of());
    }

    private void addAll(String suite, BenchmarkListEntry entry, List<Measurable> found) {
        Class<?> owner = load(entry.getUserClassQName());
        String methodName = entry.getUsername().substring(entry.getUserClassQName().length() + 1);
        Method method = method(owner, methodName);
        if (quick && method.isAnnotationPresent(Quick.class) && method.getAnnotation(Quick.class).value().length == 0) {
            return;
        }
        Peer peer = method.getAnnotation(Peer.class);
        Method measured = peer == null ? method : method(owner, peer.of());
        boolean byWidth = peer == null && owner.isAnnotationPresent(Widths.class);
        String name = suite + "/" + owner.getSimpleName() + "." + measured.getName();
        for (Map<String, String> parameters : combinations(entry, owner, method)) {
            for (String width : byWidth ? widths : List.of("")) {
                Subject subject = subject(suite, name, peer == null ? "" : peer.name(), width, parameters, measured);
                found.add(new JmhFork(subject, entry.getUsername(), parameters, entry.getMode() == Mode.SingleShotTime, forks));
            }
        }
    }

    private static Subject subject(String suite, String name, String by, String width, Map<String, String> parameters, Method method) {
        double n = parameters.containsKey(SIZE) ? Double.parseDouble(parameters.get(SIZE)) : 0;
        String others = parameters.entrySet().stream().filter(entry -> !entry.getKey().equals(SIZE))
                .map(Map.Entry::getValue).collect(Collectors.joining(","));
        Work work = method.getAnnotation(Work.class);
        double units = work == null ? 0 : n == 0 ? Growth.CONSTANT.units(n) : work.per().units(n);
        return new Subject(suite, others.isEmpty() ? name : name + ":" + others, by, width, n,
                work == null ? 0 : units * work.bytes(), work == null ? 0 : units * work.flops(), work != null && work.single());
    }

    /** Every combination of the parameters' values; the last parameter changes fastest. */
    private List<Map<String, String>> combinations(BenchmarkListEntry entry, Class<?> owner, Method method) {
        List<Map<String, String>> combinations = List.of(Map.of());
        Map<String, String[]> parameters = new TreeMap<>(entry.getParams().orElse(Map.of()));
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            List<String> values = values(parameter.getKey(), parameter.getValue(), owner, method);
            combinations = combinations.stream().flatMap(before -> values.stream().map(value -> {
                Map<String, String> extended = new LinkedHashMap<>(before);
                extended.put(parameter.getKey(), value);
                return extended;
            })).collect(Collectors.toList());
        }
        return combinations;
    }

    private List<String> values(String parameter, String[] all, Class<?> owner, Method method) {
        if (!quick) {
            return List.of(all);
        }
        if (parameter.equals(SIZE) && method.isAnnotationPresent(Quick.class)) {
            return List.of(method.getAnnotation(Quick.class).value());
        }
        Quick ofField = quickOfField(owner, parameter);
        return ofField == null ? List.of(all[0]) : List.of(ofField.value());
    }

    private static Quick quickOfField(Class<?> owner, String field) {
        for (Class<?> at = owner; at != null; at = at.getSuperclass()) {
            for (var declared : at.getDeclaredFields()) {
                if (declared.getName().equals(field)) {
                    return declared.getAnnotation(Quick.class);
                }
            }
        }
        return null;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, JmhBenchmarks.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("JMH lists a class that is not there: " + name, e);
        }
    }

    private static Method method(Class<?> owner, String name) {
        return Arrays.stream(owner.getMethods()).filter(method -> method.getName().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException(owner.getName() + " has no method " + name));
    }
}
