package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Handle;
import java.util.List;

/**
 * The class loader of one unit, so that the unit is unloaded when the collector finds it dead. An ordinary class, not
 * a hidden one: its frames appear in stack traces and profiles.
 */
final class UnitLoader extends ClassLoader {
    private final Instance instance;
    private final List<Handle> objects;
    /** Kept for images. */
    private byte[] classFile;

    UnitLoader(Instance instance, List<Handle> objects) {
        super("lamina", UnitLoader.class.getClassLoader());
        this.instance = instance;
        this.objects = objects;
    }

    Instance instance() {
        return instance;
    }

    /** The objects of the heap that the unit's code refers to. */
    List<Handle> objects() {
        return objects;
    }

    byte[] classFile() {
        return classFile;
    }

    Class<?> define(String internalName, byte[] bytes) {
        classFile = bytes;
        return defineClass(internalName.replace('/', '.'), bytes, 0, bytes.length);
    }
}
