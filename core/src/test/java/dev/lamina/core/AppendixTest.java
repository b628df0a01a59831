package dev.lamina.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The libraries of R7RS appendix A against {@code docs/r7rs.md}, the list of their names and tests. */
class AppendixTest {
    private static final Path LIST = Path.of("../docs/r7rs.md");
    private static final Path PROGRAMS = Path.of("src/test/scheme");
    private static final int LIBRARIES = 16;

    /** A row of the list: names, and the test of all of them. */
    private record Row(List<String> names, String test) {}

    private static Map<String, List<Row>> list() throws IOException {
        Map<String, List<Row>> libraries = new LinkedHashMap<>();
        List<Row> rows = List.of();
        for (String line : Files.readAllLines(LIST)) {
            if (line.startsWith("## (")) {
                rows = new ArrayList<>();
                libraries.put(line.substring("## ".length()), rows);
            } else if (line.startsWith("| `")) {
                int end = line.indexOf('|', 1);
                rows.add(new Row(names(line.substring(1, end)), line.substring(end + 1, line.length() - 1).strip()));
            }
        }
        return libraries;
    }

    private static List<String> names(String cell) {
        List<String> names = new ArrayList<>();
        Matcher matcher = Pattern.compile("`([^`]+)`").matcher(cell.replace("`` ` ``", ""));
        while (matcher.find()) names.add(matcher.group(1));
        return names;
    }

    @Test
    void everyNameCanBeImportedFromItsLibrary() throws IOException {
        assertEquals(LIBRARIES, list().size());
        try (Scheme scheme = Scheme.create()) {
            for (Map.Entry<String, List<Row>> library : list().entrySet()) {
                for (Row row : library.getValue()) {
                    String names = String.join(" ", row.names);
                    scheme.eval("(environment '(only " + library.getKey() + " " + names + "))");
                }
            }
        }
    }

    @Test
    void everyNameStandsInItsTest() throws IOException {
        TreeSet<String> missing = new TreeSet<>();
        for (List<Row> rows : list().values()) {
            for (Row row : rows) {
                String text = Files.readString(file(row.test));
                for (String name : row.names) if (!text.contains(written(name))) missing.add(name + " in " + row.test);
            }
        }
        assertTrue(missing.isEmpty(), () -> "not tested: " + missing);
    }

    private static Path file(String test) {
        return test.endsWith(".scm") ? PROGRAMS.resolve(test) : Path.of("src/test/java/dev/lamina/core", test + ".java");
    }

    /** How a program writes the names that have a shorter form. */
    private static String written(String name) {
        return switch (name) {
            case "quasiquote" -> "`";
            case "unquote" -> ",";
            case "unquote-splicing" -> ",@";
            default -> name;
        };
    }
}
