package dev.lamina.bench.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.bench.result.Measurement;
import dev.lamina.bench.result.Run;
import dev.lamina.bench.result.Subject;
import dev.lamina.bench.statistics.Change.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetectorTest {
    private static final double THRESHOLD = 0.1;
    private static final int SUBJECTS = 60;
    private static final int SLOWED = 17;

    private final Detector detector = new Detector(THRESHOLD);

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void anInjectedSlowdownOfThirtyPercentIsCaughtAndNothingElse(int forks) {
        for (long seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            Run baseline = Runs.of(random, SUBJECTS, forks, 0.015, i -> 1000 + 10 * i);
            Run slowed = Runs.of(random, SUBJECTS, forks, 0.015, i -> (1000 + 10 * i) * (i == SLOWED ? 1.3 : 1));
            List<Change> worse = detector.compare(baseline, slowed).worse();
            assertEquals(List.of(Runs.subject(SLOWED)), worse.stream().map(Change::subject).toList(), "seed " + seed);
            assertTrue(worse.getFirst().low() > 1 && worse.getFirst().high() < 1.6, "seed " + seed + ": " + worse);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.005, 0.03, 0.1})
    void twentyRepeatsOfTheSameCodeRaiseNoAlarm(double forkDeviation) {
        var random = new Random(7);
        Run baseline = Runs.of(random, SUBJECTS, 2, forkDeviation, i -> 1000 + 10 * i);
        for (int repeat = 0; repeat < 20; repeat++) {
            Run same = Runs.of(random, SUBJECTS, 2, forkDeviation, i -> 1000 + 10 * i);
            assertEquals(List.of(), detector.compare(baseline, same).worse(), "seed 7, repeat " + repeat);
        }
    }

    @Test
    void whatGrowsByLessThanTheThresholdIsNoAlarmHoweverCertain() {
        Run baseline = constant(1000, 1000, 1000);
        assertEquals(Verdict.SAME, only(detector.compare(baseline, constant(1080, 1080, 1080))).verdict());
        assertEquals(Verdict.WORSE, only(detector.compare(baseline, constant(1120, 1120, 1120))).verdict());
        assertEquals(Verdict.BETTER, only(detector.compare(baseline, constant(800, 800, 800))).verdict());
    }

    @Test
    void aGrowthInsideTheNoiseIsNoAlarmHoweverLarge() {
        assertEquals(Verdict.SAME, only(detector.compare(constant(1000, 1600), constant(1500, 2100))).verdict());
    }

    @Test
    void singleForksTellNothing() {
        Change change = only(detector.compare(constant(1000), constant(2000)));
        assertEquals(Verdict.SAME, change.verdict());
        assertEquals(2, change.ratio(), 1e-9);
    }

    @Test
    void peersAndWhatOnlyOneRunMeasuredAreNotCompared() {
        var peer = new Subject("simd", "simd/Made.number0", "C", "", 1000, 0, 0, false);
        Run baseline = Runs.run(List.of(new Measurement(peer, List.of(List.of(1.0), List.of(1.0)), 0)));
        Run current = Runs.run(List.of(new Measurement(peer, List.of(List.of(9.0), List.of(9.0)), 0),
                new Measurement(Runs.subject(1), List.of(List.of(9.0), List.of(9.0)), 0)));
        assertEquals(List.of(), detector.compare(baseline, current).changes());
    }

    @Test
    void whatIsNotWorseASecondTimeIsNotWorse() {
        Comparison first = detector.compare(constant(1000, 1000), constant(1300, 1300));
        Comparison second = detector.compare(constant(1000, 1000), constant(1010, 1010));
        assertEquals(1, first.worse().size());
        assertEquals(List.of(), Detector.confirm(first, second).worse());
        assertEquals(first.worse(), Detector.confirm(first, first).worse());
    }

    private static Change only(Comparison comparison) {
        assertEquals(1, comparison.changes().size());
        return comparison.changes().getFirst();
    }

    /** One subject with one time for each fork. */
    private static Run constant(double... nanosOfForks) {
        return Runs.run(List.of(new Measurement(Runs.subject(0), Arrays.stream(nanosOfForks).mapToObj(List::of).toList(), 0)));
    }
}
