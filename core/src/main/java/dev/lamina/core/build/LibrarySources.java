package dev.lamina.core.build;

import dev.lamina.core.read.ElementTypes;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.SourceReader;
import dev.lamina.core.read.Syntax;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The source files of the library. One with {@code @} in its name stands for as many as there are types of elements of
 * typed vectors: the tag of the type takes the place of each {@code @} in name and text. So {@code srfi/160/@.sld} is {@code
 * srfi/160/f64.sld} and eleven others, which {@link #read} gives though no such files exist.
 *
 * @param folder where the sources are
 */
record LibrarySources(Path folder) {
    private static final String TAG = "@";
    /** The folder as messages show it. */
    static final Path SHOWN = Path.of("lamina");

    /** The paths of all files with this ending, in the order of their names; those that templates stand for instead of the templates. */
    List<Path> files(String ending, int depth) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder, depth)) {
            for (Path file : found.filter(path -> path.toString().endsWith(ending)).sorted().toList()) {
                if (file.toString().contains(TAG)) for (int type = 0; type < ElementTypes.COUNT; type++) files.add(instance(file, type));
                else files.add(file);
            }
        }
        return files;
    }

    private static Path instance(Path template, int type) {
        return Path.of(template.toString().replace(TAG, ElementTypes.tag(type)));
    }

    /** The data in a file or in what a template stands for. */
    List<Syntax> read(Path file) throws IOException {
        return SourceReader.readAll(new Source(SHOWN.resolve(folder.relativize(file)).toString(), bytes(file)));
    }

    boolean exists(Path file) {
        return Files.isRegularFile(file) || type(file) != ElementTypes.NONE;
    }

    private byte[] bytes(Path file) throws IOException {
        if (Files.isRegularFile(file)) return Files.readAllBytes(file);
        int type = type(file);
        if (type == ElementTypes.NONE) throw new NoSuchFileException(file.toString());
        String text = Files.readString(template(file, type));
        return text.replace(TAG, ElementTypes.tag(type)).getBytes(StandardCharsets.UTF_8);
    }

    /** The type for which a template gives the file, or none. */
    private static int type(Path file) {
        for (int type = 0; type < ElementTypes.COUNT; type++) if (Files.isRegularFile(template(file, type))) return type;
        return ElementTypes.NONE;
    }

    /** The tag begins the name, and ends before a hyphen or point. */
    private static Path template(Path file, int type) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("^" + ElementTypes.tag(type) + "(?=[-.])", TAG));
    }
}
