package dev.lamina.bench;

/** A named part of the benchmarks: the JMH classes of {@code dev.lamina.bench.NAME}, whole processes, or both. */
public record Suite(String name, String description) {
    /** The package of its JMH classes, which may be empty. */
    public String packageName() {
        return Suite.class.getPackageName() + "." + name;
    }
}
