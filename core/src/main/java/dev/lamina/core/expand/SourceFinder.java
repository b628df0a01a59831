package dev.lamina.core.expand;

import dev.lamina.core.read.Source;
import dev.lamina.core.read.Syntax;
import java.io.IOException;
import java.util.List;

/** Where further source text comes from: libraries by name, included files by path. */
public interface SourceFinder {
    /**
     * The forms of the text that defines a library, among them its {@code define-library}, or null if there is none.
     *
     * @param name the parts of the library's name, {@code [my, lib, 2]}
     */
    List<Syntax> library(List<String> name) throws IOException;

    /** The same for a library that ships with Lamina: what {@link ShippedLibraries} keeps of its text. */
    List<Syntax> shipped(List<String> name);

    /**
     * The forms of an included file.
     *
     * @param includer the text that holds the {@code include}: relative paths begin at its folder
     * @param foldCase whether letters of identifiers are folded, as {@code include-ci} asks
     * @throws IOException whose message says why the file cannot be read
     */
    List<Syntax> include(String path, Source includer, boolean foldCase) throws IOException;
}
