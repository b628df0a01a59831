package dev.lamina.bench.measure;

import dev.lamina.bench.result.Complaint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How JVMs are started to be measured: the JDK that runs this program, with the flags that {@code bin/lamina} passes, which the build writes
 * into a resource from the parent pom, and the module of the Vector API.
 */
public record Forks(Path java, List<String> flags) {
    private static final String FLAGS = "/dev/lamina/bench/fork.options";

    public static Forks standard() {
        return new Forks(Path.of(System.getProperty("java.home"), "bin", "java"), flagsOfTheBuild());
    }

    private static List<String> flagsOfTheBuild() {
        try (InputStream stream = Forks.class.getResourceAsStream(FLAGS)) {
            if (stream == null) {
                throw new Complaint("the resource " + FLAGS + " is missing: build the program with Maven");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.strip().split("\\s+"))).filter(flag -> !flag.isEmpty()).toList();
        } catch (IOException e) {
            throw new Complaint("the resource " + FLAGS + " cannot be read: " + e.getMessage());
        }
    }

    /** The flags of a fork of this vector width; an empty width leaves the choice to the program. */
    public List<String> flags(String width) {
        return width.isEmpty() ? flags : Stream.concat(flags.stream(), Stream.of("-Dlamina.simd=" + width)).toList();
    }
}
