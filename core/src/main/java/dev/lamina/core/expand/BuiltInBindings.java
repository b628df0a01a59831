package dev.lamina.core.expand;

import dev.lamina.core.ir.Global;
import java.util.HashMap;
import java.util.Map;

/** The bindings of everything built in: syntax, and the variables of module {@code lamina}; made when first asked for. */
final class BuiltInBindings {
    private final BuiltIns builtIns;
    private final Map<String, Binding> found = new HashMap<>();

    BuiltInBindings(BuiltIns builtIns) {
        this.builtIns = builtIns;
    }

    /** The binding of a name, internal names included; null if there is none. */
    Binding find(String name) {
        Binding binding = found.get(name);
        if (binding != null) return binding;
        binding = CoreForm.named(name);
        if (binding == null && builtIns.isDefined(name)) binding = new Binding.TopLevel(new Global(Global.BUILT_IN, name));
        if (binding != null) found.put(name, binding);
        return binding;
    }

    boolean isVariable(String name) {
        return find(name) instanceof Binding.TopLevel;
    }

    static boolean isInternal(String name) {
        return name.startsWith("%");
    }

    /** The names of variables; syntax is in {@link CoreForm#names}. */
    Iterable<String> names() {
        return builtIns.names();
    }
}
