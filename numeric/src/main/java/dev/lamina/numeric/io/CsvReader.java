package dev.lamina.numeric.io;

import dev.lamina.memory.pool.SegmentPool;
import dev.lamina.numeric.array.F64Matrix;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one text of numbers into rows. The text is scanned once, number by number; the rows go into a block that grows,
 * at first to what the length of the first lines promises.
 */
final class CsvReader {
    private static final long REPORT_BYTES = 4L << 20;
    private static final long SAMPLE_ROWS = 100;
    private static final int LONGEST_QUOTED_TEXT = 40;
    private static final char SPACES = ' ';

    private final Path file;
    private final TextBytes text;
    private final long end;
    private final Progress progress;
    private final DecimalParser parser;
    private final SegmentPool pool = SegmentPool.shared();

    private char separator;
    private long columns;
    private long line = 1;
    private long lineStart;
    private long rows;
    /** The numbers of the line that is read. */
    private double[] numbers;
    private MemorySegment block = MemorySegment.NULL;

    CsvReader(Path file, TextBytes text, Progress progress) {
        this.file = file;
        this.text = text;
        this.end = text.size();
        this.progress = progress;
        this.parser = new DecimalParser(text);
    }

    Csv.Table read() throws IOException {
        try {
            long at = skipMark();
            lineStart = at;
            at = skipToRow(at);
            separator = separatorOf(at);
            List<String> names = readNames(at);
            at = names.isEmpty() ? at : skipToRow(lineEnd(at));
            columns = names.isEmpty() ? cells(at).size() : names.size();
            numbers = new double[(int) columns];
            readRows(at);
            progress.report(end, end);
            return new Csv.Table(names, result());
        } finally {
            if (block.byteSize() > 0) {
                pool.release(block);
            }
        }
    }

    private F64Matrix result() {
        F64Matrix values = F64Matrix.zeros(rows, columns);
        MemorySegment.copy(block, 0, values.segment(), values.byteOffset(), rows * columns * Double.BYTES);
        return values;
    }

    private int byteAt(long at) {
        return text.at(at);
    }

    /** After the byte-order mark that some programs put before UTF-8. */
    private long skipMark() {
        return end >= 3 && byteAt(0) == (byte) 0xEF && byteAt(1) == (byte) 0xBB && byteAt(2) == (byte) 0xBF ? 3 : 0;
    }

    /** The start of the next line that is neither blank nor a comment, or the end. */
    private long skipToRow(long at) {
        while (at < end) {
            int c = byteAt(at);
            if (c == '#') {
                at = lineEnd(at);
            } else if (c == '\n') {
                at++;
                line++;
                lineStart = at;
            } else if (isBlank(c)) {
                at++;
            } else {
                return lineStart;
            }
        }
        return end;
    }

    private boolean isBlank(int c) {
        return c == ' ' || c == '\r' || c == '\t' && separator != '\t';
    }

    private long skipBlanks(long at) {
        while (at < end && isBlank(byteAt(at))) {
            at++;
        }
        return at;
    }

    private long lineEnd(long at) {
        while (at < end && byteAt(at) != '\n') {
            at++;
        }
        return at;
    }

    private char separatorOf(long at) {
        String first = text.string(at, lineEnd(at));
        for (char candidate : new char[] {',', ';', '\t'}) {
            if (first.indexOf(candidate) >= 0) {
                return candidate;
            }
        }
        return SPACES;
    }

    /** The texts of a line, between separators that are not in quotes. */
    private List<String> cells(long at) {
        var cells = new ArrayList<String>();
        String row = text.string(at, lineEnd(at));
        int from = 0;
        boolean inQuotes = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '"') {
                inQuotes = !inQuotes && (row.substring(from, i).isBlank() || row.charAt(i - 1) == '"');
            } else if (!inQuotes && isSeparator(c)) {
                addCell(cells, row.substring(from, i));
                from = i + 1;
            }
        }
        if (!row.isEmpty()) {
            addCell(cells, row.substring(from));
        }
        return cells;
    }

    private boolean isSeparator(char c) {
        return c == separator || separator == SPACES && Character.isWhitespace(c);
    }

    private void addCell(List<String> cells, String cell) {
        if (separator != SPACES || !cell.isEmpty()) {
            cells.add(cell.strip());
        }
    }

    /** The cells of the first line if they are names, which are not numbers or stand in quotes; else none. */
    private List<String> readNames(long at) throws IOException {
        List<String> cells = cells(at);
        List<String> names = cells.stream().map(CsvReader::unquoted).toList();
        if (names.stream().allMatch(name -> name.isEmpty() || isNumber(name))) {
            return List.of();
        }
        for (String cell : cells) {
            if (isNumber(cell)) {
                throw error(at, "expected names or numbers in the first line, found both; a name that is a number stands in quotes: " + cell);
            }
        }
        return names;
    }

    private static String unquoted(String cell) {
        boolean isQuoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        return isQuoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }

    private static boolean isNumber(String cell) {
        byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
        var cellParser = new DecimalParser(new TextBytes(MemorySegment.ofArray(bytes)));
        cellParser.parse(0, bytes.length);
        return !cellParser.failed() && cellParser.position() == bytes.length;
    }

    private void readRows(long at) throws IOException {
        long first = at;
        long nextReport = at + REPORT_BYTES;
        MemorySegment row = MemorySegment.ofArray(numbers);
        while (at < end) {
            if ((rows + 1) * columns * Double.BYTES > block.byteSize()) {
                grow(at - first);
            }
            at = skipToRow(readRow(at));
            MemorySegment.copy(row, 0, block, rows * columns * Double.BYTES, columns * Double.BYTES);
            rows++;
            if (at >= nextReport) {
                progress.report(at, end);
                nextReport = at + REPORT_BYTES;
            }
        }
    }

    /** To what the rows so far promise for the whole file and a tenth more, at least to half more than now. */
    private void grow(long doneBytes) {
        long promised = rows < SAMPLE_ROWS ? SAMPLE_ROWS : (long) (1.1 * rows * end / Math.max(1, doneBytes));
        long wanted = Math.max(promised, rows + rows / 2 + 1) * columns * Double.BYTES;
        MemorySegment larger = pool.acquire(wanted);
        if (block.byteSize() > 0) {
            MemorySegment.copy(block, 0, larger, 0, rows * columns * Double.BYTES);
            pool.release(block);
        }
        block = larger;
    }

    private long readRow(long at) throws IOException {
        for (int column = 0; column < columns; column++) {
            at = readCell(skipBlanks(at), column);
            at = skipBlanks(at);
            if (column + 1 < columns) {
                at = passSeparator(at, column + 1);
            }
        }
        if (at < end && byteAt(at) != '\n') {
            throw error(at, "expected " + columns + " columns, found more: " + quoted(at));
        }
        return at;
    }

    private long readCell(long at, int column) throws IOException {
        boolean inQuotes = at < end && byteAt(at) == '"';
        long from = inQuotes ? at + 1 : at;
        double value = parser.parse(from, end);
        long after = parser.position();
        if (parser.failed()) {
            if (!isCellEnd(from) && !(inQuotes && from < end && byteAt(from) == '"')) {
                throw error(at, "expected a number, found " + quoted(at));
            }
        }
        if (inQuotes && (after >= end || byteAt(after) != '"') || !inQuotes && !isCellEnd(after)) {
            throw error(at, "expected a number, found " + quoted(at));
        }
        numbers[column] = value;
        return inQuotes ? after + 1 : after;
    }

    private boolean isCellEnd(long at) {
        if (at >= end) {
            return true;
        }
        int c = byteAt(at);
        return c == separator || c == '\n' || isBlank(c);
    }

    private long passSeparator(long at, long seen) throws IOException {
        if (at >= end || byteAt(at) == '\n') {
            throw error(at, "expected " + columns + " columns, found " + seen);
        }
        if (separator == SPACES) {
            return at;
        }
        if (byteAt(at) != separator) {
            throw error(at, "expected '" + separator + "', found " + quoted(at));
        }
        return at + 1;
    }

    /** The rest of the cell, shortened, for a message. */
    private String quoted(long at) {
        long to = Math.min(at + 1, end);
        while (to < end && to < at + LONGEST_QUOTED_TEXT && byteAt(to) != separator && byteAt(to) != '\n') {
            to++;
        }
        return "\"" + text.string(at, to).strip() + "\"";
    }

    private ArrayFileException error(long at, String problem) {
        return new ArrayFileException(file, line, at - lineStart + 1, "read-csv", problem);
    }
}
