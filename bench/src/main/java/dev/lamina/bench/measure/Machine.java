package dev.lamina.bench.measure;

import dev.lamina.bench.result.Environment;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes where a run takes place. What cannot be found out is "unknown", which is no reason not to measure. */
public final class Machine {
    private static final String UNKNOWN = "unknown";
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    public static Environment describe(Forks forks, Path home, int pinnedTo) {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Environment(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), hostName(), processor(),
                coreType(), system.getAvailableProcessors(), system.getTotalMemorySize(),
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                property("java.vm.name") + " " + property("java.runtime.version") + " (" + property("java.vendor") + ")",
                forks.flags(), commit(home), pinnedTo, Math.round(100 * system.getSystemLoadAverage()) / 100.0);
    }

    private static String property(String name) {
        return System.getProperty(name, UNKNOWN);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    private static String processor() {
        return field("model name");
    }

    private static String coreType() {
        String flags = " " + field("flags") + " ";
        String extensions = Stream.of("sse4_2", "avx", "avx2", "fma", "avx512f", "avx512vl", "avx512dq", "asimd", "sve")
                .filter(flag -> flags.contains(" " + flag + " ")).collect(Collectors.joining(" "));
        return "family " + field("cpu family") + " model " + field("model") + " stepping " + field("stepping")
                + (extensions.isEmpty() ? "" : ": " + extensions);
    }

    /** The first processor's line of this name in {@code /proc/cpuinfo}. */
    private static String field(String name) {
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.contains(":") && line.substring(0, line.indexOf(':')).strip().equals(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst().orElse(UNKNOWN);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    /** The commit of the working tree, with a plus sign if files differ from it. */
    private static String commit(Path home) {
        try {
            String commit = Command.output(home, List.of("git", "rev-parse", "--short=12", "HEAD")).strip();
            boolean changed = !Command.output(home, List.of("git", "status", "--porcelain", "--untracked-files=no")).isBlank();
            return changed ? commit + "+" : commit;
        } catch (Command.Failed e) {
            return UNKNOWN;
        }
    }
}
