package dev.lamina.core;

import dev.lamina.core.codegen.Library;
import dev.lamina.core.codegen.LibraryProcedure;
import dev.lamina.core.codegen.LibraryProcedure.LibraryClause;
import dev.lamina.core.expand.BuiltIns;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.SourceReader;
import dev.lamina.core.read.Syntax;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every built-in procedure by name: the library written in Scheme, and the primitives as procedures. Written when the
 * project is built, one line per procedure, whose fields are parsed when the procedure is first used:
 *
 * <pre>
 *   name  owner  field  { required  has-rest  method }
 *   name  =  datum
 * </pre>
 */
public final class LibraryIndex implements Library, BuiltIns {
    public static final String RESOURCE = "library.index";

    private static final String CONSTANT = "\t=\t";

    private final Map<String, String> lines = new HashMap<>(2048);
    private final Map<String, LibraryProcedure> parsed = new HashMap<>();

    /** An index to be filled with {@link #add}. */
    public LibraryIndex() {}

    /** The index that this build of Lamina ships. */
    public static LibraryIndex load() {
        try (InputStream resource = LibraryIndex.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) throw new IllegalStateException("the index of the library is missing: build the core module");
            return parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LibraryIndex parse(String text) {
        LibraryIndex index = new LibraryIndex();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            index.lines.put(text.substring(start, text.indexOf('\t', start)), text.substring(start, end));
            start = end + 1;
        }
        return index;
    }

    public void add(String name, LibraryProcedure procedure) {
        StringBuilder line = new StringBuilder(name);
        line.append('\t').append(procedure.owner()).append('\t').append(procedure.field());
        for (LibraryClause clause : procedure.clauses()) {
            line.append('\t').append(clause.required()).append('\t').append(clause.rest() ? 1 : 0).append('\t').append(clause.method());
        }
        if (lines.put(name, line.toString()) != null) throw new IllegalArgumentException(name + " is defined twice");
    }

    /** @param datum the text of a number, character or truth value */
    public void addConstant(String name, String datum) {
        if (lines.put(name, name + CONSTANT + datum) != null) throw new IllegalArgumentException(name + " is defined twice");
    }

    @Override
    public Syntax constant(String name) {
        String line = lines.get(name);
        if (line == null || !line.startsWith(CONSTANT, name.length())) return null;
        return SourceReader.readAll(Source.ofString(name, line.substring(name.length() + CONSTANT.length()))).getFirst();
    }

    /** The text that {@link #load} reads. */
    public String text() {
        return String.join("\n", lines.values().stream().sorted().toList()) + "\n";
    }

    @Override
    public synchronized LibraryProcedure procedure(String name) {
        return parsed.computeIfAbsent(name, this::parseProcedure);
    }

    private LibraryProcedure parseProcedure(String name) {
        String line = lines.get(name);
        if (line == null || line.startsWith(CONSTANT, name.length())) return null;
        String[] fields = line.split("\t");
        List<LibraryClause> clauses = new ArrayList<>();
        for (int i = 3; i < fields.length; i += 3) {
            clauses.add(new LibraryClause(Integer.parseInt(fields[i]), fields[i + 1].equals("1"), fields[i + 2]));
        }
        return new LibraryProcedure(fields[1], fields[2], clauses);
    }

    @Override
    public boolean isDefined(String name) {
        return lines.containsKey(name);
    }

    @Override
    public Iterable<String> names() {
        return lines.keySet();
    }
}
