package dev.lamina.memory.heap;

import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;

/** The tracer of a collection: weak pairs that it meets are mended when all that lives has been found. */
abstract class CollectingTracer extends Tracer {
    private final AddressList weakPairs = new AddressList();

    @Override
    final void weakPair(long address) {
        weakPairs.add(address);
    }

    /** The word after this collection, or BROKEN if its object was not reached. */
    abstract @Word long survivor(@Word long word);

    final void mendWeakPairs() {
        for (int i = 0; i < weakPairs.size(); i++) {
            long slot = weakPairs.get(i) + Layout.FIRST;
            Memory.put(slot, survivor(Memory.get(slot)));
        }
        weakPairs.clear();
    }
}
