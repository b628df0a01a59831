package dev.lamina.memory.heap;

import dev.lamina.memory.value.Word;

/** Given each root by its owner, who stores the answer back: the object may have moved. Any word may be given. */
@FunctionalInterface
public interface RootVisitor {
    @Word long visit(@Word long word);
}
