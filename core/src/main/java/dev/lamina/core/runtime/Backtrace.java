package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The frames of a failed computation, innermost first, as they stand in the heap. Frames of shipped libraries are left out:
 * the position is that of the program's own call. A stack may be as deep as memory, so only the frames at its two
 * ends are looked up; those in between are counted.
 */
final class Backtrace {
    /** Frames shown from each end. */
    private static final int SHOWN = 12;
    /** Where the classes of shipped libraries are. */
    private static final String SHIPPED = "scheme.shipped.";

    record Place(String procedure, String source, int line, int column) {
        String position() {
            return source + ":" + line + ":" + column;
        }
    }

    private final List<Place> first = new ArrayList<>();
    private final List<Place> last = new ArrayList<>();
    private long leftOut;

    private Backtrace() {}

    static Backtrace of(@Word long trace) {
        Backtrace backtrace = new Backtrace();
        long[] latest = new long[SHOWN];
        long behind = 0;
        for (long frame = trace; frame != Words.EMPTY_LIST && !Driver.isBoundary(frame); frame = next(frame)) {
            long point = Words.fixnum(Memory.get(Words.address(frame) + Layout.FRAME_POINT));
            if (isShipped(Units.of(point).getClass())) continue;
            if (backtrace.first.size() < SHOWN) addPlaces(point, backtrace.first);
            else latest[(int) (behind++ % SHOWN)] = point;
        }
        backtrace.leftOut = Math.max(0, behind - SHOWN);
        for (long i = backtrace.leftOut; i < behind; i++) addPlaces(latest[(int) (i % SHOWN)], backtrace.last);
        return backtrace;
    }

    /** Whether a unit is of what is built in, or of a library that was compiled when Lamina was built. */
    private static boolean isShipped(Class<?> unit) {
        return Linker.instanceOf(unit) == null || unit.getName().startsWith(SHIPPED);
    }

    private static @Word long next(@Word long frame) {
        return Memory.get(Words.address(frame) + Layout.FRAME_NEXT);
    }

    /** A point in code that was opened at calls stands for several places; some have no text. */
    private static void addPlaces(long code, List<Place> places) {
        UnitInfo info = Units.of(code).info();
        UnitInfo.PointInfo point = info.point(Units.index(code));
        int line = point.line();
        int column = point.column();
        for (UnitInfo.CallerInfo caller : point.callers()) {
            if (line > 0) places.add(new Place(caller.procedure(), info.source(), line, column));
            line = caller.line();
            column = caller.column();
        }
        if (line > 0) places.add(new Place(procedure(info, point), info.source(), line, column));
    }

    private static String procedure(UnitInfo info, UnitInfo.PointInfo point) {
        if (point.entry() == 0) return "top level";
        String name = info.procedureOf(point);
        return name.isEmpty() ? "lambda" : name;
    }

    /** Where it failed, or null if no frame has a text. */
    Place innermost() {
        return first.isEmpty() ? null : first.getFirst();
    }

    void append(StringBuilder text) {
        first.forEach(place -> append(text, place));
        if (leftOut > 0) text.append("  … ").append(leftOut).append(" more frames …\n");
        last.forEach(place -> append(text, place));
    }

    private static void append(StringBuilder text, Place place) {
        text.append("  in ").append(place.procedure()).append(" (").append(place.position()).append(")\n");
    }
}
