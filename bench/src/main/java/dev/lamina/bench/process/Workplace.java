package dev.lamina.bench.process;

import dev.lamina.bench.measure.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a suite of processes works with.
 *
 * @param home the folder of the project, where the launcher, the programs and the scripts stand
 * @param quick whether only a part of a suite is wanted
 * @param scratch a folder for compiled programs, which is removed at the end
 * @param remark takes a line about what is skipped
 */
public record Workplace(Path home, Path scratch, boolean quick, Consumer<String> remark) {
    /** The launcher's path. */
    String lamina() {
        return home.resolve("bin/lamina").toString();
    }

    /** The first of these commands that is on the PATH, or null. */
    static String find(String... commands) {
        List<String> folders = Arrays.asList(System.getenv().getOrDefault("PATH", "").split(":"));
        return Arrays.stream(commands)
                .flatMap(command -> folders.stream().map(folder -> Path.of(folder, command)))
                .filter(Files::isExecutable).map(Path::toString).findFirst().orElse(null);
    }

    /** The Python that can import NumPy, or null. */
    String pythonWithNumpy() {
        String python = find("python3");
        return python != null && output(python, "-c", "import numpy") != null ? python : null;
    }

    /** The file names with this ending in a folder of the project, without the ending, in order. */
    List<String> names(String folder, String ending) {
        String[] names = home.resolve(folder).toFile().list((parent, name) -> name.endsWith(ending));
        return names == null ? List.of() : Arrays.stream(names).map(name -> name.substring(0, name.length() - ending.length())).sorted().toList();
    }

    /** What a program prints, or null if it fails. */
    String output(String... command) {
        try {
            return Command.output(home, List.of(command));
        } catch (Command.Failed e) {
            return null;
        }
    }
}
