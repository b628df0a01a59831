package dev.lamina.blas;

import dev.lamina.blas.generated.OpenBlasFunctions;
import dev.lamina.memory.LibraryFile;
import dev.lamina.numeric.linalg.BlasReport;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds and loads the library, once for a process: at the path that {@code lamina.blas.library} names, and then nowhere else;
 * in the jar of {@code org.bytedeco:openblas} on the class path; among the libraries of the system. A library that cannot be
 * loaded, or lacks a function, is passed over; what was wrong with it is told.
 */
final class OpenBlasLibrary {
    /** The system property with the path of the library to take. */
    private static final String PATH = "lamina.blas.library";

    /** The number of threads of {@code linalg}, which the library takes over where it is set. */
    private static final Integer THREADS = Integer.getInteger("lamina.threads");

    private static final Pattern VERSION = Pattern.compile("OpenBLAS\\s+(\\S+)");

    private final List<String> tried = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private OpenBlasLibrary() {}

    /** Holds the report from the first look at it. */
    private static final class Loaded {
        static final BlasReport REPORT = new OpenBlasLibrary().load();
    }

    static BlasReport report() {
        return Loaded.REPORT;
    }

    private BlasReport load() {
        Module module = OpenBlasLibrary.class.getModule();
        if (!module.isNativeAccessEnabled()) {
            String name = module.isNamed() ? module.getName() : "ALL-UNNAMED";
            return BlasReport.unusable("native access is not enabled: add --enable-native-access=" + name, "", tried);
        }
        String path = System.getProperty(PATH);
        Optional<String> found = path == null ? search() : attempt(List.of(Path.of(path).toAbsolutePath()));
        if (found.isPresent()) {
            return describe(found.get());
        }
        if (refused.isEmpty()) {
            return BlasReport.unusable("no OpenBLAS was found", "", tried);
        }
        return BlasReport.unusable("OpenBLAS cannot be used: " + problems.getFirst(), refused.getFirst(), tried);
    }

    private Optional<String> search() {
        return PackedLibrary.unpack(tried).flatMap(this::attempt).or(() -> {
            for (Path file : SystemLibraries.candidates()) {
                Optional<String> found = attempt(List.of(file));
                if (found.isPresent()) {
                    return found;
                }
            }
            tried.add("libraries of the system: " + (refused.isEmpty() ? "none found" : "none can be used"));
            return Optional.empty();
        });
    }

    /** Loads some libraries, of which the last is OpenBLAS; answers its path, or says what was wrong. */
    private Optional<String> attempt(List<Path> files) {
        Path library = files.getLast();
        try {
            LibraryFile.check(library);
            for (Path file : files.subList(0, files.size() - 1)) {
                System.load(file.toString());
            }
            requireFunctions(library);
            System.load(library.toString());
            return Optional.of(library.toString());
        } catch (UnsatisfiedLinkError e) {
            refused.add(library.toString());
            problems.add(oneLine(library, String.valueOf(e.getMessage())));
            tried.add(problems.getLast());
            return Optional.empty();
        }
    }

    /** The loader's text without the path, which it repeats, and without line ends. */
    private static String oneLine(Path library, String message) {
        String text = message.replace(library + ": ", "").replaceAll("\\s+", " ").strip();
        return library + ": " + text;
    }

    /** Looked at before the bindings could see it: what is loaded for them stays. */
    private static void requireFunctions(Path library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup symbols = SymbolLookup.libraryLookup(library, arena);
            List<String> missing = functions().filter(name -> symbols.find(name).isEmpty()).toList();
            if (!missing.isEmpty()) {
                String others = missing.size() == 1 ? "" : " and " + (missing.size() - 1) + " other functions";
                throw new UnsatisfiedLinkError(library + ": has no " + missing.getFirst() + others + " of OpenBLAS with LAPACK");
            }
        } catch (IllegalArgumentException e) {
            System.load(library.toString());
            throw new UnsatisfiedLinkError(library + ": " + e.getMessage());
        }
    }

    /** The functions that the bindings bind. */
    private static Stream<String> functions() {
        String mark = "$address";
        return Arrays.stream(OpenBlasFunctions.class.getMethods()).map(Method::getName)
                .filter(name -> name.endsWith(mark)).map(name -> name.substring(0, name.length() - mark.length())).sorted();
    }

    private BlasReport describe(String library) {
        String configuration = text(OpenBlasFunctions.openblas_get_config());
        if (configuration.contains("USE64BITINT")) {
            tried.add(library + ": its sizes are 64-bit integers");
            return BlasReport.unusable("OpenBLAS cannot be used: " + tried.getLast(), library, tried);
        }
        ProcessEnd.skipDestructors();
        if (THREADS != null && THREADS > 0) {
            OpenBlasFunctions.openblas_set_num_threads(THREADS);
        }
        Matcher version = VERSION.matcher(configuration);
        return new BlasReport("", library, version.find() ? version.group(1) : configuration,
                text(OpenBlasFunctions.openblas_get_corename()), OpenBlasFunctions.openblas_get_num_threads(), tried);
    }

    private static String text(MemorySegment c) {
        return c.getString(0);
    }
}
