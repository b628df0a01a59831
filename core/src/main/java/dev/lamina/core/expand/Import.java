package dev.lamina.core.expand;

import dev.lamina.core.read.Scopes;
import dev.lamina.core.read.Syntax;
import java.util.LinkedHashMap;
import java.util.Map;

/** An {@code import}: import sets with {@code only except prefix rename}. R7RS 5.2. */
final class Import {
    private final Libraries libraries;
    private final Syntax form;

    Import(Libraries libraries, Syntax form) {
        this.libraries = libraries;
        this.form = form;
    }

    /** Binds what is imported. In a closed environment two imports must not disagree on a name. */
    void into(Environment environment) {
        Syntax[] sets = SyntaxLists.elements(form);
        if (sets == null || sets.length < 2) throw Messages.malformed(CoreForm.IMPORT, form);
        Map<String, Binding> imported = new LinkedHashMap<>();
        for (int i = 1; i < sets.length; i++) {
            for (Map.Entry<String, Binding> entry : set(sets[i]).entrySet()) {
                String name = entry.getKey();
                Binding binding = entry.getValue();
                if (binding instanceof Binding.Missing) continue;
                Binding former = imported.put(name, binding);
                if (former == null && !environment.isOpen()) former = environment.find(name, Scopes.NONE);
                if (former != null && !Binding.isSame(former, binding)) throw Messages.importConflict(sets[i], name);
            }
        }
        for (Map.Entry<String, Binding> entry : imported.entrySet()) environment.bindPlain(entry.getKey(), entry.getValue());
    }

    /** The names that an import set gives, and their bindings. */
    private Map<String, Binding> set(Syntax set) {
        Syntax[] parts = SyntaxLists.elements(set);
        if (parts == null || parts.length == 0) throw Messages.notLibraryName(set);
        if (parts.length < 2 || !parts[0].isSymbol() || !parts[1].isPair()) return libraries.exports(set);
        switch (Form.text(parts[0])) {
            case "only":
                return only(parts);
            case "except":
                return except(parts);
            case "prefix":
                if (parts.length != 3 || !parts[2].isSymbol()) throw malformed("(prefix import-set identifier)", set);
                return prefixed(set(parts[1]), Form.text(parts[2]));
            case "rename":
                return renamed(parts);
            default:
                throw Messages.notLibraryName(set);
        }
    }

    private Map<String, Binding> only(Syntax[] parts) {
        Map<String, Binding> all = set(parts[1]);
        Map<String, Binding> chosen = new LinkedHashMap<>();
        for (int i = 2; i < parts.length; i++) chosen.put(name(parts[i]), find(parts[i], all, parts[1]));
        return chosen;
    }

    private Map<String, Binding> except(Syntax[] parts) {
        Map<String, Binding> remaining = new LinkedHashMap<>(set(parts[1]));
        for (int i = 2; i < parts.length; i++) {
            if (remaining.remove(name(parts[i])) == null) throw Messages.notExported("import", parts[i], SyntaxText.of(parts[1]), remaining.keySet());
        }
        return remaining;
    }

    private static Map<String, Binding> prefixed(Map<String, Binding> all, String prefix) {
        Map<String, Binding> prefixed = new LinkedHashMap<>();
        for (Map.Entry<String, Binding> entry : all.entrySet()) prefixed.put(prefix + entry.getKey(), entry.getValue());
        return prefixed;
    }

    private Map<String, Binding> renamed(Syntax[] parts) {
        Map<String, Binding> all = set(parts[1]);
        Map<String, Binding> remaining = new LinkedHashMap<>(all);
        Map<String, Binding> renamed = new LinkedHashMap<>();
        for (int i = 2; i < parts.length; i++) {
            Syntax[] pair = SyntaxLists.elements(parts[i]);
            if (pair == null || pair.length != 2) throw malformed("(name new-name)", parts[i]);
            renamed.put(name(pair[1]), find(pair[0], all, parts[1]));
            remaining.remove(name(pair[0]));
        }
        for (Map.Entry<String, Binding> entry : renamed.entrySet()) {
            if (remaining.put(entry.getKey(), entry.getValue()) != null) throw Messages.importConflict(form, entry.getKey());
        }
        return remaining;
    }

    private static Binding find(Syntax identifier, Map<String, Binding> all, Syntax set) {
        Binding binding = all.get(name(identifier));
        if (binding == null) throw Messages.notExported("import", identifier, SyntaxText.of(set), all.keySet());
        if (binding instanceof Binding.Missing) throw Messages.missingBuiltIn("import", identifier, SyntaxText.of(set));
        return binding;
    }

    private static String name(Syntax identifier) {
        if (!identifier.isSymbol()) throw malformed("an identifier", identifier);
        return Form.text(identifier);
    }

    private static SyntaxException malformed(String expected, Syntax given) {
        return Messages.malformedPart(CoreForm.IMPORT, expected, given);
    }
}
