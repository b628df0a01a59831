package dev.lamina.core;

import dev.lamina.core.optimize.Optimizer;
import dev.lamina.core.optimize.Pass;
import dev.lamina.memory.heap.HeapOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * How an instance of Lamina is set up.
 *
 * @param heap        sizes and habits of the heap
 * @param switchedOff passes of the optimizer to leave out
 * @param observer    told what the compiler does, for dumps and statistics
 * @param libraryPath folders that are searched for libraries, after the folder of the program
 * @param arguments   what {@code (command-line)} returns behind the program's name
 */
public record Options(HeapOptions heap, Set<Pass> switchedOff, CompilerObserver observer, List<Path> libraryPath,
                      List<String> arguments) {
    public static Options standard() {
        return new Options(HeapOptions.standard(), Set.of(), CompilerObserver.NONE, List.of(), List.of());
    }

    public Options withHeap(HeapOptions newHeap) {
        return new Options(newHeap, switchedOff, observer, libraryPath, arguments);
    }

    public Options without(Set<Pass> passes) {
        return new Options(heap, passes, observer, libraryPath, arguments);
    }

    public Options observedBy(CompilerObserver newObserver) {
        return new Options(heap, switchedOff, newObserver, libraryPath, arguments);
    }

    public Options withLibraryPath(List<Path> folders) {
        return new Options(heap, switchedOff, observer, folders, arguments);
    }

    public Options withArguments(List<String> newArguments) {
        return new Options(heap, switchedOff, observer, libraryPath, newArguments);
    }
}
