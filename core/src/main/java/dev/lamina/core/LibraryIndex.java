package dev.lamina.core;

import dev.lamina.core.codegen.Library;
import dev.lamina.core.codegen.LibraryProcedure;
import dev.lamina.core.codegen.LibraryProcedure.LibraryClause;
import dev.lamina.core.expand.BuiltIns;
import dev.lamina.core.read.ShippedFile;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.SourceReader;
import dev.lamina.core.read.Syntax;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every built-in procedure by name: the library written in Scheme, and the primitives as procedures. Written when the
 * project is built, sorted, one line per procedure. A start parses nothing: a line is found by binary search in the text,
 * and its fields are parsed when the procedure is first used:
 *
 * <pre>
 *   name  owner  field  { required  has-rest  method }
 *   name  =  datum
 * </pre>
 */
public final class LibraryIndex implements Library, BuiltIns {
    /** Where the build writes the index. */
    public static final String FILE = "dev/lamina/core/library.index";

    private static final String CONSTANT = "\t=\t";

    private final String text;
    /** What the build adds to an index that has no text yet. */
    private final Map<String, String> added = new TreeMap<>();
    private final Map<String, LibraryProcedure> parsed = new HashMap<>();

    private LibraryIndex(String text) {
        this.text = text;
    }

    /** An index to be filled with {@link #add}. */
    public LibraryIndex() {
        this("");
    }

    /** The index that this build of Lamina ships. */
    public static LibraryIndex load() {
        return new LibraryIndex(new String(ShippedFile.get(FILE), StandardCharsets.UTF_8));
    }

    public void add(String name, LibraryProcedure procedure) {
        StringBuilder line = new StringBuilder(name);
        line.append('\t').append(procedure.owner()).append('\t').append(procedure.field());
        for (LibraryClause clause : procedure.clauses()) {
            line.append('\t').append(clause.required()).append('\t').append(clause.rest() ? 1 : 0).append('\t').append(clause.method());
        }
        if (added.put(name, line.toString()) != null) throw new IllegalArgumentException(name + " is defined twice");
    }

    /** @param datum the text of a number, character or truth value */
    public void addConstant(String name, String datum) {
        if (added.put(name, name + CONSTANT + datum) != null) throw new IllegalArgumentException(name + " is defined twice");
    }

    /** The text that {@link #load} reads. */
    public String text() {
        return String.join("\n", added.values()) + "\n";
    }

    private String line(String name) {
        String line = added.get(name);
        if (line != null) return line;
        int start = find(name);
        return start < 0 ? null : text.substring(start, text.indexOf('\n', start));
    }

    /** Where the line of a name begins, or −1. */
    private int find(String name) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int start = text.lastIndexOf('\n', ((low + high) >>> 1) - 1) + 1;
            int order = text.substring(start, text.indexOf('\t', start)).compareTo(name);
            if (order == 0) return start;
            if (order < 0) low = text.indexOf('\n', start) + 1;
            else high = start;
        }
        return -1;
    }

    @Override
    public Syntax constant(String name) {
        String line = line(name);
        if (line == null || !line.startsWith(CONSTANT, name.length())) return null;
        return SourceReader.readAll(Source.ofString(name, line.substring(name.length() + CONSTANT.length()))).getFirst();
    }

    @Override
    public synchronized LibraryProcedure procedure(String name) {
        return parsed.computeIfAbsent(name, this::parseProcedure);
    }

    private LibraryProcedure parseProcedure(String name) {
        String line = line(name);
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
        return added.containsKey(name) || find(name) >= 0;
    }

    @Override
    public Iterable<String> names() {
        List<String> names = new ArrayList<>(added.keySet());
        for (int start = 0; start < text.length(); start = text.indexOf('\n', start) + 1) {
            names.add(text.substring(start, text.indexOf('\t', start)));
        }
        return names;
    }
}
