package dev.lamina.bench.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.bench.statistics.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFileTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() {
        Run run = Runs.of(new Random(1), 5, 3, 0.02, i -> 1 + i / 3.0);
        Path file = folder.resolve("new/folder/run.json");
        RunFile.write(run, file);
        assertEquals(run, RunFile.read(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "{}", "[]", "nonsense", "{\"format\": 1}", "{\"format\": \"x\"}",
        "{\"format\": 99, \"environment\": {}, \"measurements\": []}",
        "{\"format\": 1, \"environment\": {}, \"measurements\": [{}]}",
        "{\"format\": 1, \"environment\": {}, \"measurements\": [null]}"})
    void whatIsNoRunIsRefusedInOneLineThatNamesTheFile(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("run.json"), text);
        String message = assertThrows(Complaint.class, () -> RunFile.read(file)).getMessage();
        assertTrue(message.startsWith(file + ": "), message);
        assertFalse(message.contains("\n") || message.contains("Exception"), message);
    }

    @Test
    void aTimeThatIsNotAboveZeroIsRefused() {
        Path file = folder.resolve("run.json");
        RunFile.write(Runs.of(new Random(1), 2, 2, 0, i -> 0), file);
        assertTrue(assertThrows(Complaint.class, () -> RunFile.read(file)).getMessage().contains("above zero"));
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("absent.json");
        assertEquals(file + ": no such file", assertThrows(Complaint.class, () -> RunFile.read(file)).getMessage());
    }

    @Test
    void aFileInThePlaceOfAFolderIsNamedAndNothingIsLeftBehind() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThrows(Complaint.class, () -> RunFile.replace(file.resolve("run.json"), "{}"));
        assertEquals(1, folder.toFile().list().length);
    }
}
