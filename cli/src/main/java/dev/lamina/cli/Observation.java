package dev.lamina.cli;

import dev.lamina.cli.repl.CommandFailed;
import dev.lamina.cli.repl.Inspection;
import dev.lamina.core.CompilerObserver;
import dev.lamina.core.Warnings;
import dev.lamina.core.codegen.ClassListing;
import dev.lamina.core.ir.IrPrinter;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.optimize.Pass;
import dev.lamina.memory.heap.HeapStatistics;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Prints what {@code --dump}, {@code --explain-fusion} and {@code --warn} ask for while the compiler works, and what {@code --stats} asks for at the end. */
final class Observation implements CompilerObserver, Inspection {
    private final boolean statistics;
    private final boolean explainsFusion;
    /** Null if nobody wants warnings. */
    private final Warnings warnings;
    private DumpStages dumped;
    private Consumer<String> dumps = Console::error;

    private int units;
    private long classBytes;
    private long expandNanos;
    private long generateNanos;
    private final Map<Pass, Long> passNanos = new EnumMap<>(Pass.class);

    Observation(DumpStages dumped, boolean statistics, boolean warns, boolean explainsFusion) {
        this.dumped = dumped;
        this.statistics = statistics;
        this.explainsFusion = explainsFusion;
        this.warnings = warns ? new Warnings(Console::error) : null;
    }

    @Override
    public void expanded(Unit unit, long nanos) {
        expandNanos += nanos;
        if (warnings != null) warnings.look(unit);
        if (dumped.expanded()) dump("expand", IrPrinter.print(unit));
    }

    @Override
    public void passed(Pass pass, Unit before, Unit after, long nanos) {
        passNanos.merge(pass, nanos, Long::sum);
        if (explainsFusion && pass == Pass.FUSE_KERNELS) after.notes().forEach(note -> Console.error(note + "\n"));
        if (dumped.passes().contains(pass)) dump(pass.label(), IrPrinter.print(after));
    }

    @Override
    public void generated(Unit unit, byte[] classFile, long nanos) {
        units++;
        classBytes += classFile.length;
        generateNanos += nanos;
        if (dumped.classes()) dump("bytecode", ClassListing.of(classFile));
    }

    private void dump(String stage, String text) {
        dumps.accept("; " + stage + "\n" + text);
    }

    @Override
    public void dump(String stage, Runnable work) {
        DumpStages former = dumped;
        try {
            dumped = DumpStages.of(List.of(stage));
            dumps = Console::print;
            work.run();
        } catch (BadUsage e) {
            throw new CommandFailed(e.getMessage());
        } finally {
            dumped = former;
            dumps = Console::error;
        }
    }

    /** The end of the run. */
    void finish(HeapStatistics heap) {
        if (statistics) Console.error(statistics(heap));
    }

    @Override
    public String statistics(HeapStatistics heap) {
        return compiler() + heap(heap);
    }

    @Override
    public long compilerNanos() {
        long nanos = expandNanos + generateNanos;
        for (long passed : passNanos.values()) nanos += passed;
        return nanos;
    }

    private String compiler() {
        StringBuilder text = new StringBuilder();
        text.append(line("compiler", units + " units, " + classBytes + " bytes of classes"));
        text.append(line("  expand", milliseconds(expandNanos)));
        passNanos.forEach((pass, nanos) -> text.append(line("  " + pass.label(), milliseconds(nanos))));
        return text.append(line("  generate", milliseconds(generateNanos))).toString();
    }

    private static String heap(HeapStatistics heap) {
        List<String> lines = new ArrayList<>();
        lines.add(line("heap", megabytes(heap.usedBytes()) + " used of " + megabytes(heap.maximumBytes())));
        lines.add(line("  nursery", megabytes(heap.nurseryBytes())));
        lines.add(line("  old", megabytes(heap.oldBytes())));
        lines.add(line("  large", megabytes(heap.largeBytes())));
        lines.add(line("  numeric", megabytes(heap.numericBytes()) + " of " + megabytes(heap.numericMaximumBytes())));
        lines.add(line("  static", megabytes(heap.staticBytes())));
        lines.add(line("  from the system", megabytes(heap.committedBytes()) + ", " + megabytes(heap.freeBytes()) + " of it free"));
        lines.add(line("collections", ""));
        lines.add(line("  minor", pauses(heap.minor()) + ", " + megabytes(heap.promotedBytes()) + " promoted"));
        lines.add(line("  full", pauses(heap.major()) + ", " + megabytes(heap.movedBytes()) + " moved"));
        return String.join("", lines);
    }

    private static String pauses(HeapStatistics.Pauses pauses) {
        if (pauses.count() == 0) return "none";
        return pauses.count() + ", " + milliseconds(pauses.totalNanos()) + " in all, median " + milliseconds(pauses.medianNanos())
                + ", longest " + milliseconds(pauses.maximumNanos());
    }

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "%-22s%s", name, value).stripTrailing() + "\n";
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    private static String milliseconds(long nanos) {
        return String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
    }
}
