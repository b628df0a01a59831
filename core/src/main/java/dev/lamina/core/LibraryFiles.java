package dev.lamina.core;

import dev.lamina.core.expand.ShippedLibraries;
import dev.lamina.core.expand.SourceFinder;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.SourceReader;
import dev.lamina.core.read.Syntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds libraries as files on the library path, {@code (my lib)} in {@code my/lib.sld}, and included files. */
final class LibraryFiles implements SourceFinder {
    private final List<Path> folders = new ArrayList<>();

    LibraryFiles(List<Path> folders) {
        this.folders.addAll(folders);
    }

    /** Searches a program's own folder before the others. */
    void searchFirst(Path folder) {
        folders.addFirst(folder);
    }

    @Override
    public List<Syntax> library(List<String> name) throws IOException {
        String file = String.join("/", name) + ".sld";
        for (Path folder : folders) {
            Path path = folder.resolve(file);
            if (Files.isRegularFile(path)) return read(path, false);
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
        return read(folder == null ? Path.of(path) : folder.resolve(path), foldCase);
    }

    private static List<Syntax> read(Path path, boolean foldCase) throws IOException {
        Source source = new Source(path.toString(), SourceFiles.bytes(path));
        return SourceReader.readAll(source, foldCase);
    }
}
