package dev.lamina.bench.measure;

import com.google.gson.Gson;
import dev.lamina.bench.limit.LimitsProbe;
import dev.lamina.bench.result.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Asks {@link LimitsProbe}, in a JVM of its own, for the limits of the machine. */
public final class MachineLimits {
    /** Compiles loops early and waits for the compiler: nothing but the best code is of interest. */
    private static final List<String> FLAGS = List.of("-Xbatch", "-XX:CompileThresholdScaling=0.05");

    private MachineLimits() {}

    public static Limits measure(Forks forks) throws Command.Failed {
        List<String> command = new ArrayList<>();
        command.add(forks.java().toString());
        command.addAll(forks.flags());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), LimitsProbe.class.getName()));
        String output = Command.output(Path.of("."), command);
        return new Gson().fromJson(output.lines().reduce((before, last) -> last).orElse(""), Limits.class);
    }
}
