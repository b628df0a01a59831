package dev.lamina.memory.heap;

/**
 * What the collector asks of the language on top. A unit is a piece of compiled code; it lives as long as a procedure
 * or a frame that belongs to it can be reached, or the client pins it by reporting it among the roots' procedures.
 * All methods are called while every mutator is stopped; they must not allocate in the heap.
 */
public interface HeapClient {
    /**
     * Gives every constant of the unit to the visitor, when the unit is first reached in a full collection. The
     * constants must be pinned or static objects, or no pointers: compiled code holds their words, which never change.
     */
    void visitUnitConstants(int unit, RootVisitor visitor);

    /** After a full collection: units that are not in the set were not reached and may be dropped. */
    void unitsDied(UnitSet reached);

    /** The heap object that stood for this Java object has died, and the host table has forgotten it. */
    default void hostDied(Object host) {}

    /** For heaps without compiled code. */
    HeapClient NONE = new HeapClient() {
        @Override
        public void visitUnitConstants(int unit, RootVisitor visitor) {}

        @Override
        public void unitsDied(UnitSet reached) {}
    };
}
