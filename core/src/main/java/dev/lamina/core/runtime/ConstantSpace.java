package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Heap;
import dev.lamina.memory.heap.StaticSpace;
import dev.lamina.memory.heap.SymbolTable;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Word;

/** Where a unit's constants live: an instance's heap, pinned, or the process-wide static space of the shipped library. */
interface ConstantSpace {
    /** The address of an object with its header and zero content, that never moves. */
    long allocate(Kind kind, long length);

    @Word long cons(@Word long car, @Word long cdr);

    SymbolTable symbols();

    ConstantSpace STATIC = new ConstantSpace() {
        @Override
        public long allocate(Kind kind, long length) {
            return StaticSpace.allocate(kind, length);
        }

        @Override
        public @Word long cons(@Word long car, @Word long cdr) {
            return StaticSpace.cons(car, cdr);
        }

        @Override
        public SymbolTable symbols() {
            return StaticSpace.symbols();
        }
    };

    static ConstantSpace of(Heap heap) {
        return new ConstantSpace() {
            @Override
            public long allocate(Kind kind, long length) {
                return heap.allocatePinned(kind, length);
            }

            @Override
            public @Word long cons(@Word long car, @Word long cdr) {
                return heap.consPinned(car, cdr);
            }

            @Override
            public SymbolTable symbols() {
                return heap.symbols();
            }
        };
    }
}
