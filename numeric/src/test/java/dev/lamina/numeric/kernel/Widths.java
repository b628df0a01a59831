package dev.lamina.numeric.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The kernels of every width, side by side in one JVM. The width is a constant of the loaded classes, so each width has a
 * class loader of its own, which loads the public interfaces from here and everything else of the package anew.
 */
final class Widths {
    private Widths() {}

    static final List<Integer> BITS = List.of(128, 256, 512);

    private static final List<ClassLoader> LOADERS = BITS.stream().map(Widths::loaderFor).toList();

    /** The SIMD kernels named so ("SimdF64Kernels") of each width, in the order of {@link #BITS}. */
    static <K> List<K> all(Class<K> type) {
        return instances(type, "Simd" + type.getSimpleName());
    }

    /** The one object of the class named so of each width, in the order of {@link #BITS}. */
    static <K> List<K> instances(Class<K> type, String className) {
        return LOADERS.stream().map(loader -> instance(loader, type, className)).toList();
    }

    private static <K> K instance(ClassLoader loader, Class<K> type, String className) {
        try {
            Class<?> simd = Class.forName(type.getPackageName() + "." + className, true, loader);
            var field = simd.getDeclaredField("INSTANCE");
            field.setAccessible(true);
            return type.cast(field.get(null));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** The choice is made when its class is initialised: here, under the property of this width. */
    private static synchronized ClassLoader loaderFor(int bits) {
        String before = System.getProperty("lamina.simd", "auto");
        System.setProperty("lamina.simd", Integer.toString(bits));
        try {
            ClassLoader loader = new KernelLoader();
            Class.forName(KernelChoice.class.getName(), true, loader);
            return loader;
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        } finally {
            System.setProperty("lamina.simd", before);
        }
    }

    private static final class KernelLoader extends ClassLoader {
        private static final String PACKAGE = KernelLoader.class.getPackageName() + ".";

        KernelLoader() {
            super(Widths.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                return name.startsWith(PACKAGE) && !isShared(name) ? define(name) : super.loadClass(name, resolve);
            }
        }

        private static boolean isShared(String name) throws ClassNotFoundException {
            Class<?> here = Class.forName(name, false, Widths.class.getClassLoader());
            return here.isInterface() && java.lang.reflect.Modifier.isPublic(here.getModifiers());
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
