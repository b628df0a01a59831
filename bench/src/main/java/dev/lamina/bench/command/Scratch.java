package dev.lamina.bench.command;

import dev.lamina.bench.result.Complaint;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary folder, removed with all that is in it. */
record Scratch(Path folder) implements AutoCloseable {
    static Scratch make() {
        try {
            return new Scratch(Files.createTempDirectory("lamina-bench"));
        } catch (IOException e) {
            throw new Complaint("no temporary folder can be made: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new Complaint(folder + " cannot be removed: " + e.getMessage());
        }
    }
}
