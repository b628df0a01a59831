package dev.lamina.core.expand;

import dev.lamina.core.ir.Unit;
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
            units.add(library.expand(expander));
        }
        return library.exports();
    }

    boolean exists(Syntax name) {
        return find(text(name), name) != null;
    }

    /** {@code (define-library name declaration …)} in a program or at a prompt; a later one replaces it. */
    void define(Syntax form) {
        Syntax[] parts = SyntaxLists.elements(form);
        if (parts == null || parts.length < 2) throw Messages.malformed(CoreForm.DEFINE_LIBRARY, form);
        String text = text(parts[1]);
        if (StandardLibraries.names(text) != null) throw Messages.libraryTwice(text, parts[1].span());
        put(text, new Library(text, form, parts));
    }

    private Library find(String text, Syntax name) {
        Library library = known.get(text);
        if (library == null) library = builtIn(text);
        return library == null ? search(text, name) : library;
    }

    private Library builtIn(String text) {
        Iterable<String> names = text.equals(StandardLibraries.EVERYTHING) ? everything() : StandardLibraries.names(text);
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

    private Iterable<String> everything() {
        List<String> names = new ArrayList<>();
        for (String name : CoreForm.names()) names.add(name);
        for (String name : builtIns.names()) if (!BuiltInBindings.isInternal(name)) names.add(name);
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

    private void put(String name, Library library) {
        journal.add(name);
        journal.add(known.put(name, library));
    }

    /** The units of the libraries that the finished unit needs and nobody needed before. */
    List<Unit> commit() {
        List<Unit> needed = new ArrayList<>(units);
        for (Library library : expanded) library.finish();
        forgetChanges();
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
