package dev.lamina.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How tests start the command: a JVM of its own on the class path of the test. */
final class LaminaProcess {
    private LaminaProcess() {}

    static ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
