package dev.lamina.bench.quote;

import dev.lamina.bench.result.Amounts;
import dev.lamina.bench.result.Environment;
import dev.lamina.bench.result.Measurement;
import dev.lamina.bench.result.Run;
import dev.lamina.bench.result.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tables of Markdown made from results. */
final class Tables {
    private static final String GOALS = "goals";
    private static final String MACHINE = "machine";

    private final Results results;

    Tables(Results results) {
        this.results = results;
    }

    /** The table of this name: {@code goals}, {@code machine}, or a suite's. */
    String table(String name) {
        return switch (name) {
            case GOALS -> table(List.of("what", "beside", "aim", "measured"), Goal.ALL.stream().map(goal -> goal.line(results)).toList());
            case MACHINE -> table(List.of("suite", "date", "commit", "machine", "JDK", "forks", "load"), results.runs().stream().map(Tables::run).toList());
            default -> suite(name);
        };
    }

    private static String table(List<String> heads, List<String> lines) {
        return "| " + String.join(" | ", heads) + " |\n|" + "---|".repeat(heads.size()) + "\n" + String.join("\n", lines);
    }

    private static String run(Run run) {
        Environment at = run.environment();
        int forks = run.measurements().stream().mapToInt(measurement -> measurement.forks().size()).max().orElse(0);
        return cells(run.measurements().getFirst().subject().suite(), at.date().substring(0, 10), at.commit(),
                at.processor() + " " + at.coreType().replaceFirst(":.*", "") + ", " + at.processors() + " processors, " + run.limits().vectorBits() + " bits", at.jdk(), Integer.toString(forks), Double.toString(at.load()));
    }

    /** A line for each benchmark and size: our time, and how many times of it each peer takes. */
    private String suite(String suite) {
        List<Measurement> ours = results.ours(Pattern.compile("^" + Pattern.quote(suite) + "/"));
        if (ours.isEmpty()) {
            return "Not measured.";
        }
        List<String> peers = results.peers(ours);
        List<String> heads = new ArrayList<>(List.of("", "Lamina"));
        peers.forEach(peer -> heads.add("÷ " + peer));
        return table(heads, ours.stream().map(own -> line(own, peers)).toList());
    }

    private String line(Measurement own, List<String> peers) {
        Subject subject = own.subject();
        String name = subject.name().substring(subject.name().indexOf('/') + 1) + (subject.n() > 0 ? ", n = " + (long) subject.n() : "");
        return cells(name, Amounts.time(Results.nanos(own)), peers.stream().map(peer -> cell(results.speed(own, peer))).collect(Collectors.joining(" | ")));
    }

    private static String cell(OptionalDouble speed) {
        return speed.isPresent() ? Amounts.ratio(1 / speed.getAsDouble()) : "";
    }

    private static String cells(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
