package dev.lamina.numeric.kernel;

import java.lang.module.ModuleFinder;

/**
 * The incubator module that holds the Vector API. A JVM started with {@code --add-modules}, or with {@code numeric} on its
 * module path, has it from the start, at the price of 25 ms and a warning on stderr for every run. A JVM started with
 * {@link #LATE_FLAG}, as the launcher does, gets it when a kernel first wants it: the JDK can load a module of its own
 * later, as it does for agents, and the code is as fast. {@link #load} must come before the first class that mentions the
 * Vector API is linked.
 */
final class VectorModule {
    static final String NAME = "jdk.incubator.vector";
    static final String EARLY_FLAG = "--add-modules=" + NAME;
    static final String LATE_FLAG = "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED";

    private static final String LOADER_PACKAGE = "jdk.internal.module";

    private VectorModule() {}

    /** Whether the module is there or can be loaded. Loads nothing. */
    static boolean isAvailable() {
        return isThere() || isLoaderOpen() && ModuleFinder.ofSystem().find(NAME).isPresent();
    }

    /** Loads the module if it is not there yet, which takes 60 ms. Requires {@link #isAvailable}. */
    static void load() {
        if (isThere()) {
            return;
        }
        try {
            Class.forName(LOADER_PACKAGE + ".Modules").getMethod("loadModule", String.class).invoke(null, NAME);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot load the module " + NAME, e);
        }
    }

    private static boolean isThere() {
        return ModuleLayer.boot().findModule(NAME).isPresent();
    }

    private static boolean isLoaderOpen() {
        return Object.class.getModule().isExported(LOADER_PACKAGE, VectorModule.class.getModule());
    }
}
