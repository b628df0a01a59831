package dev.lamina.numeric.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.numeric.array.F64Matrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {
    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("data.csv"), text);
    }

    private void reads(String text, double[]... rows) throws IOException {
        assertEquals(F64Matrix.of(rows), Csv.read(file(text)));
    }

    @Test
    void everySeparatorIsFound() throws IOException {
        double[][] rows = {{1, 2.5}, {-3, 4e5}};
        reads("1,2.5\n-3,4e5\n", rows);
        reads("1;2.5\n-3;4e5", rows);
        reads("1\t2.5\r\n-3\t4e5\r\n", rows);
        reads("  1   2.5\n -3 4e5  \n\n", rows);
    }

    @Test
    void namesCommentsBlankLinesQuotesAndEmptyCellsAreUnderstood() throws IOException {
        Csv.Table table = Csv.readTable(file("# measured\n\n\"x\", y ,z\n1,,\"3\"\n\n# more\n,5,nan\n"));
        assertEquals(List.of("x", "y", "z"), table.names());
        assertEquals(F64Matrix.of(new double[][] {{1, Double.NaN, 3}, {Double.NaN, 5, Double.NaN}}), table.values());
    }

    @Test
    void namesMayHoldSeparatorsAndQuotes() throws IOException {
        assertEquals(List.of("width, m", "6\" pipe", "2019"), Csv.readTable(file("\"width, m\",\"6\"\" pipe\",\"2019\"\n1,2,3\n")).names());
        assertEquals(List.of("6\" pipe", "b"), Csv.readTable(file("6\" pipe,b\n1,2\n")).names());
        assertEquals(List.of("", "b"), Csv.readTable(file("\tb\n1\t2\n")).names());
    }

    @Test
    void aFirstRowWithOneWrongNumberIsNotTakenAsNames() throws IOException {
        String problem = ":1:1: read-csv: expected names or numbers in the first line, found both; a name that is a number stands in quotes: ";
        fails("1,2,3x\n4,5,6\n", problem + "1");
        fails("NA,2\n3,4\n", problem + "2");
        fails("1,2\r3,4\r", problem + "1");
        fails("1,2\0\n3,4\n", problem + "1");
    }

    @Test
    void numbersAcrossTheWindowsOfALongTextAreWhole() throws IOException {
        var text = new StringBuilder();
        double[][] rows = new double[30_000][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {i * 0.1, -1234567890.0 / (i + 1)};
            text.append(rows[i][0]).append(',').append(rows[i][1]).append('\n');
        }
        reads(text.toString(), rows);
    }

    @Test
    void emptyFilesHaveNoRows() throws IOException {
        assertEquals(F64Matrix.zeros(0, 0), Csv.read(file("")));
        assertEquals(F64Matrix.zeros(0, 0), Csv.read(file("\n# nothing\n")));
        assertEquals(F64Matrix.zeros(0, 2), Csv.read(file("a,b\n")));
    }

    @Test
    void errorsSayWhereAndWhat() throws IOException {
        fails("1,2\n3,abc\n", ":2:3: read-csv: expected a number, found \"abc\"");
        fails("1,2\n3\n", ":2:2: read-csv: expected 2 columns, found 1");
        fails("1,2\n\n# c\n3,4,5\n", ":4:4: read-csv: expected 2 columns, found more: \",5\"");
        fails("1,2\n3,4x\n", ":2:3: read-csv: expected a number, found \"4x\"");
        fails("1 2\n3 \"4\n", ":2:3: read-csv: expected a number, found \"\"4\"");
    }

    private void fails(String text, String problem) throws IOException {
        Path path = file(text);
        var e = assertThrows(ArrayFileException.class, () -> Csv.read(path));
        assertEquals(path + problem, e.getMessage());
    }

    @Test
    void whatIsWrittenReadsBackTheSame() throws IOException {
        var random = new Random(3);
        F64Matrix values = F64Matrix.zeros(5000, 7);
        for (long i = 0; i < values.rows(); i++) {
            for (long j = 0; j < values.columns(); j++) {
                values.set(i, j, random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
            }
        }
        Csv.write(folder.resolve("out.csv"), values);
        assertEquals(values, Csv.read(folder.resolve("out.csv")));
    }

    @Test
    void progressGrowsToTheWholeFile() throws IOException {
        Path path = file("1,2,3,4,5,6,7,8\n".repeat(600_000));
        var reports = new ArrayList<Long>();
        Csv.read(path, (done, total) -> reports.add(done));
        assertTrue(reports.size() > 2);
        assertEquals(reports.stream().sorted().toList(), reports);
        assertEquals(Files.size(path), reports.getLast());
    }
}
