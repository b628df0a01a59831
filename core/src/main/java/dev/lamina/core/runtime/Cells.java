package dev.lamina.core.runtime;

import dev.lamina.memory.heap.Heap;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.heap.RootVisitor;
import dev.lamina.memory.heap.SymbolTable;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * The top-level variables of one instance: module and name to a cell in the heap that never moves, so compiled code
 * holds its address as a constant. Call sites that are linked to a cell's procedure are told when it changes.
 */
public final class Cells {
    private final Heap heap;
    private final Map<String, Map<String, Long>> modules = new HashMap<>();
    private final List<GlobalCallSite.Group> groups = new ArrayList<>();

    Cells(Heap heap) {
        this.heap = heap;
        heap.addRoots(this::visitRoots);
    }

    /** The address of the variable's cell, which is made unbound when it does not exist. */
    public synchronized long cell(String module, String name) {
        return modules.computeIfAbsent(module, key -> new HashMap<>()).computeIfAbsent(name, this::make);
    }

    public synchronized boolean isDefined(String module, String name) {
        Map<String, Long> cells = modules.get(module);
        Long cell = cells == null ? null : cells.get(name);
        return cell != null && value(cell) != Words.UNBOUND;
    }

    /** Told of each variable: its module, its name and its cell. */
    @FunctionalInterface
    public interface Visitor {
        void visit(String module, String name, long cell);
    }

    public synchronized void forEach(Visitor visitor) {
        modules.forEach((module, cells) -> cells.forEach((name, cell) -> visitor.visit(module, name, cell)));
    }

    /** Whether a variable of the name, of whatever module, holds such a procedure. */
    synchronized boolean holdsProcedure(String name, LongPredicate kind) {
        for (Map<String, Long> cells : modules.values()) {
            Long cell = cells.get(name);
            if (cell != null && Words.isProcedure(value(cell)) && kind.test(value(cell))) return true;
        }
        return false;
    }

    /** The modules in which the name is a variable without a value: those that have used it unbound. */
    synchronized List<String> modulesWithout(String name) {
        List<String> without = new ArrayList<>();
        modules.forEach((module, cells) -> {
            Long cell = cells.get(name);
            if (cell != null && value(cell) == Words.UNBOUND) without.add(module);
        });
        return without;
    }

    public synchronized Set<String> names(String module) {
        return Set.copyOf(modules.getOrDefault(module, Map.of()).keySet());
    }

    /** Gives a variable that has none a first value; false if it has one. */
    public synchronized boolean beginWith(String module, String name, @Word long value) {
        long cell = cell(module, name);
        if (value(cell) != Words.UNBOUND) return false;
        assert !heap.isYoung(value) : "stored without the barrier";
        Memory.put(cell + Layout.CELL_VALUE, value);
        return true;
    }

    /** A procedure has other code: calls that are linked to it must find it again. */
    synchronized void codeChanged(@Word long procedure) {
        for (Map<String, Long> cells : modules.values()) {
            for (long cell : cells.values()) if (value(cell) == procedure && Memory.get(cell + Layout.CELL_SITES) != Words.ZERO) relink(cell);
        }
    }

    private long make(String name) {
        long cell = heap.allocatePinned(Kind.CELL, 0);
        Memory.put(cell + Layout.CELL_VALUE, Words.UNBOUND);
        Memory.put(cell + Layout.CELL_NAME, heap.symbols().intern(name));
        Memory.put(cell + Layout.CELL_SITES, Words.ZERO);
        return cell;
    }

    private synchronized void visitRoots(RootVisitor visitor) {
        for (Map<String, Long> cells : modules.values()) {
            for (long cell : cells.values()) {
                long kept = visitor.visit(Words.tagged(Words.OBJECT, cell));
                assert kept == Words.tagged(Words.OBJECT, cell) : "a cell moved";
            }
        }
    }

    // What compiled code calls

    public static @Word long value(long cell) {
        return Memory.get(cell + Layout.CELL_VALUE);
    }

    /** The value of a variable that may not have been defined yet. */
    public static @Word long get(long cell) {
        long value = value(cell);
        if (value == Words.UNBOUND) throw unbound(cell);
        return value;
    }

    public static void define(Ctx c, long cell, @Word long value) {
        c.write(cell, Layout.CELL_VALUE, value);
        if (Memory.get(cell + Layout.CELL_SITES) != Words.ZERO) c.instance().cells().relink(cell);
    }

    public static void assign(Ctx c, long cell, @Word long value) {
        if (value(cell) == Words.UNBOUND) throw unbound(cell);
        define(c, cell, value);
    }

    static String name(long cell) {
        return SymbolTable.name(Memory.get(cell + Layout.CELL_NAME));
    }

    static SchemeError unbound(long cell) {
        return Errors.unbound(name(cell), Memory.get(cell + Layout.CELL_NAME));
    }

    // Linked call sites

    synchronized void register(long cell, GlobalCallSite site) {
        long id = Words.fixnum(Memory.get(cell + Layout.CELL_SITES));
        if (id == 0) {
            groups.add(new GlobalCallSite.Group());
            id = groups.size();
            Memory.put(cell + Layout.CELL_SITES, Words.ofFixnum(id));
        }
        groups.get((int) id - 1).add(site);
    }

    private synchronized void relink(long cell) {
        groups.get((int) Words.fixnum(Memory.get(cell + Layout.CELL_SITES)) - 1).unlink();
    }
}
