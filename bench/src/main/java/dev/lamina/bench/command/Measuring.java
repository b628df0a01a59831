package dev.lamina.bench.command;

import dev.lamina.bench.Suite;
import dev.lamina.bench.measure.Command;
import dev.lamina.bench.measure.Effort;
import dev.lamina.bench.measure.Forks;
import dev.lamina.bench.measure.JmhBenchmarks;
import dev.lamina.bench.measure.Machine;
import dev.lamina.bench.measure.MachineLimits;
import dev.lamina.bench.measure.Measurable;
import dev.lamina.bench.measure.Pinning;
import dev.lamina.bench.measure.Progress;
import dev.lamina.bench.measure.Session;
import dev.lamina.bench.measure.Steadiness;
import dev.lamina.bench.process.Workplace;
import dev.lamina.bench.result.Complaint;
import dev.lamina.bench.result.Environment;
import dev.lamina.bench.result.Limits;
import dev.lamina.bench.result.Noise;
import dev.lamina.bench.result.Run;
import dev.lamina.bench.statistics.Comparison;
import dev.lamina.bench.statistics.Detector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** One {@code lamina bench run} from the self-test to the exit code. */
final class Measuring {
    private static final int LEAST_FORKS = 2;

    private final RunCommand options;
    private final Selection selection;
    private final Store store;
    private final Run baseline;
    private final Effort effort;
    private final double threshold;
    private final Session session;

    /** Checks all that can be checked before hours of measuring. */
    Measuring(RunCommand options) {
        this.options = options;
        selection = Selection.of(options.suites);
        store = new Store(options.store);
        baseline = options.baseline == null ? null : store.baseline(options.baseline);
        if (baseline != null && baseline.quick() != options.quick) {
            throw new Complaint("the baseline " + options.baseline + " was measured " + (baseline.quick() ? "with" : "without")
                    + " --quick, and only runs of the same kind compare");
        }
        effort = options.effort();
        if (effort.forks() < LEAST_FORKS) {
            throw new Complaint("--forks " + effort.forks() + ": noise is judged between forks, so that at least " + LEAST_FORKS + " are needed");
        }
        threshold = Verdicts.part(options.threshold);
        Outputs.check(options, store);
        session = new Session(new Progress(System.err, System.console() != null && System.console().isTerminal()));
    }

    int run() {
        session.stopOnInterrupt(Thread.currentThread());
        int processor = options.pin ? Pinning.pin() : -1;
        Noise noise = Steadiness.measure(effort);
        sayNoise(noise);
        Forks forks = Forks.standard();
        try (Scratch scratch = Scratch.make()) {
            Limits limits = limits(forks);
            List<Measurable> subjects = subjects(forks, limits, scratch);
            Environment environment = Machine.describe(forks, home(), processor);
            session.run(subjects, effort);
            Run run = new Run(Run.FORMAT, options.quick, !session.wasInterrupted(), selection.words(),
                    environment, noise, limits, session.measurements(), session.remarks());
            return finish(run, subjects);
        }
    }

    private void sayNoise(Noise noise) {
        double resolution = 100 * noise.resolution();
        System.err.printf(Locale.ROOT, "a fixed loop varies by %.1f %% here, and its mean drifts by %.1f %%%n", 100 * noise.jitter(), 100 * noise.drift());
        if (resolution > options.threshold) {
            session.remark(String.format(Locale.ROOT, "this machine is too noisy now to tell changes of %.0f %%: with %d forks, those above %.0f %%; "
                    + "stop other programs, or try --pin or --forks", options.threshold, effort.forks(), resolution));
        }
    }

    private Limits limits(Forks forks) {
        try {
            return MachineLimits.measure(forks);
        } catch (Command.Failed e) {
            throw new Complaint("the limits of the machine cannot be measured: " + e.getMessage());
        }
    }

    private List<Measurable> subjects(Forks forks, Limits limits, Scratch scratch) {
        var benchmarks = new JmhBenchmarks(forks, limits.vectorBits(), options.isPart());
        var workplace = new Workplace(home(), scratch.folder(), options.isPart(), session::remark);
        boolean isAtHome = Files.isExecutable(home().resolve("bin/lamina"));
        if (!isAtHome) {
            session.remark("what runs outside of this program is left out: its jar does not stand in the project; -Dlamina.home=FOLDER says where that is");
        }
        List<Measurable> subjects = new ArrayList<>();
        for (Suite suite : selection.suites()) {
            List<Measurable> ours = asked(benchmarks.of(suite.name(), suite.packageName()));
            subjects.addAll(ours);
            if (isAtHome) {
                subjects.addAll(asked(suite.processes().subjects(workplace, ours.stream().map(Measurable::subject).toList())));
            }
        }
        if (subjects.isEmpty()) {
            throw new Complaint("nothing to measure: no benchmark is found by " + String.join(" ", selection.words()));
        }
        return subjects;
    }

    private List<Measurable> asked(List<Measurable> subjects) {
        return subjects.stream().filter(subject -> selection.includes(subject.subject())).toList();
    }

    private int finish(Run run, List<Measurable> subjects) {
        if (run.measurements().isEmpty()) {
            throw new Complaint(session.wasInterrupted() ? "interrupted before anything was measured" : "nothing could be measured");
        }
        Comparison comparison = baseline == null ? null : confirmed(run, subjects);
        Table.print(System.out, run, comparison);
        if (!run.complete()) {
            session.say("interrupted: this is what was measured until then");
        }
        Outputs.write(options, store, run, comparison);
        return Verdicts.exitCode(comparison);
    }

    /** The comparison, for which what seems worse is measured once more: worse is what is so both times. */
    private Comparison confirmed(Run run, List<Measurable> subjects) {
        sayDifferentMachine(run);
        Detector detector = Verdicts.detector(threshold, run);
        Comparison first = detector.compare(baseline, run);
        Set<String> suspects = first.worse().stream().map(change -> change.subject().key()).collect(Collectors.toSet());
        if (suspects.isEmpty() || session.wasInterrupted()) {
            return first;
        }
        session.say("measuring once more what seems worse: " + suspects.size() + (suspects.size() == 1 ? " benchmark" : " benchmarks"));
        Session again = session.again();
        again.run(subjects.stream().filter(subject -> suspects.contains(subject.subject().key())).toList(), effort);
        return Detector.confirm(first, detector.compare(baseline, run.with(again.measurements())));
    }

    private void sayDifferentMachine(Run run) {
        double ratio = run.noise().loopNanos() / baseline.noise().loopNanos();
        if (Math.max(ratio, 1 / ratio) > 1 + threshold) {
            session.say(String.format(Locale.ROOT, "the machine itself differs from the baseline's: the fixed loop takes %.2f of the time", ratio));
        }
        if (!run.environment().processor().equals(baseline.environment().processor())) {
            session.say("the baseline was measured on another processor: " + baseline.environment().processor());
        }
    }

    /** The project's folder: what the launcher says, else where the jar stands. */
    static Path home() {
        String said = System.getProperty("lamina.home");
        return said == null ? Path.of(System.getProperty("java.class.path")).toAbsolutePath().getParent().getParent().getParent() : Path.of(said);
    }
}
