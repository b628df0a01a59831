package dev.lamina.bench.result;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/** Runs as JSON files. A file is replaced as a whole or not at all, so that a full disk or Ctrl-C leaves no half of one. */
public final class RunFile {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private RunFile() {}

    public static Run read(Path file) {
        try {
            Run run = GSON.fromJson(Files.readString(file), Run.class);
            requireWhole(file, run);
            return run;
        } catch (NoSuchFileException e) {
            throw new Complaint(file + ": no such file");
        } catch (JsonParseException e) {
            throw new Complaint(file + ": not a run of lamina bench: " + firstLine(e));
        } catch (IOException e) {
            throw new Complaint(file + ": cannot be read: " + reason(e));
        }
    }

    private static void requireWhole(Path file, Run run) {
        if (run == null || run.format() == 0) {
            throw new Complaint(file + ": not a run of lamina bench: it has no format");
        }
        if (run.format() != Run.FORMAT) {
            throw new Complaint(file + ": written in format " + run.format() + ", this program reads format " + Run.FORMAT);
        }
        if (!isWhole(run)) {
            throw new Complaint(file + ": not a run of lamina bench: parts are missing");
        }
        if (run.measurements().stream().map(Measurement::samples).anyMatch(times -> times.length == 0 || Arrays.stream(times).min().orElseThrow() <= 0)) {
            throw new Complaint(file + ": not a run of lamina bench: a measurement has no times, or one that is not above zero");
        }
    }

    /** What is not in the file is null in the records that Gson makes. */
    private static boolean isWhole(Object part) {
        return switch (part) {
            case null -> false;
            case Record parts -> Arrays.stream(parts.getClass().getRecordComponents()).allMatch(component -> isWhole(value(parts, component)));
            case List<?> parts -> parts.stream().allMatch(RunFile::isWhole);
            case Double number -> Double.isFinite(number);
            default -> true;
        };
    }

    private static Object value(Record parts, RecordComponent component) {
        try {
            return component.getAccessor().invoke(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    public static void write(Run run, Path file) {
        replace(file, GSON.toJson(run) + "\n");
    }

    /** Makes the file's content this text, with the folders that it stands in. */
    public static void replace(Path file, String text) {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(beside, text.getBytes(StandardCharsets.UTF_8));
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            remove(beside);
            throw new Complaint(file + ": cannot be written: " + reason(e));
        }
    }

    /** A half-written file is of no use; that it cannot be removed adds nothing to what is already reported. */
    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.getLogger(RunFile.class.getName()).log(System.Logger.Level.DEBUG, "left behind: " + file, e);
        }
    }

    /** Why a file operation failed, in a few words. */
    public static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "permission denied";
            case java.nio.file.FileAlreadyExistsException exists -> exists.getFile() + " is not a folder";
            case java.nio.file.FileSystemException system when system.getReason() != null -> system.getReason();
            default -> firstLine(e);
        };
    }

    private static String firstLine(Exception e) {
        String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return text.lines().findFirst().orElse("").replaceFirst("^[a-zA-Z.]+Exception: ", "");
    }
}
