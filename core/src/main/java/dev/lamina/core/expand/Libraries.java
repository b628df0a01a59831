package dev.lamina.core.expand;

import dev.lamina.core.ir.Unit;
import dev.lamina.core.read.Span;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The libraries of one instance, by name: those built in are lists of names; others are defined in program text or found
 * by the {@link SourceFinder}, and expanded when they are first imported. Each gives one unit, which must run before the
 * unit that imports it.
 */
final class Libraries {
    private final Expander expander;
    private final BuiltInBindings builtIns;
    private final Map<String, Library> known = new HashMap<>();
    /** Name and former entry of each change since the last commit. */
    private final List<Object> journal = new ArrayList<>();
    /** The libraries whose expansion began since the last commit. */
    private final List<Library> expanded = new ArrayList<>();
    private boolean changed;
    /** Their units, in the order in which they must run. */
    private final List<Unit> units = new ArrayList<>();

    Libraries(Expander expander, BuiltInBindings builtIns) {
        this.expander = expander;
        this.builtIns = builtIns;
    }

    /** What a library exports: names and their bindings. */
    Map<String, Binding> exports(Syntax name) {
        String text = text(name);
        Library library = find(text, name);
        if (library == null) throw Messages.unknownLibrary(text, name.span());
        if (library.state() == Library.State.EXPANDING) throw Messages.cyclicLibrary(text, name.span());
        if (library.state() == Library.State.DEFINED) {
            expanded.add(library);
            Unit unit = library.expand(expander);
            if (unit != null) units.add(unit);
        }
        return library.exports();
    }

    boolean exists(Syntax name) {
        return find(text(name), name) != null;
    }

    /** Whether the feature is {@code srfi-N} and that library exists. */
    boolean isSrfiFeature(String feature) {
        if (!feature.matches("srfi-[0-9]{1,4}")) return false;
        Syntax[] name = {Syntax.of(new Symbol("srfi")), Syntax.of(Long.valueOf(feature.substring("srfi-".length())))};
        return ShippedLibraries.srfiFeatures().contains(feature) || exists(SyntaxLists.list(name, 0, Span.NONE));
    }

    /** {@code (define-library name declaration …)} in a program or at a prompt; a later one replaces it. */
    void define(Syntax form) {
        define(form, false);
    }

    private void define(Syntax form, boolean shipped) {
        Syntax[] parts = SyntaxLists.elements(form);
        if (parts == null || parts.length < 2) throw Messages.malformed(CoreForm.DEFINE_LIBRARY, form);
        String text = text(parts[1]);
        if (StandardLibraries.names(text) != null) throw Messages.libraryTwice(text, parts[1].span());
        put(text, new Library(text, form, parts, shipped));
    }

    private Library find(String text, Syntax name) {
        Library library = find(text, parts(name));
        return library == null ? search(text, name) : library;
    }

    /** A library that Lamina ships compiled; {@code (srfi 1 lists)} and {@code (srfi :1)} are {@code (srfi 1)} too. */
    private Library shipped(String text, List<String> parts) {
        List<Syntax> forms = expander.sources().shipped(parts);
        if (forms == null && parts.size() >= 2 && parts.getFirst().equals("srfi")) {
            String number = parts.get(1).startsWith(":") ? parts.get(1).substring(1) : parts.get(1);
            List<String> plain = List.of("srfi", number);
            if (!plain.equals(parts)) return find("(srfi " + number + ")", plain);
        }
        if (forms == null) return null;
        for (Syntax form : forms) define(form, true);
        return known.get(text);
    }

    private Library find(String text, List<String> parts) {
        Library library = known.get(text);
        if (library == null) library = builtIn(text);
        return library == null ? shipped(text, parts) : library;
    }

    private Library builtIn(String text) {
        Iterable<String> names = builtInNames(text);
        if (names == null) return null;
        Map<String, Binding> exports = new HashMap<>();
        for (String name : names) {
            Binding binding = builtIns.find(name);
            exports.put(name, binding == null ? new Binding.Missing() : binding);
        }
        Library library = new Library(text, exports);
        put(text, library);
        return library;
    }

    /** What a library of built-in names exports; null if it is none. */
    private Iterable<String> builtInNames(String library) {
        if (library.equals(StandardLibraries.INTERNAL)) return variables(true);
        if (!library.equals(StandardLibraries.EVERYTHING)) return StandardLibraries.names(library);
        List<String> names = variables(false);
        for (String name : CoreForm.names()) names.add(name);
        return names;
    }

    private List<String> variables(boolean areInternal) {
        List<String> names = new ArrayList<>();
        for (String name : builtIns.names()) if (BuiltInBindings.isInternal(name) == areInternal) names.add(name);
        return names;
    }

    private Library search(String text, Syntax name) {
        List<Syntax> forms;
        try {
            forms = expander.sources().library(parts(name));
        } catch (IOException failure) {
            throw Messages.unreadable(CoreForm.IMPORT, failure.getMessage(), name.span());
        }
        if (forms == null) return null;
        for (Syntax form : forms) {
            boolean isLibrary = form.content() instanceof SyntaxPair pair && pair.car().content() instanceof Symbol head
                && head.name().equals(CoreForm.DEFINE_LIBRARY.keyword());
            if (isLibrary) define(form);
        }
        return known.get(text);
    }

    /** Whether since the last question a library was defined or expanded. */
    boolean takeChange() {
        boolean taken = changed;
        changed = false;
        return taken;
    }

    private void put(String name, Library library) {
        journal.add(name);
        journal.add(known.put(name, library));
    }

    /** The units of the libraries that the finished unit needs and nobody needed before. */
    List<Unit> commit() {
        changed |= !expanded.isEmpty() || !journal.isEmpty();
        List<Unit> needed = new ArrayList<>(units);
        for (Library library : expanded) library.finish();
        forgetChanges();
        return needed;
    }

    /**
     * The units of the libraries that code needs which runs during the expansion. They are as good as committed: having
     * run, they stay.
     */
    List<Unit> takeUnits() {
        List<Unit> needed = new ArrayList<>(units);
        units.clear();
        expanded.removeIf(library -> {
            if (library.state() != Library.State.READY) return false;
            library.finish();
            return true;
        });
        return needed;
    }

    void rollBack() {
        for (int i = journal.size() - 2; i >= 0; i -= 2) {
            Library former = (Library) journal.get(i + 1);
            if (former == null) known.remove(journal.get(i));
            else known.put((String) journal.get(i), former);
        }
        for (Library library : expanded) library.startAgain();
        forgetChanges();
    }

    private void forgetChanges() {
        journal.clear();
        expanded.clear();
        units.clear();
    }

    private static String text(Syntax name) {
        return "(" + String.join(" ", parts(name)) + ")";
    }

    private static List<String> parts(Syntax name) {
        Syntax[] elements = SyntaxLists.elements(name);
        if (elements == null || elements.length == 0) throw Messages.notLibraryName(name);
        List<String> parts = new ArrayList<>(elements.length);
        for (Syntax element : elements) {
            boolean isPart = element.isSymbol() || element.content() instanceof Long number && number >= 0;
            if (!isPart) throw Messages.notLibraryName(name);
            parts.add(element.content().toString());
        }
        return parts;
    }
}
