package dev.lamina.bench.quote;

import dev.lamina.bench.result.Complaint;
import dev.lamina.bench.result.Measurement;
import dev.lamina.bench.result.Run;
import dev.lamina.bench.result.RunFile;
import dev.lamina.bench.result.Subject;
import dev.lamina.bench.statistics.Summary;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The runs that documents quote, one file for each suite. */
public final class Results {
    private static final String ENDING = ".json";

    private final List<Run> runs;
    private final Map<String, Measurement> byKey = new LinkedHashMap<>();

    Results(List<Run> runs) {
        this.runs = List.copyOf(runs);
        runs.stream().flatMap(run -> run.measurements().stream()).forEach(measurement -> byKey.put(measurement.subject().key(), measurement));
    }

    /** All runs in a folder. */
    public static Results read(Path folder) {
        String[] names = folder.toFile().list((parent, name) -> name.endsWith(ENDING));
        if (names == null || names.length == 0) {
            throw new Complaint(folder + ": no results are there");
        }
        return new Results(Arrays.stream(names).sorted().map(name -> RunFile.read(folder.resolve(name))).toList());
    }

    List<Run> runs() {
        return runs;
    }

    /** The median nanoseconds of the subject with this key. */
    double nanos(String key) {
        Measurement found = byKey.get(key);
        if (found == null) {
            throw new Complaint("no result has the key " + key);
        }
        return nanos(found);
    }

    static double nanos(Measurement measurement) {
        return Summary.of(measurement.samples()).median();
    }

    /** What was measured of Lamina and has such a key; of the widths of a vector the widest, which a program gets without asking. */
    List<Measurement> ours(Pattern key) {
        Map<String, Measurement> widest = new LinkedHashMap<>();
        select(subject -> !subject.isPeer() && key.matcher(subject.key()).find()).forEach(measurement -> widest.put(work(measurement.subject()), measurement));
        return List.copyOf(widest.values());
    }

    /** A peer's time for the same work by ours: above 1 Lamina is faster. */
    OptionalDouble speed(Measurement ours, String peer) {
        return select(subject -> subject.by().equals(peer) && work(subject).equals(work(ours.subject())))
                .mapToDouble(other -> nanos(other) / nanos(ours)).findFirst();
    }

    /** The peers that were measured beside any of these. */
    List<String> peers(List<Measurement> ours) {
        List<String> works = ours.stream().map(measurement -> work(measurement.subject())).toList();
        return select(subject -> subject.isPeer() && works.contains(work(subject))).map(measurement -> measurement.subject().by()).distinct().toList();
    }

    private Stream<Measurement> select(Predicate<Subject> wanted) {
        return byKey.values().stream().filter(measurement -> wanted.test(measurement.subject()));
    }

    /** The same for all that do the same at the same size. */
    private static String work(Subject subject) {
        return new Subject(subject.suite(), subject.name(), "", "", subject.n(), 0, 0, false).key();
    }
}
