package dev.lamina.core;

import dev.lamina.core.cache.CodeCache;
import dev.lamina.core.optimize.Pass;
import dev.lamina.core.runtime.ProgressListener;
import dev.lamina.memory.heap.HeapOptions;
import java.io.OutputStream;
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
 * @param output      where the program's standard output goes; null for that of the process
 * @param progress    told how far the reading of a large file is
 * @param cache       keeps the code of programs for their next run, or null
 */
public record Options(HeapOptions heap, Set<Pass> switchedOff, CompilerObserver observer, List<Path> libraryPath,
                      OutputStream output, ProgressListener progress, CodeCache cache) {
    public static Options standard() {
        return new Options(HeapOptions.standard(), Set.of(), CompilerObserver.NONE, List.of(), null, ProgressListener.NONE, null);
    }

    public Options withHeap(HeapOptions newHeap) {
        return new Options(newHeap, switchedOff, observer, libraryPath, output, progress, cache);
    }

    public Options without(Set<Pass> passes) {
        return new Options(heap, passes, observer, libraryPath, output, progress, cache);
    }

    public Options observedBy(CompilerObserver newObserver) {
        return new Options(heap, switchedOff, newObserver, libraryPath, output, progress, cache);
    }

    public Options withLibraryPath(List<Path> folders) {
        return new Options(heap, switchedOff, observer, folders, output, progress, cache);
    }

    public Options withOutput(OutputStream newOutput) {
        return new Options(heap, switchedOff, observer, libraryPath, newOutput, progress, cache);
    }

    public Options reportingTo(ProgressListener listener) {
        return new Options(heap, switchedOff, observer, libraryPath, output, listener, cache);
    }

    public Options cachedIn(CodeCache newCache) {
        return new Options(heap, switchedOff, observer, libraryPath, output, progress, newCache);
    }
}
