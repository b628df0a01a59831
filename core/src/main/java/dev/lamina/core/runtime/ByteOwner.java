package dev.lamina.core.runtime;

import java.lang.foreign.MemorySegment;

/** What the bytes of a {@link ByteViews view} belong to. Its memory is reached through its own segment, which knows when it is closed. */
public interface ByteOwner extends Resource {
    /** Throws the error for a closed owner. */
    MemorySegment bytes();

    /** What messages call it. */
    String name();
}
