package dev.lamina.core.runtime;

/**
 * The class loader of one unit, so that the unit is unloaded when the collector finds it dead. An ordinary class, not
 * a hidden one: its frames appear in stack traces and profiles.
 */
final class UnitLoader extends ClassLoader {
    private final Instance instance;

    UnitLoader(Instance instance) {
        super("lamina", UnitLoader.class.getClassLoader());
        this.instance = instance;
    }

    Instance instance() {
        return instance;
    }

    Class<?> define(String internalName, byte[] bytes) {
        return defineClass(internalName.replace('/', '.'), bytes, 0, bytes.length);
    }
}
