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
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The source files of the library. One whose name begins with {@code @} is a template: it stands for as many as there are types of
 * elements of typed vectors, and the tag of the type takes the place of each {@code @} in name and text. So {@code srfi/160/@.sld} is
 * {@code srfi/160/f64.sld} and eleven others, which {@link #read} gives though no such files exist. One that begins with {@code @@}
 * stands for one more, that for vectors of any values: its tag is empty.
 */
final class LibrarySources {
    private static final String TAG = "@";
    private static final String TAG_OR_NONE = "@@";
    /** The folder as messages show it. */
    static final Path SHOWN = Path.of("lamina");

    /** The file that has a text, and the tag that is written for each {@code @} in it. */
    private record Origin(Path file, String tag) {}

    private final Path folder;
    /** Every source, by its path in the folder. */
    private final TreeMap<Path, Origin> origins = new TreeMap<>();

    LibrarySources(Path folder) throws IOException {
        this.folder = folder;
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(Files::isRegularFile).forEach(this::add);
        }
    }

    private void add(Path file) {
        String name = file.getFileName().toString();
        if (name.startsWith(TAG)) for (int type = 0; type < ElementTypes.COUNT; type++) addInstance(file, ElementTypes.tag(type));
        if (name.startsWith(TAG_OR_NONE)) addInstance(file, "");
        if (!name.startsWith(TAG)) origins.put(folder.relativize(file), new Origin(file, TAG));
    }

    private void addInstance(Path template, String tag) {
        String name = template.getFileName().toString().replaceFirst(TAG + "+", tag);
        origins.put(folder.relativize(template.resolveSibling(name)), new Origin(template, tag));
    }

    /** The paths of the sources with this ending, so many folders deep at most, in their order. */
    List<Path> files(String ending, int depth) {
        return origins.keySet().stream().filter(path -> path.getNameCount() <= depth && path.toString().endsWith(ending)).toList();
    }

    boolean exists(Path file) {
        return origins.containsKey(file);
    }

    List<Syntax> read(Path file) throws IOException {
        Origin origin = origins.get(file);
        if (origin == null) throw new NoSuchFileException(file.toString());
        String text = Files.readString(origin.file()).replace(TAG, origin.tag());
        return SourceReader.readAll(new Source(SHOWN.resolve(file).toString(), text.getBytes(StandardCharsets.UTF_8)));
    }
}
