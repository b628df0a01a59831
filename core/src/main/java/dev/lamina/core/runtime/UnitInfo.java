package dev.lamina.core.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * What messages, traces and linkage know about a unit: its procedures and the source positions of its points. The
 * generator writes it as lines of tab-separated fields, so that a class file carries it at the cost of a constant:
 *
 * <pre>
 *   source  name
 *   entry   name  takes-self  line  column  { required  has-rest  method  parameter-names }
 *   point   entry  line  column  { procedure  line  column }
 *   note    line  column  text  { line  column }
 *   kernel  line  column  name  text
 * </pre>
 */
public final class UnitInfo {
    /** One clause of a procedure; {@code method} is the static Java method that implements it. */
    public record ClauseInfo(int required, boolean rest, String method, String parameters) {
        public boolean accepts(int arguments) {
            return rest ? arguments >= required : arguments == required;
        }
    }

    /** A procedure: empty name if it has none. */
    public record EntryInfo(String name, boolean takesSelf, int line, int column, List<ClauseInfo> clauses) {
        /** The clause that accepts so many arguments, or null. */
        public ClauseInfo clauseFor(int arguments) {
            for (ClauseInfo clause : clauses) if (clause.accepts(arguments)) return clause;
            return null;
        }

        /** For messages: {@code 2 arguments (x y)}, {@code at least 1 argument (x . rest)}, {@code 1 or 2 arguments}. */
        String expectedArguments() {
            String counts = counts();
            return clauses.size() == 1 ? counts + " (" + clauses.getFirst().parameters() + ")" : counts;
        }

        /** The numbers of arguments that some clause accepts; those from which on all are accepted are {@code at least} the first. */
        private String counts() {
            TreeSet<Integer> numbers = new TreeSet<>();
            int open = Integer.MAX_VALUE;
            for (ClauseInfo clause : clauses) {
                if (clause.rest()) open = Math.min(open, clause.required());
                else numbers.add(clause.required());
            }
            while (numbers.contains(open - 1)) open--;
            boolean isRange = open == Integer.MAX_VALUE && numbers.size() > 2 && numbers.last() - numbers.first() == numbers.size() - 1;
            if (isRange) return numbers.first() + " to " + numbers.last() + " arguments";
            StringJoiner all = new StringJoiner(" or ");
            for (int number : numbers.headSet(open)) all.add(number == 0 ? "no" : String.valueOf(number));
            if (open != Integer.MAX_VALUE) all.add("at least " + open);
            int last = open != Integer.MAX_VALUE ? open : numbers.last();
            return all + (last == 1 ? " argument" : " arguments");
        }
    }

    /**
     * A place in a procedure, by the number of the procedure; line 0 when the place has no text.
     *
     * @param callers for code that was opened at a call, innermost first: the procedure that it was in, and the place of the call
     */
    public record PointInfo(int entry, int line, int column, List<CallerInfo> callers) {}

    public record CallerInfo(String procedure, int line, int column) {}

    private final String text;
    /** Where the lines of entries and of points begin, in their order; those of points when one is first asked for. */
    private final List<Integer> entryLines = new ArrayList<>();
    private final List<Integer> pointLines = new ArrayList<>();
    private final int points;
    private final EntryInfo[] entries;

    private UnitInfo(String text) {
        this.text = text;
        points = findLines("entry\t", lineEnd(0) + 1, entryLines);
        entries = new EntryInfo[entryLines.size()];
    }

    /** A start asks for a few entries and no points: a line is parsed when it is asked for. */
    static UnitInfo parse(String[] chunks) {
        return new UnitInfo(String.join("", chunks));
    }

    /** Finds the lines of a kind from an offset on; the offset behind them. */
    private int findLines(String kind, int from, List<Integer> lines) {
        int start = from;
        while (text.startsWith(kind, start)) {
            lines.add(start);
            start = lineEnd(start) + 1;
        }
        return start;
    }

    private int lineEnd(int start) {
        return text.indexOf('\n', start);
    }

    private String[] fields(int start) {
        return text.substring(start, lineEnd(start)).split("\t", -1);
    }

    public String source() {
        return fields(0)[1];
    }

    public synchronized EntryInfo entry(int index) {
        if (entries[index] == null) entries[index] = entry(fields(entryLines.get(index)));
        return entries[index];
    }

    /** Whether one of the procedures has the name and a place in the text. */
    boolean hasProcedure(String name) {
        for (int i = 0; i < entries.length; i++) if (entry(i).name().equals(name) && entry(i).line() > 0) return true;
        return false;
    }

    public synchronized PointInfo point(int index) {
        if (pointLines.isEmpty()) findLines("point\t", points, pointLines);
        return point(fields(pointLines.get(index)));
    }

    /** What the compiler has to say about a procedure, each with its place; of what was copied into other code, once. */
    List<String> notes(EntryInfo entry) {
        List<Integer> lines = new ArrayList<>();
        findLines("note\t", findLines("point\t", points, new ArrayList<>()), lines);
        List<String> notes = new ArrayList<>();
        for (int line : lines) {
            String[] fields = fields(line);
            String note = source() + ":" + fields[1] + ":" + fields[2] + ": " + fields[3];
            if (isAbout(fields, entry) && !notes.contains(note)) notes.add(note);
        }
        return notes;
    }

    /** The text of the kernel that a procedure is, if that is certain: another procedure may be at the same place. */
    String kernel(EntryInfo entry) {
        List<Integer> lines = new ArrayList<>();
        int notes = findLines("point\t", points, new ArrayList<>());
        findLines("kernel\t", findLines("note\t", notes, new ArrayList<>()), lines);
        String found = null;
        for (int line : lines) {
            String[] fields = fields(line);
            boolean isHere = number(fields[1]) == entry.line() && number(fields[2]) == entry.column() && fields[3].equals(entry.name());
            if (isHere && found != null) return null;
            if (isHere) found = fields[4];
        }
        return found == null || proceduresAt(entry) > 1 ? null : found;
    }

    private int proceduresAt(EntryInfo entry) {
        int count = 0;
        for (int i = 0; i < entries.length; i++) if (entry(i).line() == entry.line() && entry(i).column() == entry.column()) count++;
        return count;
    }

    private static boolean isAbout(String[] note, EntryInfo entry) {
        for (int i = 4; i + 1 < note.length; i += 2)
            if (number(note[i]) == entry.line() && number(note[i + 1]) == entry.column() && entry.line() > 0) return true;
        return false;
    }

    /** The name of the procedure that the point is in. */
    public String procedureOf(PointInfo point) {
        return entry(point.entry()).name();
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
