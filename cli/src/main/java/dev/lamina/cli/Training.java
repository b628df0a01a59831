package dev.lamina.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What bin/lamina runs once after a build, so that the JVM's AOT cache holds the classes, and the linked call sites, that
 * most runs use: programs that are compiled, the same ones from the code cache, and expressions. The arguments name the
 * programs.
 */
final class Training {
    private Training() {}

    public static void main(String[] programs) throws IOException {
        Path cache = Files.createTempDirectory("lamina-training");
        try {
            for (String program : programs) {
                for (int i = 0; i < 2; i++) Main.run("--cache", cache.toString(), program);
            }
            Main.run("-e", "(define (twice x) (* 2 x))", "-e", "(map twice '(1 2.5))", "-e", "(+ 1 2)");
            Main.run("-e", "(car 5)");
        } finally {
            for (File file : cache.toFile().listFiles()) Files.delete(file.toPath());
            Files.delete(cache);
        }
    }
}
