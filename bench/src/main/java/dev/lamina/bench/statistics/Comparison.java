package dev.lamina.bench.statistics;

import dev.lamina.bench.result.Run;
import dev.lamina.bench.statistics.Change.Verdict;
import java.util.List;

/** The changes of a run against a baseline, where worse is what takes longer by more than the threshold (0.1 is 10 %). */
public record Comparison(Run baseline, double threshold, List<Change> changes) {
    public List<Change> worse() {
        return changes.stream().filter(change -> change.verdict() == Verdict.WORSE).toList();
    }
}
