package dev.lamina.cli;

import dev.lamina.core.Options;
import dev.lamina.core.Scheme;
import dev.lamina.core.cache.CodeCache;
import dev.lamina.core.optimize.Pass;
import dev.lamina.memory.heap.HeapOptions;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/** How the arguments of the command set up Scheme, and what they ask for at the end of the run. */
final class Setup {
    private final Options options;
    private final Observation observation;

    private Setup(Options options, Observation observation) {
        this.options = options;
        this.observation = observation;
    }

    /** Throws {@link BadUsage}. Before the first class of the heap is loaded, which reads the properties. */
    static Setup of(CommandLine line) {
        if (line.check) System.setProperty("lamina.check", "true");
        Options options = Options.standard().withHeap(heap(line)).withLibraryPath(line.libraryPath).reportingTo(Progress.onTerminal());
        if (line.task() == CommandLine.Task.FILE) options = options.cachedIn(cache(line));
        if (!line.passesOff.isEmpty()) options = options.without(passes(line));
        boolean observes = line.task() == CommandLine.Task.PROMPT || !line.dumps.isEmpty() || line.statistics || line.warnings || line.explainsFusion;
        if (!observes) return new Setup(options, null);
        DumpStages dumped = line.dumps.isEmpty() ? DumpStages.NONE : DumpStages.of(line.dumps);
        Observation observation = new Observation(dumped, line.statistics, line.warnings, line.explainsFusion);
        return new Setup(options.observedBy(observation), observation);
    }

    Options options() {
        return options;
    }

    /** At a prompt there is one; else null if nothing is observed. */
    Observation observation() {
        return observation;
    }

    void finish(Scheme scheme) {
        if (observation != null) observation.finish(scheme.statistics());
    }

    /** Null if there is to be none, or no place is known for it. */
    private static CodeCache cache(CommandLine line) {
        Path folder = line.cache == null ? standardCache() : line.cache;
        return line.noCache || folder == null ? null : new CodeCache(folder, CodeCache.STANDARD_LIMIT_BYTES);
    }

    /** As the XDG base directory specification says, which wants relative paths ignored. */
    private static Path standardCache() {
        String caches = System.getenv("XDG_CACHE_HOME");
        if (caches != null && caches.startsWith("/")) return Path.of(caches, "lamina");
        String home = System.getenv("HOME");
        return home == null || home.isEmpty() ? null : Path.of(home, ".cache", "lamina");
    }

    private static HeapOptions heap(CommandLine line) {
        HeapOptions heap = HeapOptions.standard();
        try {
            if (line.heapMaximum > 0) heap = heap.withMaximum(line.heapMaximum);
            if (line.heapInitial > 0) heap = heap.withInitial(line.heapInitial);
            if (line.numericMaximum > 0) heap = heap.withNumericMaximum(line.numericMaximum);
            return line.stress > 0 ? heap.withStress(line.stress) : heap;
        } catch (IllegalArgumentException e) {
            throw new BadUsage(e.getMessage());
        }
    }

    private static Set<Pass> passes(CommandLine line) {
        Set<Pass> passes = EnumSet.noneOf(Pass.class);
        for (String name : line.passesOff) {
            if (name.equals("all")) passes.addAll(optional());
            else passes.add(pass("--pass-off", name));
        }
        return passes;
    }

    private static Set<Pass> optional() {
        Set<Pass> passes = EnumSet.allOf(Pass.class);
        passes.removeIf(pass -> pass.isRequired);
        return passes;
    }

    static Pass pass(String option, String name) {
        Pass pass = Pass.named(name);
        if (pass != null) return pass;
        StringBuilder names = new StringBuilder();
        for (Pass known : Pass.values()) names.append(' ').append(known.label());
        throw new BadUsage(option + ": there is no pass " + name + "; the passes are" + names);
    }
}
