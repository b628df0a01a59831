package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Handle;
import dev.lamina.memory.value.Words;
import java.lang.invoke.MethodHandles;
import java.util.List;

/**
 * Gives a generated class its number and constants when it is initialised. A class of a {@link UnitLoader} belongs to
 * that loader's instance; any other is part of the shipped library, whose constants are process-wide.
 */
public final class Linker {
    private Linker() {}

    /** Called by the class initializer: the fixnum of the unit's point 0, then the constants. */
    public static long[] link(MethodHandles.Lookup lookup, String[] program, CompiledUnit unit) {
        int id = Units.reserve();
        Instance instance = instanceOf(lookup.lookupClass());
        long[] constants = instance == null
                ? new ConstantReader(ConstantSpace.STATIC, null, id, program, List.of()).read()
                : new ConstantReader(ConstantSpace.of(instance.heap()), instance.cells(), id, program, objectsOf(lookup)).read();
        Units.install(id, unit);
        if (instance != null) instance.own(id, constants);
        long[] linked = new long[constants.length + 1];
        linked[0] = Words.ofFixnum(Units.code(id, 0));
        System.arraycopy(constants, 0, linked, 1, constants.length);
        return linked;
    }

    private static List<Handle> objectsOf(MethodHandles.Lookup lookup) {
        return ((UnitLoader) lookup.lookupClass().getClassLoader()).objects();
    }

    /** The instance that a generated class belongs to, or null for the shipped library. */
    static Instance instanceOf(Class<?> unit) {
        return unit.getClassLoader() instanceof UnitLoader loader ? loader.instance() : null;
    }
}
