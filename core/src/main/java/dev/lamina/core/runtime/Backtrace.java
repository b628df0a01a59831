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
    /** Where the classes of primitives as values are: such a procedure has a frame of its own. */
    private static final String PRIMITIVES = "dev.lamina.core.library.primitive.";

    /**
     * @param called the procedure of the program that the text there calls, or null
     * @param library the procedure that the text there calls, if it is of a library and takes the blame; or null
     * @param builtIn the built-in procedure that the text there calls, or null
     */
    record Place(String procedure, String source, int line, int column, String called, String library, String builtIn) {
        String position() {
            return source + ":" + line + ":" + column;
        }

        private Place callingLibrary() {
            return new Place(procedure, source, line, column, null, library, builtIn);
        }

        private Place blamingBuiltIn() {
            return new Place(procedure, source, line, column, called, library == null ? builtIn : library, builtIn);
        }

        /** Whether the name stands in the call besides its operator, as that of a procedure which is handed on does. */
        boolean hasOperand(String name) {
            return SourceLines.mentions(source, line, column, name);
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
        boolean overLibrary = false;
        long frame;
        for (frame = trace; frame != Words.EMPTY_LIST && !Driver.isBoundary(frame); frame = next(frame)) {
            long point = point(frame);
            if (isShipped(Units.of(point).getClass())) {
                overLibrary = true;
                continue;
            }
            if (backtrace.first.size() < SHOWN) addPlaces(point, overLibrary, backtrace.first);
            else latest[(int) (behind++ % SHOWN)] = overLibrary ? ~point : point;
            overLibrary = false;
        }
        if (backtrace.first.isEmpty() && frame != Words.EMPTY_LIST) addCalled(Driver.calledFrom(frame), backtrace.first);
        else if (failsInLibrary(trace) && !backtrace.first.isEmpty()) backtrace.first.set(0, backtrace.innermost().blamingBuiltIn());
        backtrace.leftOut = Math.max(0, behind - SHOWN);
        for (long i = backtrace.leftOut; i < behind; i++) {
            long point = latest[(int) (i % SHOWN)];
            addPlaces(Math.max(point, ~point), point < 0, backtrace.last);
        }
        return backtrace;
    }

    /** Whether a unit is of what is built in, or of a library that was compiled when Lamina was built. */
    private static boolean isShipped(Class<?> unit) {
        return Linker.instanceOf(unit) == null || unit.getName().startsWith(SHIPPED);
    }

    /** Whether a check of the library itself has failed: most primitives that it calls as values were handed to it. */
    private static boolean failsInLibrary(@Word long trace) {
        if (trace == Words.EMPTY_LIST || Driver.isBoundary(trace)) return false;
        Class<?> unit = Units.of(point(trace)).getClass();
        return isShipped(unit) && !unit.getName().startsWith(PRIMITIVES);
    }

    private static boolean isOfProgram(@Word long procedure) {
        return !isShipped(Units.of(Calls.code(procedure)).getClass());
    }

    private static long point(@Word long frame) {
        return Words.fixnum(Memory.get(Words.address(frame) + Layout.FRAME_POINT));
    }

    private static @Word long next(@Word long frame) {
        return Memory.get(Words.address(frame) + Layout.FRAME_NEXT);
    }

    /**
     * A point in code that was opened at calls stands for several places; some have no text.
     *
     * @param overLibrary whether frames of the library stood above: then it is theirs to say what was called
     */
    private static void addPlaces(long code, boolean overLibrary, List<Place> places) {
        int before = places.size();
        CompiledUnit unit = Units.of(code);
        UnitInfo info = unit.info();
        UnitInfo.PointInfo point = info.point(Units.index(code));
        int line = point.line();
        int column = point.column();
        boolean inLibrary = false;
        for (UnitInfo.CallerInfo caller : point.callers()) {
            boolean isLibrary = caller.procedure().isEmpty();
            if (!isLibrary) add(places, caller.procedure(), unit, line, column, inLibrary);
            inLibrary = isLibrary;
            line = caller.line();
            column = caller.column();
        }
        add(places, procedure(info, point), unit, line, column, inLibrary);
        if (overLibrary && places.size() > before) places.set(before, places.get(before).callingLibrary());
    }

    /** What a thread or the host called has left by a tail call for the library: its own place is the nearest that is known. */
    private static void addCalled(@Word long procedure, List<Place> places) {
        if (!Words.isProcedure(procedure)) return;
        long code = Calls.code(procedure);
        CompiledUnit unit = Units.of(code);
        UnitInfo.EntryInfo entry = unit.info().entry(Units.index(code));
        if (isShipped(unit.getClass()) || entry.line() == 0) return;
        places.add(new Place(named(entry.name()), unit.info().source(), entry.line(), entry.column(), null, null, null));
    }

    private static void add(List<Place> places, String procedure, CompiledUnit unit, int line, int column, boolean inLibrary) {
        if (line == 0) return;
        String source = unit.info().source();
        String called = SourceLines.operator(source, line, column);
        Instance instance = Linker.instanceOf(unit.getClass());
        boolean isOwn = called != null && (unit.info().hasProcedure(called) || instance.cells().holdsProcedure(called, Backtrace::isOfProgram));
        boolean isLibrary = called != null && !isOwn && (inLibrary || instance.cells().holdsProcedure(called, word -> true));
        boolean isBuiltIn = called != null && !isOwn && instance.evaluator().isBuiltIn(called);
        places.add(new Place(procedure, source, line, column, isOwn ? called : null, isLibrary ? called : null, isBuiltIn ? called : null));
    }

    private static String procedure(UnitInfo info, UnitInfo.PointInfo point) {
        if (point.entry() == 0) return "top level";
        return named(info.procedureOf(point));
    }

    private static String named(String name) {
        return name.isEmpty() ? "lambda" : name;
    }

    /** Where it failed, or null if no frame has a text. */
    Place innermost() {
        return first.isEmpty() ? null : first.getFirst();
    }

    void append(StringBuilder text) {
        Place inner = null;
        for (Place place : first) {
            append(text, place, inner);
            inner = place;
        }
        if (leftOut > 0) {
            text.append("  … ").append(leftOut).append(" more frames …\n");
            inner = null;
        }
        for (Place place : last) {
            append(text, place, inner);
            inner = place;
        }
    }

    /** If what the place calls is not what stands above it, that procedure has called on in tail position, and has no frame any more. */
    private static void append(StringBuilder text, Place place, Place inner) {
        if (inner != null && place.called() != null && !place.called().equals(inner.procedure()))
            text.append("  in ").append(place.called()).append(" (left by a tail call)\n");
        text.append("  in ").append(place.procedure()).append(" (").append(place.position()).append(")\n");
    }
}
