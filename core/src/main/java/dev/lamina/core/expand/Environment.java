package dev.lamina.core.expand;

import dev.lamina.core.ir.Global;
import dev.lamina.core.read.Scopes;
import dev.lamina.core.read.Syntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names at the top level of a module: a library, a program, the interaction environment or one made for
 * {@code eval}. It maps names to bindings and knows nothing of values.
 *
 * <p>An open environment may define and assign any name; a built-in name is taken over by that, so that the module has
 * a variable of its own from then on. A closed one may define, but not assign what it imported. What a unit changes is
 * written in a journal and undone if the unit fails to expand.
 */
public final class Environment {
    /** What is visible of the built-in module without being imported. */
    enum Ambient { NOTHING, PUBLIC, INTERNAL }

    private final String module;
    private final boolean open;
    private final Ambient ambient;
    private final BuiltInBindings builtIns;
    private final Frame top = new Frame(this);
    /** Concurrent, because error messages look names up while another thread defines some. */
    private final Map<String, Binding> plain = new ConcurrentHashMap<>();
    private final Map<Name, Binding> introduced = new HashMap<>();
    /** Key (String or Name) and former binding of each change since the last commit. */
    private final List<Object> journal = new ArrayList<>();
    private int introducedCount;
    /** Since it was asked for: whether a commit kept more than variables that text names. */
    private boolean syntaxChanged;
    /** Names that templates of this module's macros assign. */
    private final Set<String> assignedInTemplates = new LinkedHashSet<>();

    Environment(String module, boolean open, Ambient ambient, BuiltInBindings builtIns) {
        this.module = module;
        this.open = open;
        this.ambient = ambient;
        this.builtIns = builtIns;
    }

    /** The module whose globals its definitions are. */
    public String module() {
        return module;
    }

    public boolean isOpen() {
        return open;
    }

    /** Every visible name, sorted, for completion. */
    public List<String> names() {
        TreeSet<String> names = new TreeSet<>(plain.keySet());
        if (ambient != Ambient.NOTHING) {
            for (String name : builtIns.names()) if (isAmbient(name)) names.add(name);
            for (String name : CoreForm.names()) names.add(name);
        }
        return new ArrayList<>(names);
    }

    /** Visible names that look like a misspelling of this one, the likeliest first, at most three. */
    public List<String> closeNames(String name) {
        return Suggestions.closeTo(name, names());
    }

    /** What the name means here, for those who ask; null if nothing. */
    public Meaning meaning(String name) {
        return switch (find(name, Scopes.NONE)) {
            case CoreForm form -> new Meaning.Syntax(form.isAuxiliary() ? null : form.grammar());
            case RuleMacro macro -> new Meaning.Macro(macro.patterns());
            case ProceduralMacro macro -> new Meaning.Macro(List.of());
            case Binding.TopLevel variable -> new Meaning.Variable(variable.global());
            case null, default -> null;
        };
    }

    /** The library that exports the built-in name, as {@code (scheme base)}. */
    public static String libraryOf(String name) {
        String standard = StandardLibraries.libraryOf(name);
        return standard == null ? StandardLibraries.EVERYTHING : standard;
    }

    /** What someone may have meant who used the name, which is unbound here: text to stand behind the message, or null. */
    public String suggestion(String name) {
        boolean builtIn = !BuiltInBindings.isInternal(name) && builtIns.find(name) != null;
        if (builtIn) return "it is in " + libraryOf(name) + ", which is not imported";
        List<String> close = closeNames(name);
        return close.isEmpty() ? null : "did you mean " + close.getFirst() + "?";
    }

    Frame top() {
        return top;
    }

    Binding find(String name, Scopes scopes) {
        if (!scopes.isEmpty()) return introduced.isEmpty() ? null : introduced.get(new Name(name, scopes));
        Binding binding = plain.get(name);
        return binding == null && isAmbient(name) ? builtIns.find(name) : binding;
    }

    private boolean isAmbient(String name) {
        return ambient == Ambient.INTERNAL || ambient == Ambient.PUBLIC && !BuiltInBindings.isInternal(name);
    }

    /** Gives the identifier any binding, as {@code import} and {@code define-syntax} do. */
    void bind(Syntax identifier, Binding binding) {
        String name = Form.text(identifier);
        if (identifier.scopes().isEmpty()) bindPlain(name, binding);
        else bindIntroduced(Name.of(identifier), binding);
    }

    void bindPlain(String name, Binding binding) {
        record(name, plain.put(name, binding));
    }

    private void bindIntroduced(Name name, Binding binding) {
        record(name, introduced.put(name, binding));
    }

    /** What the identifier means here before it is defined, or null. */
    Binding present(Syntax identifier) {
        return find(Form.text(identifier), identifier.scopes());
    }

    /** The variable of this module that a definition of the identifier means. */
    Binding.TopLevel define(Syntax identifier) {
        if (present(identifier) instanceof Binding.TopLevel variable && isOwn(variable.global())) return variable;
        Binding.TopLevel variable = new Binding.TopLevel(new Global(module, ownName(identifier)));
        bind(identifier, variable);
        return variable;
    }

    /** The variable of this module that an identifier names although nothing defines it yet. */
    Global undefined(String name) {
        return new Global(module, name);
    }

    boolean isOwn(Global global) {
        return global.module().equals(module);
    }

    /** Whether defining or assigning the identifier takes over the built-in variable of that name. */
    boolean takesOver(Syntax identifier) {
        return open && identifier.scopes().isEmpty()
            && present(identifier) instanceof Binding.TopLevel variable
            && variable.global().isBuiltIn() && variable.global().name().equals(Form.text(identifier));
    }

    /** A definition that a macro introduced has a variable of its own, whose name no text can clash with by chance. */
    private String ownName(Syntax identifier) {
        String name = Form.text(identifier);
        return identifier.scopes().isEmpty() ? name : name.concat("~").concat(Integer.toString(++introducedCount));
    }

    private void record(Object key, Binding former) {
        journal.add(key);
        journal.add(former);
    }

    /** A macro of this module assigns the identifier, wherever the macro is used. */
    void noteAssigned(Syntax identifier) {
        if (identifier.scopes().isEmpty()) assignedInTemplates.add(Form.text(identifier));
    }

    /** The variables of this module that its macros assign. */
    List<Global> assignedByMacros() {
        List<Global> globals = new ArrayList<>();
        for (String name : assignedInTemplates)
            if (plain.get(name) instanceof Binding.TopLevel variable && isOwn(variable.global())) globals.add(variable.global());
        return globals;
    }

    void commit() {
        for (int i = 0; i < journal.size() && !syntaxChanged; i += 2) {
            syntaxChanged = !(journal.get(i) instanceof String name) || !(plain.get(name) instanceof Binding.TopLevel);
        }
        journal.clear();
    }

    /** Whether since the last question anything has changed that {@link #variables} does not tell: keywords, names that macros introduced. */
    public boolean takeSyntaxChange() {
        boolean changed = syntaxChanged;
        syntaxChanged = false;
        return changed;
    }

    /** The names that text can use for variables, whatever module owns these; without the built-in ones that nobody imported. */
    public Map<String, Global> variables() {
        Map<String, Global> variables = new TreeMap<>();
        plain.forEach((name, binding) -> {
            if (binding instanceof Binding.TopLevel variable) variables.put(name, variable.global());
        });
        return variables;
    }

    /** How many definitions macros have introduced. */
    public int introduced() {
        return introducedCount;
    }

    /** Makes the variables visible and counts on from there: what a saved image tells. */
    public void restore(Map<String, Global> variables, int introduced) {
        variables.forEach((name, global) -> plain.put(name, new Binding.TopLevel(global)));
        introducedCount = introduced;
    }

    void rollBack() {
        for (int i = journal.size() - 2; i >= 0; i -= 2) restore(journal.get(i), (Binding) journal.get(i + 1));
        journal.clear();
    }

    private void restore(Object key, Binding former) {
        if (key instanceof String name) {
            if (former == null) plain.remove(name);
            else plain.put(name, former);
        } else if (former == null) {
            introduced.remove(key);
        } else {
            introduced.put((Name) key, former);
        }
    }

    @Override
    public String toString() {
        return "environment " + module;
    }
}
