package dev.lamina.memory.heap;

import dev.lamina.memory.value.Kind;

/**
 * The plain Java picture of one heap object. A slot holds a word that is no pointer (a {@link Long}) or a node; a
 * null kind is a pair. Content that is not slots is a byte array.
 */
final class ModelNode {
    final Kind kind;
    final Object[] slots;
    final byte[] content;
    /** Of a symbol, or the id of a host object. */
    final Object identity;

    ModelNode(Kind kind, int slots, byte[] content, Object identity) {
        this.kind = kind;
        this.slots = new Object[slots];
        this.content = content;
        this.identity = identity;
    }

    boolean isWeak() {
        return kind == Kind.WEAK_PAIR;
    }

    /** Symbols, strings and leaves are not written to. */
    boolean isMutable() {
        return slots.length > 0 && kind != Kind.STRING && kind != Kind.SYMBOL;
    }
}
