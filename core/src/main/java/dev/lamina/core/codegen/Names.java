package dev.lamina.core.codegen;

import dev.lamina.core.runtime.CompiledUnit;
import java.util.HashSet;
import java.util.Set;

/** Java names for Scheme names, as profilers and debuggers will show them: what the JVM forbids gets a look-alike. */
final class Names {
    private static final String FORBIDDEN = ".;[/<>";
    private static final String LOOK_ALIKE = "·;⟦∕‹›".replace(';', '；');

    private final Set<String> used = new HashSet<>();

    /** A method name not given before in this class, neither by itself nor with {@link CompiledUnit#APART}. */
    String method(String schemeName, String otherwise) {
        String name = mangle(schemeName.isEmpty() ? otherwise : schemeName);
        String candidate = name;
        for (int n = 2; used.contains(candidate) || used.contains(candidate + CompiledUnit.APART); n++) candidate = name + "$" + n;
        used.add(candidate);
        used.add(candidate + CompiledUnit.APART);
        return candidate;
    }

    void reserve(String name) {
        used.add(name);
    }

    static String mangle(String name) {
        StringBuilder mangled = null;
        for (int i = 0; i < name.length(); i++) {
            int at = FORBIDDEN.indexOf(name.charAt(i));
            if (at < 0) continue;
            if (mangled == null) mangled = new StringBuilder(name);
            mangled.setCharAt(i, LOOK_ALIKE.charAt(at));
        }
        return mangled == null ? name : mangled.toString();
    }
}
