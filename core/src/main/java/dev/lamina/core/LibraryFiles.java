package dev.lamina.core;

import dev.lamina.core.expand.ShippedLibraries;
import dev.lamina.core.expand.SourceFinder;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.SourceReader;
import dev.lamina.core.read.Syntax;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Finds libraries as files on the library path, {@code (my lib)} in {@code my/lib.sld}, and included files. */
final class LibraryFiles implements SourceFinder {
    private final List<Path> folders = new ArrayList<>();
    private RecordedTexts texts;

    LibraryFiles(List<Path> folders) {
        this.folders.addAll(folders);
    }

    /** Searches a program's own folder before the others. */
    void searchFirst(Path folder) {
        folders.addFirst(folder);
    }

    /** The folders in the order of the search. */
    List<Path> folders() {
        return folders;
    }

    /** What is being recorded into; new if nothing is. */
    RecordedTexts record() {
        return texts();
    }

    /** Does something for which files are what has been recorded, and are recorded when they are not yet. */
    <T> T recording(RecordedTexts record, Supplier<T> work) {
        RecordedTexts before = texts;
        texts = record;
        try {
            return work.get();
        } finally {
            texts = before;
        }
    }

    /** The same, searching the folders of another time. */
    <T> T recording(RecordedTexts record, List<Path> searched, Supplier<T> work) {
        List<Path> before = List.copyOf(folders);
        folders.clear();
        folders.addAll(searched);
        try {
            return recording(record, work);
        } finally {
            folders.clear();
            folders.addAll(before);
        }
    }

    @Override
    public List<Syntax> library(List<String> name) throws IOException {
        String file = String.join("/", name) + ".sld";
        for (Path folder : folders) {
            Path path = folder.resolve(file);
            byte[] bytes = texts().find(path);
            if (bytes != null) return SourceReader.readAll(new Source(path.toString(), bytes), false);
        }
        return null;
    }

    @Override
    public List<Syntax> shipped(List<String> name) {
        return ShippedLibraries.forms(name);
    }

    @Override
    public List<Syntax> include(String path, Source includer, boolean foldCase) throws IOException {
        Path folder = Path.of(includer.name()).getParent();
        Path included = folder == null ? Path.of(path) : folder.resolve(path);
        return SourceReader.readAll(new Source(included.toString(), texts().get(included)), foldCase);
    }

    private RecordedTexts texts() {
        return texts == null ? new RecordedTexts(Map.of()) : texts;
    }
}
