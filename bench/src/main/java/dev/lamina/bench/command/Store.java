package dev.lamina.bench.command;

import dev.lamina.bench.result.Complaint;
import dev.lamina.bench.result.Run;
import dev.lamina.bench.result.RunFile;
import dev.lamina.core.expand.Suggestions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** The folder that keeps what later runs are compared with: {@code baselines/NAME.json}, and {@code runs/} with every run by its date. */
record Store(Path folder) {
    private static final String ENDING = ".json";
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]*";

    /** In {@code $XDG_DATA_HOME}, or where that is without the variable. */
    static Path usualFolder() {
        String data = System.getenv("XDG_DATA_HOME");
        Path base = data == null || data.isEmpty() ? Path.of(System.getProperty("user.home"), ".local", "share") : Path.of(data);
        return base.resolve("lamina").resolve("bench");
    }

    Run baseline(String name) {
        Path file = baselineFile(name);
        if (!file.toFile().isFile()) {
            List<String> names = names("baselines");
            List<String> close = Suggestions.closeTo(name, names);
            throw new Complaint("there is no baseline " + name + (!close.isEmpty() ? "; did you mean " + close.getFirst() + "?"
                    : names.isEmpty() ? ": --save-baseline " + name + " makes one" : "; there are " + String.join(", ", names)));
        }
        return RunFile.read(file);
    }

    void saveBaseline(String name, Run run) {
        RunFile.write(run, baselineFile(name));
    }

    /** Where the baseline of this name is kept. */
    Path baselineFile(String name) {
        if (!name.matches(NAME)) {
            throw new Complaint("a baseline's name consists of letters, digits, dots, dashes and underscores, and " + name + " does not");
        }
        return folder.resolve("baselines").resolve(name + ENDING);
    }

    void keep(Run run) {
        RunFile.write(run, folder.resolve("runs").resolve(run.environment().date().replace(":", "") + ENDING));
    }

    /** The runs kept so far, the oldest first; one that cannot be read is left out with a remark. */
    List<Run> runs(Consumer<String> remark) {
        List<Run> runs = new ArrayList<>();
        for (String name : names("runs")) {
            try {
                runs.add(RunFile.read(folder.resolve("runs").resolve(name + ENDING)));
            } catch (Complaint e) {
                remark.accept("left out of the trend: " + e.getMessage());
            }
        }
        return runs;
    }

    private List<String> names(String kind) {
        String[] names = folder.resolve(kind).toFile().list((parent, name) -> name.endsWith(ENDING));
        return names == null ? List.of()
                : Arrays.stream(names).map(name -> name.substring(0, name.length() - ENDING.length())).sorted().toList();
    }
}
