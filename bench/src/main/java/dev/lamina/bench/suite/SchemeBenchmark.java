package dev.lamina.bench.suite;

import dev.lamina.core.Options;
import dev.lamina.core.Scheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A class of benchmarks whose work is written in Scheme: in the text that stands beside the class and has its name. The text
 * is evaluated once, in an instance of its own, after {@code SchemeBenchmark.scm}; a benchmark then calls a procedure that it
 * defines.
 *
 * <p>Such a call goes to the instance's thread and back, which costs some 10 µs. So the procedure does its work many times, each
 * time with what the time before gave or another element of its data, and returns a value to which every one contributed:
 * no compiler, ours or the JVM's, can leave any of it out. Small operations are repeated {@link #OPERATIONS} times in a call, others
 * {@link #SLOW_OPERATIONS} times.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public abstract class SchemeBenchmark {
    /** For {@code @OperationsPerInvocation}: the call's cost is 0.1 ns of each. */
    public static final int OPERATIONS = 100_000;
    /** The same for operations of 50 ns and more. */
    public static final int SLOW_OPERATIONS = 10_000;

    private final Class<?> home;
    private Scheme scheme;

    /** @param home the class beside which the text stands; JMH makes instances of a subclass */
    protected SchemeBenchmark(Class<?> home) {
        this.home = home;
    }

    @Setup
    public final void start() {
        scheme = Scheme.create(options());
        evaluateBeside(SchemeBenchmark.class);
        evaluateBeside(home);
        prepare();
    }

    private void evaluateBeside(Class<?> place) {
        String file = place.getSimpleName() + ".scm";
        scheme.eval(file, text(place, file));
    }

    @TearDown
    public final void stop() {
        scheme.close();
    }

    /** How the instance is set up. */
    protected Options options() {
        return Options.standard();
    }

    /** Makes what the benchmarks work on; called when the text has been evaluated. */
    protected void prepare() {}

    /** What the procedure returns. */
    protected final Object call(String procedure, Object... arguments) {
        return scheme.call(procedure, arguments);
    }

    /** The resource beside a class. */
    protected static String text(Class<?> home, String file) {
        try (InputStream stream = home.getResourceAsStream(file)) {
            if (stream == null) throw new IllegalStateException("no " + file + " beside " + home.getName());
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
