package dev.lamina.core.expand;

import dev.lamina.core.read.Scopes;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The names that one binding form binds; frames are linked from the innermost outwards and end at the frame of an
 * {@link Environment}. A frame is asked for a name and a set of scopes, exactly: the identifiers that a macro introduced
 * are not those its user wrote. An identifier that no frame binds loses its newest scope and is looked up again from
 * where the macro that gave it was defined. That is the whole of hygiene.
 */
final class Frame {
    /** Beyond this a frame keeps an index: a body may define 100,000 names. */
    private static final int SMALL = 12;

    private final Frame outer;
    private final Environment environment;
    private Syntax[] identifiers;
    private Binding[] bindings;
    private int size;
    private Map<Name, Binding> index;
    /** Whether the code inside runs when the code outside is expanded. */
    private boolean isTransformer;

    /** The frame of an environment's own names. */
    Frame(Environment environment) {
        this.outer = null;
        this.environment = environment;
    }

    Frame(Frame outer) {
        this.outer = outer;
        this.environment = outer.environment;
    }

    /** The frame of a transformer's code, in a macro defined in the outer frame. */
    static Frame ofTransformer(Frame outer) {
        Frame frame = new Frame(outer);
        frame.isTransformer = true;
        return frame;
    }

    /**
     * Where the identifiers of templates in this code have their meaning: where the macro is defined whose transformer it is
     * part of, else at top level.
     */
    Frame templateHome() {
        Frame frame = this;
        while (!frame.isTop() && !frame.isTransformer) frame = frame.outer;
        return frame.isTransformer ? frame.outer : frame;
    }

    Environment environment() {
        return environment;
    }

    boolean isTop() {
        return outer == null;
    }

    /** Binds the identifier; false if this frame binds it already. */
    boolean add(Syntax identifier, Binding binding) {
        assert !isTop();
        if (find(((Symbol) identifier.content()).name(), identifier.scopes()) != null) return false;
        if (index != null) {
            index.put(Name.of(identifier), binding);
        } else if (size == SMALL) {
            makeIndex();
            index.put(Name.of(identifier), binding);
        } else {
            append(identifier, binding);
        }
        return true;
    }

    /** What the identifier means here, or null if nothing binds it. */
    static Binding resolve(Syntax identifier, Frame from) {
        String name = ((Symbol) identifier.content()).name();
        Scopes scopes = identifier.scopes();
        Frame start = from;
        while (true) {
            for (Frame frame = start; frame != null; frame = frame.outer) {
                if (frame.size == 0 && !frame.isTop()) continue;
                Binding found = frame.find(name, scopes);
                if (found != null) return found;
            }
            if (scopes.isEmpty()) return null;
            start = ((Expansion) scopes.newest()).home();
            scopes = scopes.older();
        }
    }

    /** The environment whose variable an identifier names when nothing binds it. */
    static Environment home(Syntax identifier, Frame from) {
        Frame home = from;
        for (Scopes scopes = identifier.scopes(); !scopes.isEmpty(); scopes = scopes.older())
            home = ((Expansion) scopes.newest()).home();
        return home.environment;
    }

    private Binding find(String name, Scopes scopes) {
        if (isTop()) return environment.find(name, scopes);
        if (index != null) return index.get(new Name(name, scopes));
        for (int i = 0; i < size; i++) {
            Syntax identifier = identifiers[i];
            if (((Symbol) identifier.content()).name().equals(name) && identifier.scopes().equals(scopes)) return bindings[i];
        }
        return null;
    }

    private void append(Syntax identifier, Binding binding) {
        if (size == 0) {
            identifiers = new Syntax[2];
            bindings = new Binding[2];
        } else if (size == bindings.length) {
            identifiers = Arrays.copyOf(identifiers, 2 * size);
            bindings = Arrays.copyOf(bindings, 2 * size);
        }
        identifiers[size] = identifier;
        bindings[size] = binding;
        size++;
    }

    private void makeIndex() {
        index = new HashMap<>();
        for (int i = 0; i < size; i++) index.put(Name.of(identifiers[i]), bindings[i]);
    }
}
