package dev.lamina.core.ir;

/**
 * A local variable: an identity with a name for people. Passes keep facts about variables in maps of their own;
 * only what the expander knows, or what every later pass must respect, stands here.
 */
public final class Variable {
    private final String name;
    private final Type type;
    private final int id;
    private static int nextId;

    public Variable(String name) {
        this(name, Type.ANY);
    }

    /** @param type of every value that the variable can have, as the pass {@code infer-types} found it */
    public Variable(String name, Type type) {
        this.name = name;
        this.type = type;
        this.id = fresh();
    }

    private static synchronized int fresh() {
        return nextId++;
    }

    public String name() {
        return name;
    }

    public Type type() {
        return type;
    }

    /** Unique in this process; dumps show it as {@code name.id}. */
    public int id() {
        return id;
    }

    public Variable copy() {
        return new Variable(name, type);
    }

    /** The same in every run, so that tables of variables are walked in the same order. */
    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return name + "." + id;
    }
}
