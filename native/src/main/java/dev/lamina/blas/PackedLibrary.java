package dev.lamina.blas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The OpenBLAS in the jar of {@code org.bytedeco:openblas} (with the classifier of the platform), if it is on the class path.
 * Its files are written once to {@code lamina/openblas} in the user's cache, each version of a file under a name of its own
 * folder, and complete or not at all, so that processes may do it at the same time.
 */
final class PackedLibrary {
    private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    /** In the order in which they need each other. Not every platform has all. */
    private static final List<String> NAMES = SYSTEM.startsWith("windows")
            ? List.of("libgcc_s_seh-1.dll", "libquadmath-0.dll", "libgfortran-5.dll", "libopenblas.dll")
            : SYSTEM.startsWith("mac")
            ? List.of("libgcc_s.1.1.dylib", "libquadmath.0.dylib", "libgfortran.5.dylib", "libopenblas.0.dylib")
            : List.of("libgcc_s.so.1", "libquadmath.so.0", "libgfortran.so.5", "libopenblas.so.0");

    private PackedLibrary() {}

    /** The unpacked files, OpenBLAS last; nothing if there is no such jar, or, as is told, it cannot be unpacked. */
    static Optional<List<Path>> unpack(List<String> tried) {
        String folder = "org/bytedeco/openblas/" + platform() + "/";
        if (resource(folder + NAMES.getLast()) == null) {
            tried.add("org.bytedeco:openblas:" + platform() + ": not on the class path");
            return Optional.empty();
        }
        try {
            var files = new ArrayList<Path>();
            for (String name : NAMES) {
                URL resource = resource(folder + name);
                if (resource != null) {
                    files.add(unpack(resource, name));
                }
            }
            return Optional.of(files);
        } catch (IOException | UncheckedIOException | SecurityException e) {
            tried.add("org.bytedeco:openblas:" + platform() + ": cannot be unpacked: " + e);
            return Optional.empty();
        }
    }

    /** As the names of the folders in the jar say it. */
    private static String platform() {
        String system = SYSTEM.startsWith("windows") ? "windows" : SYSTEM.startsWith("mac") ? "macosx" : "linux";
        String processor = System.getProperty("os.arch");
        return system + "-" + switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm64";
            default -> processor;
        };
    }

    private static URL resource(String name) {
        ClassLoader loader = PackedLibrary.class.getClassLoader();
        return loader.getResource(name);
    }

    private static Path unpack(URL resource, String name) throws IOException {
        URLConnection connection = resource.openConnection();
        long bytes = connection.getContentLengthLong();
        Path folder = Files.createDirectories(cache().resolve(version(connection, bytes)));
        Path file = folder.resolve(name);
        if (Files.exists(file) && Files.size(file) == bytes) {
            return file;
        }
        Path made = Files.createTempFile(folder, name, ".new");
        try (InputStream in = connection.getInputStream()) {
            Files.copy(in, made, StandardCopyOption.REPLACE_EXISTING);
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(made);
        }
        return file;
    }

    /** Of a file of a jar its checksum, of any other its size: it changes with what is in it. */
    private static String version(URLConnection connection, long bytes) throws IOException {
        long mark = connection instanceof JarURLConnection jar ? jar.getJarEntry().getCrc() : bytes;
        return Long.toHexString(mark);
    }

    /** As the XDG base directory specification says, which wants relative paths ignored. */
    private static Path cache() {
        String caches = System.getenv("XDG_CACHE_HOME");
        Path root = caches != null && caches.startsWith("/") ? Path.of(caches) : Path.of(System.getProperty("user.home"), ".cache");
        return root.resolve("lamina").resolve("openblas");
    }
}
