package dev.lamina.core.runtime;

import dev.lamina.core.read.Span;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of an uncaught error: position, who complains and the message; the source line with a caret; then the
 * Scheme frames, innermost first, as they stand in the heap. Frames of the shipped library are left out: the position
 * is that of the program's own call.
 */
public final class Report {
    /** Frames shown of a deep stack, from each end. */
    private static final int SHOWN = 12;

    private Report() {}

    /** Without position: {@code who: message irritant …}. */
    public static String message(@Word long condition) {
        StringBuilder text = new StringBuilder();
        long who = Conditions.who(condition);
        if (who != Words.FALSE) text.append(display(who)).append(": ");
        text.append(display(Conditions.message(condition)));
        for (long l = Conditions.unshownIrritants(condition); Words.isPair(l); l = Arguments.rest(l)) {
            text.append(' ').append(Printer.brief(Arguments.first(l)));
        }
        return text.toString();
    }

    /** Of any object that was raised, and the frames it was raised on; a condition knows its own. */
    public static String of(@Word long object, @Word long trace) {
        boolean knows = Conditions.isCondition(object) && Conditions.trace(object) != Words.EMPTY_LIST;
        return at(knows ? Conditions.trace(object) : trace,
                Conditions.isCondition(object) ? message(object) : "uncaught object: " + Printer.brief(object));
    }

    /** A message about the place where the frames begin. */
    static String at(@Word long trace, String message) {
        Places places = places(trace);
        StringBuilder text = new StringBuilder();
        Place first = places.innermost;
        if (first != null) text.append(first.position()).append(": ");
        text.append(message).append('\n');
        if (first != null) SourceLines.appendCaret(text, first.source(), first.line(), first.column());
        places.append(text);
        return text.toString();
    }

    /** Of a text that cannot be read or expanded. */
    public static String of(Span span, String who, String message) {
        StringBuilder text = new StringBuilder();
        if (span.isKnown()) text.append(span).append(": ");
        if (who != null) text.append(who).append(": ");
        text.append(message).append('\n');
        if (span.isKnown()) {
            SourceLines.remember(span.source());
            SourceLines.appendCaret(text, span.source().name(), span.line(), span.column());
        }
        return text.toString();
    }

    private record Place(String procedure, String source, int line, int column) {
        String position() {
            return source + ":" + line + ":" + column;
        }

        boolean isKnown() {
            return line > 0;
        }
    }

    /** The known places of a stack, which may be as deep as memory: those in the middle are only counted. */
    private static final class Places {
        private Place innermost;
        private final List<Place> first = new ArrayList<>();
        private final ArrayDeque<Place> last = new ArrayDeque<>();
        private long leftOut;

        void add(Place place) {
            if (!place.isKnown()) return;
            if (innermost == null) innermost = place;
            if (first.size() < SHOWN) first.add(place);
            else last.add(place);
            if (last.size() <= SHOWN) return;
            last.remove();
            leftOut++;
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

    private static Places places(@Word long trace) {
        Places places = new Places();
        for (long frame = trace; frame != Words.EMPTY_LIST && !Driver.isBoundary(frame); ) {
            long address = Words.address(frame);
            long point = Words.fixnum(Memory.get(address + Layout.FRAME_POINT));
            CompiledUnit unit = Units.of(point);
            if (Linker.instanceOf(unit.getClass()) != null) addPlaces(unit.info(), Units.index(point), places);
            frame = Memory.get(address + Layout.FRAME_NEXT);
        }
        return places;
    }

    /** A point in code that was opened at calls stands for several places. */
    private static void addPlaces(UnitInfo info, int point, Places places) {
        UnitInfo.PointInfo p = info.point(point);
        int line = p.line();
        int column = p.column();
        for (UnitInfo.CallerInfo caller : p.callers()) {
            places.add(new Place(caller.procedure(), info.source(), line, column));
            line = caller.line();
            column = caller.column();
        }
        places.add(new Place(procedure(info, p), info.source(), line, column));
    }

    private static String procedure(UnitInfo info, UnitInfo.PointInfo point) {
        if (point.entry() == 0) return "top level";
        String name = info.procedureOf(point);
        return name.isEmpty() ? "lambda" : name;
    }

    private static String display(@Word long value) {
        return Words.isString(value) ? Text.string(value) : Printer.brief(value);
    }
}
