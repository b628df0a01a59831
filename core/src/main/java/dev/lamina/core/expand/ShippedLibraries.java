package dev.lamina.core.expand;

import dev.lamina.core.read.ShippedFile;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.SourceReader;
import dev.lamina.core.read.Syntax;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The libraries that ship with Lamina and are loaded when a program imports them: {@code (srfi 1)} and others. Each is an
 * {@code .sld} file among the library's sources. The build compiles its procedures to a class and keeps of its text what
 * importing needs: imports, exports, syntax definitions, and the names of the variables that the class defines. So an
 * import reads a few lines, expands nothing but the syntax, compiles nothing, and gives each instance variables of its own.
 */
public final class ShippedLibraries {
    /** The folder of the resources, and in it the list of all names. */
    public static final String FOLDER = "dev/lamina/core/shipped/";
    public static final String INDEX = "index";
    private static final String TEXT = ".sld";
    /** Not {@code .class}, because the class belongs to the instance that loads it. */
    private static final String CODE = ".code";

    private ShippedLibraries() {}

    /** Where the text of a library is kept in {@link #FOLDER}. */
    public static String textFile(List<String> name) {
        return String.join("/", name) + TEXT;
    }

    public static String codeFile(List<String> name) {
        return String.join("/", name) + CODE;
    }

    /** The parts of a printed name such as {@code (srfi 1)}. */
    public static List<String> parts(String library) {
        return List.of(library.substring(1, library.length() - 1).split(" "));
    }

    /** The internal name of the class. */
    public static String className(String library) {
        StringBuilder name = new StringBuilder("scheme/shipped/");
        String printed = library.substring(1, library.length() - 1);
        printed.codePoints().forEach(c -> name.appendCodePoint(Character.isLetterOrDigit(c) ? c : '_'));
        return name.toString();
    }

    /** The forms that stand for the library when it is imported, or null if there is none of that name. */
    public static List<Syntax> forms(List<String> name) {
        for (String part : name) if (part.contains("/") || part.startsWith(".")) return null;
        byte[] text = ShippedFile.find(FOLDER + textFile(name));
        return text == null ? null : SourceReader.readAll(new Source("(" + String.join(" ", name) + ")", text));
    }

    /** The class file of a library that has one. */
    public static byte[] code(String library) {
        byte[] code = ShippedFile.find(FOLDER + codeFile(parts(library)));
        if (code == null) throw new IllegalStateException("the code of " + library + " is missing: build the core module");
        return code;
    }

    /** The printed names of all. */
    public static List<String> names() {
        byte[] index = ShippedFile.find(FOLDER + INDEX);
        return index == null ? List.of() : List.of(new String(index, StandardCharsets.UTF_8).split("\n"));
    }

    /** {@code srfi-1} for {@code (srfi 1)}, {@code srfi-160} for {@code (srfi 160 base)} and its like. */
    static Set<String> srfiFeatures() {
        Set<String> features = new LinkedHashSet<>();
        for (String library : names()) {
            List<String> name = parts(library);
            if (name.getFirst().equals("srfi")) features.add("srfi-" + name.get(1));
        }
        return features;
    }
}
