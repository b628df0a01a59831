package dev.lamina.numeric.fusion;

/**
 * An expression with its compiled forms, one for each element type that was asked for. Shared by all kernels that differ
 * in their parameters only; any number of threads may run it.
 */
final class FusedExpression {
    private final Expression expression;
    private final Graph graph;
    private volatile FusedKernel f64;
    private volatile FusedKernel f32;

    /** @param check a condition that is noted when it holds for an element, or null */
    FusedExpression(Expression expression, Condition check, int inputs) {
        this.expression = expression;
        this.graph = new Graph(expression.node, check == null ? null : check.node, inputs);
    }

    int inputs() {
        return graph.inputs();
    }

    int parameters() {
        return graph.parameters();
    }

    /** The form for doubles, or for floats. */
    FusedKernel kernel(boolean wide) {
        FusedKernel kernel = wide ? f64 : f32;
        return kernel != null ? kernel : compile(wide);
    }

    private synchronized FusedKernel compile(boolean wide) {
        if (wide && f64 == null) {
            f64 = new FusedKernel(graph, Element.F64);
        } else if (!wide && f32 == null) {
            f32 = new FusedKernel(graph, Element.F32);
        }
        return wide ? f64 : f32;
    }

    @Override
    public String toString() {
        return expression.toString();
    }
}
