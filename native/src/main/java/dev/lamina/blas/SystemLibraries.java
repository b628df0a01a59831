package dev.lamina.blas;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where the system's OpenBLAS may be: the folders of the loader's variables, of Java's library path, and the usual ones. */
final class SystemLibraries {
    private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    /** The name with the version of the interface first: it is there without a development package. */
    private static final List<String> NAMES = SYSTEM.startsWith("windows") ? List.of("libopenblas.dll", "openblas.dll")
            : SYSTEM.startsWith("mac") ? List.of("libopenblas.0.dylib", "libopenblas.dylib")
            : List.of("libopenblas.so.0", "libopenblas.so");

    private static final List<String> USUAL_FOLDERS = List.of("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64",
            "/usr/lib", "/usr/local/lib64", "/usr/local/lib", "/opt/homebrew/opt/openblas/lib", "/usr/local/opt/openblas/lib");

    private SystemLibraries() {}

    /** The files that are there, in the order in which to try them. */
    static List<Path> candidates() {
        var files = new ArrayList<Path>();
        folders().distinct().forEach(folder -> {
            for (String name : NAMES) {
                Path file = Path.of(folder, name);
                if (Files.exists(file)) {
                    files.add(file.toAbsolutePath());
                }
            }
        });
        return files;
    }

    private static Stream<String> folders() {
        Stream<String> named = Stream.of("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH").map(System::getenv)
                .mapMulti((paths, out) -> split(paths).forEach(out));
        return Stream.of(named, split(System.getProperty("java.library.path")), USUAL_FOLDERS.stream()).flatMap(folders -> folders);
    }

    private static Stream<String> split(String paths) {
        return paths == null ? Stream.of() : Stream.of(paths.split(File.pathSeparator)).filter(path -> !path.isEmpty());
    }
}
