package dev.lamina.numeric.io;

import dev.lamina.numeric.array.F64Matrix;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Reads and writes text files of numbers, one row a line. The separator is a comma, semicolon or tab, or else spaces: what
 * the first line has. A first line without numbers, but for those in quotes, is taken as names; blank lines and lines that begin
 * with # are passed over; an empty cell is NaN; numbers may stand in quotes.
 */
public final class Csv {
    private Csv() {}

    /**
     * The numbers of a file and the names of its columns.
     *
     * @param names as many as columns, or none when the file has no such line
     */
    public record Table(List<String> names, F64Matrix values) {}

    public static F64Matrix read(Path file) throws IOException {
        return readTable(file).values();
    }

    /** As {@link #read}, telling how far it is about every 4 MB. */
    public static F64Matrix read(Path file, Progress progress) throws IOException {
        return readTable(file, progress).values();
    }

    public static Table readTable(Path file) throws IOException {
        return readTable(file, (done, total) -> {});
    }

    /** As {@link #readTable(Path)}, telling how far it is about every 4 MB. */
    public static Table readTable(Path file, Progress progress) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ); Arena arena = Arena.ofConfined()) {
            if (channel.size() == 0) {
                return new Table(List.of(), F64Matrix.zeros(0, 0));
            }
            var text = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            return new CsvReader(file, new TextBytes(text), progress).read();
        } catch (InternalError truncated) {
            throw new IOException(file + ": the file changed while it was read", truncated);
        }
    }

    /** Writes rows of shortest decimal numbers that read back as the same doubles, separated by commas. */
    public static void write(Path file, F64Matrix values) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            for (long row = 0; row < values.rows(); row++) {
                for (long column = 0; column < values.columns(); column++) {
                    out.write(column == 0 ? "" : ",");
                    out.write(Double.toString(values.get(row, column)));
                }
                out.write('\n');
            }
        }
    }
}
