package dev.lamina.core.foreign;

import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.LibraryFile;
import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A library of C: a name, which the system's loader looks for, a path with a slash, or no name, for what the standard library
 * has. A library stays loaded for as long as the process runs, since procedures may keep addresses in it.
 */
public final class ForeignLibrary {
    private static final String WHO = "foreign-procedure";

    private static final Map<String, SymbolLookup> LOADED = new ConcurrentHashMap<>();

    private ForeignLibrary() {}

    /** The address of a function; an empty name of the library stands for the standard one. */
    public static MemorySegment find(String library, String function) {
        Module module = ForeignLibrary.class.getModule();
        if (!module.isNativeAccessEnabled()) {
            String wanted = module.isNamed() ? module.getName() : "ALL-UNNAMED";
            throw Errors.other(WHO, "native access is not enabled: start Java with --enable-native-access=" + wanted);
        }
        SymbolLookup symbols = library.isEmpty() ? Linker.nativeLinker().defaultLookup() : LOADED.computeIfAbsent(library, ForeignLibrary::load);
        String where = library.isEmpty() ? "the standard library" : library;
        return symbols.find(function).orElseThrow(() -> Errors.other(WHO, where + " has no function " + function));
    }

    private static SymbolLookup load(String library) {
        try {
            return library.contains("/") ? loadFile(Path.of(library)) : SymbolLookup.libraryLookup(library, Arena.global());
        } catch (UnsatisfiedLinkError e) {
            throw Errors.other(WHO, "cannot load the library " + library + ": " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw Errors.other(WHO, "cannot load the library " + library + ": the system does not find it, or something that it needs");
        }
    }

    private static SymbolLookup loadFile(Path file) {
        LibraryFile.check(file);
        return SymbolLookup.libraryLookup(file, Arena.global());
    }
}
