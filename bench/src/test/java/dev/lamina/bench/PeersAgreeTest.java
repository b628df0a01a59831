package dev.lamina.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.bench.suite.Peer;
import dev.lamina.bench.suite.SchemeBenchmark;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** A rival of a benchmark in Scheme is one only if it comes to the same result. */
class PeersAgreeTest {
    private static final String SIZE = "100";
    /** Sums of the same hundred terms in another order. */
    private static final double RELATIVE_TOLERANCE = 100 * Math.ulp(1.0);

    static List<Class<?>> schemeBenchmarks() throws ClassNotFoundException {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(new PrintStream(OutputStream.nullOutputStream()), VerboseMode.SILENT);
        var names = new TreeSet<String>();
        BenchmarkList.defaultList().getAll(silent, List.of()).forEach(entry -> names.add(entry.getUserClassQName()));
        var classes = new ArrayList<Class<?>>();
        for (String name : names) {
            Class<?> found = Class.forName(name);
            if (SchemeBenchmark.class.isAssignableFrom(found)) classes.add(found);
        }
        return classes;
    }

    @ParameterizedTest
    @MethodSource("schemeBenchmarks")
    void peersComeToTheSameResult(Class<?> benchmarks) throws ReflectiveOperationException {
        var instance = (SchemeBenchmark) benchmarks.getConstructor().newInstance();
        for (Field field : benchmarks.getDeclaredFields()) setParameter(instance, field);
        instance.start();
        try {
            for (Method method : benchmarks.getDeclaredMethods()) {
                Peer peer = method.getAnnotation(Peer.class);
                if (peer != null) assertSame(benchmarks.getMethod(peer.of()).invoke(instance), method.invoke(instance), method.toString());
            }
        } finally {
            instance.stop();
        }
    }

    private static void setParameter(Object instance, Field field) throws IllegalAccessException {
        Param values = field.getAnnotation(Param.class);
        if (values == null) return;
        field.setAccessible(true);
        if (field.getType() == String.class) field.set(instance, values.value()[0]);
        else field.setInt(instance, Integer.parseInt(field.getName().equals("n") ? SIZE : values.value()[0]));
    }

    private static void assertSame(Object ours, Object theirs, String what) {
        if (ours instanceof Double a && theirs instanceof Double b) assertEquals(a, b, RELATIVE_TOLERANCE * Math.abs(a), what);
        else if (ours instanceof double[] a && theirs instanceof double[] b) assertTrue(Arrays.equals(a, b), what);
        else assertEquals(String.valueOf(ours), String.valueOf(theirs), what);
    }
}
