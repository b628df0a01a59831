package dev.lamina.core.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * What messages, traces and linkage know about a unit: its procedures and the source positions of its points. The
 * generator writes it as lines of tab-separated fields, so that a class file carries it at the cost of a constant:
 *
 * <pre>
 *   source  name
 *   entry   name  takes-self  line  column  { required  has-rest  method  parameter-names }
 *   point   entry  line  column  { procedure  line  column }
 * </pre>
 */
public final class UnitInfo {
    /** One clause of a procedure; {@code method} is the static Java method that implements it. */
    public record ClauseInfo(int required, boolean rest, String method, String parameters) {
        public boolean accepts(int arguments) {
            return rest ? arguments >= required : arguments == required;
        }

        private String expected() {
            String count = required == 0 && !rest ? "no arguments" : required + (required == 1 ? " argument" : " arguments");
            return rest ? "at least " + count : count;
        }
    }

    /** A procedure: empty name if it has none. */
    public record EntryInfo(String name, boolean takesSelf, int line, int column, List<ClauseInfo> clauses) {
        /** The clause that accepts so many arguments, or null. */
        public ClauseInfo clauseFor(int arguments) {
            for (ClauseInfo clause : clauses) if (clause.accepts(arguments)) return clause;
            return null;
        }

        /** For messages: {@code 2 arguments (x y)}, {@code at least 1 argument (x . rest)}, or the clauses' counts. */
        String expectedArguments() {
            if (clauses.size() == 1) return clauses.getFirst().expected() + " (" + clauses.getFirst().parameters() + ")";
            StringJoiner all = new StringJoiner(" or ");
            for (ClauseInfo clause : clauses) all.add(clause.expected());
            return all.toString();
        }
    }

    /**
     * A place in a procedure, by the number of the procedure; line 0 when the place has no text.
     *
     * @param callers for code that was opened at a call, innermost first: the procedure that it was in, and the place of the call
     */
    public record PointInfo(int entry, int line, int column, List<CallerInfo> callers) {}

    public record CallerInfo(String procedure, int line, int column) {}

    private final String source;
    private final List<EntryInfo> entries;
    private final List<PointInfo> points;

    private UnitInfo(String source, List<EntryInfo> entries, List<PointInfo> points) {
        this.source = source;
        this.entries = entries;
        this.points = points;
    }

    public String source() {
        return source;
    }

    public List<EntryInfo> entries() {
        return entries;
    }

    public EntryInfo entry(int index) {
        return entries.get(index);
    }

    public PointInfo point(int index) {
        return points.get(index);
    }

    /** The name of the procedure that the point is in. */
    public String procedureOf(PointInfo point) {
        return entries.get(point.entry()).name();
    }

    static UnitInfo parse(String[] chunks) {
        String source = "";
        List<EntryInfo> entries = new ArrayList<>();
        List<PointInfo> points = new ArrayList<>();
        for (String line : String.join("", chunks).split("\n")) {
            String[] fields = line.split("\t", -1);
            switch (fields[0]) {
                case "source" -> source = fields[1];
                case "entry" -> entries.add(entry(fields));
                case "point" -> points.add(point(fields));
                default -> throw new AssertionError("unit description: " + line);
            }
        }
        return new UnitInfo(source, entries, points);
    }

    private static PointInfo point(String[] fields) {
        List<CallerInfo> callers = new ArrayList<>();
        for (int i = 4; i + 2 < fields.length; i += 3) {
            callers.add(new CallerInfo(fields[i], number(fields[i + 1]), number(fields[i + 2])));
        }
        return new PointInfo(number(fields[1]), number(fields[2]), number(fields[3]), callers);
    }

    private static EntryInfo entry(String[] fields) {
        List<ClauseInfo> clauses = new ArrayList<>();
        for (int i = 5; i + 3 < fields.length; i += 4) {
            clauses.add(new ClauseInfo(number(fields[i]), fields[i + 1].equals("1"), fields[i + 2], fields[i + 3]));
        }
        return new EntryInfo(fields[1], fields[2].equals("1"), number(fields[3]), number(fields[4]), clauses);
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
