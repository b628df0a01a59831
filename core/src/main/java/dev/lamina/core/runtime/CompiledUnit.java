package dev.lamina.core.runtime;

import dev.lamina.memory.value.Word;
import java.lang.invoke.MethodHandles;

/**
 * The Java side of one compiled unit. The generated subclass holds the unit's procedures as static methods; the
 * methods here are the doors for calls that do not know their target and for the driver. An entry is a procedure's
 * number in its unit, a point the number of a place where a frame can be left.
 *
 * <p>Entries for up to six arguments are overridden where some procedure takes exactly so many; everything else comes
 * as a list.
 */
public abstract class CompiledUnit {
    /**
     * Ends the name of the method through which call sites that have seen several procedures call one. The launcher tells
     * HotSpot never to inline these methods: inlined everywhere, closures that call closures that call closures took C2
     * seconds to compile, and its budget was spent before it came to the small steps (graphs ran three times as long).
     */
    public static final String APART = "$apart";

    private int id;
    private UnitInfo info;

    public abstract @Word long callList(int entry, Ctx c, long sp, @Word long self, @Word long arguments);

    /** Continues a saved frame: a call point with the value its call returned, an entry point from its arguments. */
    public abstract @Word long resume(int point, Ctx c, long sp, long frame, @Word long value);

    /** The unit's table of entries and points as {@link UnitInfo} reads it. */
    protected abstract String[] description();

    /** Sees the unit's static methods, for direct call sites. */
    protected abstract MethodHandles.Lookup lookup();

    public @Word long call0(int entry, Ctx c, long sp, @Word long self) {
        return callList(entry, c, sp, self, Arguments.list(c));
    }

    public @Word long call1(int entry, Ctx c, long sp, @Word long self, @Word long a) {
        return callList(entry, c, sp, self, Arguments.list(c, a));
    }

    public @Word long call2(int entry, Ctx c, long sp, @Word long self, @Word long a, @Word long b) {
        return callList(entry, c, sp, self, Arguments.list(c, a, b));
    }

    public @Word long call3(int entry, Ctx c, long sp, @Word long self, @Word long a, @Word long b, @Word long d) {
        return callList(entry, c, sp, self, Arguments.list(c, a, b, d));
    }

    public @Word long call4(int entry, Ctx c, long sp, @Word long self, @Word long a, @Word long b, @Word long d,
                            @Word long e) {
        return callList(entry, c, sp, self, Arguments.list(c, a, b, d, e));
    }

    public @Word long call5(int entry, Ctx c, long sp, @Word long self, @Word long a, @Word long b, @Word long d,
                            @Word long e, @Word long f) {
        return callList(entry, c, sp, self, Arguments.list(c, a, b, d, e, f));
    }

    public @Word long call6(int entry, Ctx c, long sp, @Word long self, @Word long a, @Word long b, @Word long d,
                            @Word long e, @Word long f, @Word long g) {
        return callList(entry, c, sp, self, Arguments.list(c, a, b, d, e, f, g));
    }

    public final int id() {
        return id;
    }

    final void setId(int id) {
        this.id = id;
    }

    /** What is known about entries and points; decoded when first asked for. */
    public final synchronized UnitInfo info() {
        if (info == null) info = UnitInfo.parse(description());
        return info;
    }
}
