package dev.lamina.blas;

import dev.lamina.numeric.linalg.BlasReport;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips tests, and says why, where no OpenBLAS can be used. The tests of {@code numeric} that run once more with it would pass
 * without it too, by routines in Java. Surefire finds this as a service where it is told to look.
 */
public final class OpenBlasIsHere implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        BlasReport report = new OpenBlas().report();
        return report.isUsable() ? ConditionEvaluationResult.enabled(report.library()) : ConditionEvaluationResult.disabled(report.problem());
    }
}
