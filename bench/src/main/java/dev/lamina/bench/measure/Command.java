package dev.lamina.bench.measure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs other programs to their end. */
public final class Command {
    private static final int LIMIT_SECONDS = 120;

    private Command() {}

    /** Why a program gave no answer, in one line. */
    public static final class Failed extends Exception {
        private static final long serialVersionUID = 1;

        Failed(String message) {
            super(message);
        }
    }

    /** How long a program took from start to end, and what it printed. */
    public record Ended(double nanos, String output) {}

    /** What the program prints on its standard output. */
    public static String output(Path folder, List<String> command) throws Failed {
        return run(folder, command).output();
    }

    /** The same for a program that reads this text on its standard input. */
    public static String output(Path folder, List<String> command, String input) throws Failed {
        return run(folder, command, input).output();
    }

    public static Ended run(Path folder, List<String> command) throws Failed {
        return run(folder, command, "");
    }

    private static Ended run(Path folder, List<String> command, String input) throws Failed {
        Path output = null;
        Path errors = null;
        try {
            output = Files.createTempFile("lamina-bench", ".out");
            errors = Files.createTempFile("lamina-bench", ".err");
            return run(builder(folder, command, output, errors), input, output, errors);
        } catch (IOException e) {
            throw new Failed(command.getFirst() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed(command.getFirst() + ": interrupted");
        } finally {
            delete(output);
            delete(errors);
        }
    }

    /** Through files: a pipe that nobody empties meanwhile would hold up a talkative program, and a reader would share its processor. */
    private static ProcessBuilder builder(Path folder, List<String> command, Path output, Path errors) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(output.toFile()).redirectError(errors.toFile());
        // A core type taken over from the environment would hold OpenBLAS to an older instruction set.
        builder.environment().remove("OPENBLAS_CORETYPE");
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        return builder;
    }

    private static Ended run(ProcessBuilder builder, String input, Path output, Path errors) throws IOException, InterruptedException, Failed {
        long start = System.nanoTime();
        Process process = builder.start();
        try (OutputStream stream = process.getOutputStream()) {
            stream.write(input.getBytes(StandardCharsets.UTF_8));
        }
        boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        long nanos = System.nanoTime() - start;
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new Failed("no end after " + LIMIT_SECONDS + " s");
        }
        if (process.exitValue() != 0) {
            throw new Failed("exit code " + process.exitValue() + ": " + lastLine(text(output) + text(errors)));
        }
        return new Ended(nanos, text(output));
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static String lastLine(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).reduce((before, last) -> last).orElse("no output");
    }

    private static void delete(Path file) {
        if (file != null) {
            file.toFile().delete();
        }
    }
}
