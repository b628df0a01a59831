package dev.lamina.core.codegen;

import dev.lamina.core.read.Span;
import dev.lamina.core.runtime.Units;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbered places of a unit: entries, non-tail calls and places that can fail. A frame or a failure names one, and
 * the unit's description says which procedure and position it stands for.
 */
final class Points {
    record Point(Routine routine, int clause, boolean resumable, Span span) {}

    private final List<Point> points = new ArrayList<>();

    /** The point that enters a clause; the clause's method resumes it. */
    int entry(Routine routine, int clause) {
        return add(new Point(routine, clause, true, routine.lambda.span()));
    }

    int call(Routine routine, int clause, Span span) {
        return add(new Point(routine, clause, true, span));
    }

    int failure(Routine routine, int clause, Span span) {
        return add(new Point(routine, clause, false, span));
    }

    List<Point> all() {
        return points;
    }

    private int add(Point point) {
        if (points.size() == Units.MAX_INDEX) throw new TooLarge("more than " + Units.MAX_INDEX + " call sites in one unit");
        points.add(point);
        return points.size() - 1;
    }
}
