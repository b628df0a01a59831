package dev.lamina.core.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The feature identifiers of {@code cond-expand} and {@code (features)}. R7RS appendix B. */
public final class Features {
    private static final List<String> NAMES = all();

    private Features() {}

    /** Among them {@code srfi-N} for each SRFI that is a library. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(NAMES);
        names.addAll(ShippedLibraries.srfiFeatures());
        return names;
    }

    static boolean isPresent(String name) {
        return NAMES.contains(name);
    }

    private static List<String> all() {
        List<String> names = new ArrayList<>(List.of("r7rs", "exact-closed", "ieee-float", "full-unicode", "lamina", "jvm"));
        names.add(System.getProperty("os.name").toLowerCase(Locale.ROOT).replace(' ', '-'));
        names.add(architecture(System.getProperty("os.arch")));
        return List.copyOf(names);
    }

    /** As other Schemes call it. */
    private static String architecture(String java) {
        return java.equals("amd64") ? "x86-64" : java.toLowerCase(Locale.ROOT);
    }
}
