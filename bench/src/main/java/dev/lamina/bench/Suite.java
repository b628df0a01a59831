package dev.lamina.bench;

import dev.lamina.bench.process.ProcessSuite;
import java.util.List;

/** A named part of the benchmarks: the JMH classes of {@code dev.lamina.bench.NAME}, whole processes, or both. */
public record Suite(String name, String description, ProcessSuite processes) {
    /** A suite of JMH classes. */
    Suite(String name, String description) {
        this(name, description, (workplace, ours) -> List.of());
    }

    /** The package of its JMH classes, which may be empty. */
    public String packageName() {
        return Suite.class.getPackageName() + "." + name;
    }
}
