package dev.lamina.memory.heap;

import dev.lamina.memory.value.Word;
import java.util.ArrayList;
import java.util.List;

/** The open handles of a heap. Each knows its place, so that closing one moves only the last into the gap. */
final class HandleTable {
    private final List<Handle> handles = new ArrayList<>();

    synchronized Handle add(@Word long word) {
        Handle handle = new Handle(this, word, handles.size());
        handles.add(handle);
        return handle;
    }

    synchronized void remove(Handle handle) {
        if (handle.index < 0) return;
        Handle last = handles.removeLast();
        if (last != handle) {
            assert handles.get(handle.index) == handle : "a handle is not where it thinks";
            handles.set(handle.index, last);
            last.index = handle.index;
        }
        handle.index = -1;
    }

    synchronized void visitRoots(RootVisitor visitor) {
        for (Handle handle : handles) handle.word = visitor.visit(handle.word);
    }

    synchronized int size() {
        return handles.size();
    }

    /** The heap is closing: no word may be used any more. */
    synchronized void closeAll() {
        for (Handle handle : handles) handle.index = -1;
        handles.clear();
    }
}
