package dev.lamina.blas;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * Lets the process end while OpenBLAS computes, as after an interrupt. Its destructor would stop its threads, which loses their
 * work, and wait for ever, since the call in progress waits for that work. So a handler of {@code on_exit} ends the
 * process before any destructor runs, with the status that it was to end with, after another has written what C still buffers.
 * Handlers run in the opposite order. Where C has no {@code on_exit}, which is glibc's, nothing is done.
 */
final class ProcessEnd {
    private ProcessEnd() {}

    static void skipDestructors() {
        Linker linker = Linker.nativeLinker();
        SymbolLookup c = linker.defaultLookup();
        Optional<MemorySegment> onExit = c.find("on_exit");
        Optional<MemorySegment> end = c.find("_exit");
        Optional<MemorySegment> writeBuffers = c.find("fcloseall");
        if (onExit.isEmpty() || end.isEmpty() || writeBuffers.isEmpty()) {
            return;
        }
        var type = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS);
        MethodHandle register = linker.downcallHandle(onExit.get(), type);
        try {
            int failed = (int) register.invokeExact(end.get(), MemorySegment.NULL);
            if (failed == 0) {
                failed = (int) register.invokeExact(writeBuffers.get(), MemorySegment.NULL);
            }
        } catch (Throwable e) {
            throw new AssertionError("on_exit throws nothing", e);
        }
    }
}
