package dev.lamina.core.runtime;

import dev.lamina.core.read.Described;
import dev.lamina.memory.heap.Handle;

/** A transformer that is also given the assignments to its keyword: R6RS libraries 12.3. */
public record VariableTransformer(Handle procedure) implements Described {
    @Override
    public String description() {
        return "variable transformer";
    }
}
