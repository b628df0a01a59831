package dev.lamina.bench.measure;

import dev.lamina.bench.measure.Measurable.Fork;
import dev.lamina.bench.measure.Measurable.MeasurementFailed;
import dev.lamina.bench.result.Measurement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Measures subjects in rounds: every subject gets a fork before any gets the next one, so that a slow minute of the machine falls
 * on one fork of many subjects and shows as noise, rather than on all forks of one and pass for a change.
 *
 * <p>An interrupt ends the processes that are running and leaves what was measured until then.
 */
public final class Session {
    private static final int ENDING_SECONDS = 20;

    private final Progress progress;
    private final Map<Measurable, List<Fork>> results = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private final AtomicBoolean interrupted;

    public Session(Progress progress) {
        this(progress, new AtomicBoolean());
    }

    private Session(Progress progress, AtomicBoolean interrupted) {
        this.progress = progress;
        this.interrupted = interrupted;
    }

    /** Has Ctrl-C and a request to end stop the measuring, and then wait until {@code main}, which saves the results, has ended. */
    public void stopOnInterrupt(Thread main) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            interrupted.set(true);
            endProcesses();
            try {
                main.join(TimeUnit.SECONDS.toMillis(ENDING_SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "interrupt"));
    }

    private static void endProcesses() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    public boolean wasInterrupted() {
        return interrupted.get();
    }

    public void run(List<Measurable> subjects, Effort effort) {
        Set<Measurable> failed = new HashSet<>();
        int all = subjects.size() * effort.forks();
        for (int done = 0; done < all && !interrupted.get(); done++) {
            Measurable subject = subjects.get(done % subjects.size());
            progress.show(done, all, subject.subject().key());
            if (!failed.contains(subject) && !measure(subject, effort)) {
                failed.add(subject);
            }
        }
        progress.clear();
    }

    private boolean measure(Measurable subject, Effort effort) {
        try {
            results.computeIfAbsent(subject, s -> new ArrayList<>()).add(subject.measure(effort));
            return true;
        } catch (MeasurementFailed e) {
            // A process that the interrupt ended did not fail.
            if (!interrupted.get()) {
                remark(subject.subject().key() + ": " + e.getMessage());
            }
        } catch (InterruptedException e) {
            interrupted.set(true);
        }
        return false;
    }

    /** A session of its own that begins with nothing measured, and that the same interrupt ends. */
    public Session again() {
        return new Session(progress, interrupted);
    }

    /** Something that the user should know now. */
    public void say(String line) {
        progress.say(line);
    }

    /** Something that the report should say; shown at once, too. */
    public void remark(String line) {
        remarks.add(line);
        progress.say(line);
    }

    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** What was measured, in the order of the subjects. */
    public List<Measurement> measurements() {
        List<Measurement> measurements = new ArrayList<>();
        results.forEach((subject, forks) -> {
            if (!forks.isEmpty()) {
                measurements.add(new Measurement(subject.subject(), forks.stream().map(Fork::nanos).toList(),
                        forks.stream().mapToDouble(Fork::allocatedBytes).average().orElseThrow()));
            }
        });
        return measurements;
    }
}
