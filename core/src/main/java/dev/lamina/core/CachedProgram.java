package dev.lamina.core;

import dev.lamina.core.cache.BuildIdentity;
import dev.lamina.core.cache.CacheEntry;
import dev.lamina.core.cache.CodeCache;
import dev.lamina.core.cache.UnitCode;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.read.Source;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The first file that a session runs, whose code the disk cache keeps. Code alone is enough to run it. When it asks for
 * what only its expansion tells (the macros and names that {@code eval} must see, the procedures that a taken-over
 * built-in name changes), the same texts are expanded once more.
 */
final class CachedProgram {
    private final Source source;
    private final RecordedTexts texts;
    private final String maker;
    private final boolean isLast;
    private final CodeCache cache;
    private List<UnitCode> code;
    private List<Unit> units;

    private CachedProgram(Source source, CodeCache cache, String maker, boolean isLast) {
        this.source = source;
        this.isLast = isLast;
        this.cache = cache;
        this.maker = maker;
        CacheEntry entry = cache.find(maker, source.name(), source.bytes());
        if (entry != null) code = entry.units();
        texts = new RecordedTexts(entry == null ? Map.of(source.name(), source.bytes()) : entry.texts());
    }

    /**
     * Null if there is no cache, or somebody watches the compiler.
     *
     * @param isLast whether the session evaluates nothing else
     */
    static CachedProgram of(Source source, LibraryFiles files, Options options, boolean isLast) {
        if (options.cache() == null || options.observer() != CompilerObserver.NONE) return null;
        String build = BuildIdentity.text();
        if (build == null) return null;
        StringBuilder maker = new StringBuilder(build);
        for (Path folder : files.folders()) maker.append('\n').append(folder);
        maker.append('\n').append(options.switchedOff()).append('\n').append(isLast);
        return new CachedProgram(source, options.cache(), maker.toString(), isLast);
    }

    /** Whether the cache has its code. */
    boolean isCompiled() {
        return code != null;
    }

    /** Its units as classes, in the order in which they run. */
    List<UnitCode> code() {
        return code;
    }

    /** The unit that some code was made from; after {@link #expand}. */
    Unit unit(int index) {
        return units.get(index);
    }

    /** Makes the environment and the libraries of a front end that has expanded nothing yet what the program makes them. */
    void expand(FrontEnd frontEnd, LibraryFiles files) {
        units = files.recording(texts, () -> frontEnd.expandFile(frontEnd.user(), source, isLast));
    }

    /** What was expanded. */
    List<Unit> units() {
        return units;
    }

    /**
     * Expands and compiles it, and has the cache keep it. False if it was only expanded: libraries that transformers needed
     * have run then, and what transformers made of objects cannot be kept.
     */
    boolean compile(FrontEnd frontEnd, LibraryFiles files) {
        expand(frontEnd, files);
        if (frontEnd.hasRunTransformers()) return false;
        code = frontEnd.compileAll(units);
        cache.store(new CacheEntry(maker, new LinkedHashMap<>(texts.all()), code));
        return true;
    }
}
