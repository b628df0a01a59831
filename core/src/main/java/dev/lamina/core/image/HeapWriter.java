package dev.lamina.core.image;

import dev.lamina.core.runtime.Cells;
import dev.lamina.core.runtime.Conditions;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Instance;
import dev.lamina.core.runtime.RandomState;
import dev.lamina.core.runtime.Units;
import dev.lamina.core.runtime.WordTable;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.heap.StaticSpace;
import dev.lamina.memory.heap.SymbolTable;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes everything that the variables of an instance reach, as {@link ImageNode} describes. It runs between two polls and
 * while no other thread does, so nothing moves or changes. First all objects and units are numbered, then written; the walk keeps a list, and recurses on nothing.
 */
final class HeapWriter {
    private static final int PIECE_BYTES = 1 << 16;

    private final Instance instance;
    private final DataOutputStream out;
    private final WordTable numbers = new WordTable();
    private @Word long[] objects = new long[1024];
    private int count;
    /** How many of them have had their parts visited. */
    private int walked;
    private final Map<Integer, Integer> unitNumbers = new HashMap<>();
    private final List<Integer> units = new ArrayList<>();
    /** Where the constants of units are: an index into {@link #places}. */
    private final WordTable constants = new WordTable();
    private final List<Place> places = new ArrayList<>();
    private final List<Variable> variables = new ArrayList<>();
    /** The name of the one from which the walk comes. */
    private String variable;

    /** A constant: of which unit, and which of that unit's. */
    private record Place(int unit, int constant) {}

    private record Variable(String module, String name, long cell) {}

    HeapWriter(Instance instance, DataOutputStream out) {
        this.instance = instance;
        this.out = out;
    }

    void write() throws IOException {
        instance.cells().forEach((module, name, cell) -> variables.add(new Variable(module, name, cell)));
        for (Variable each : variables) walk(each);
        writeUnits();
        writeObjects();
        for (int i = 0; i < count; i++) writeContent(objects[i]);
        writeVariables();
        out.writeLong(instance.randomState().place());
    }

    // Numbering

    private void walk(Variable from) {
        variable = from.name;
        visit(Cells.value(from.cell));
        while (walked < count) visitParts(objects[walked++]);
    }

    private void visit(@Word long word) {
        if (word < Words.SYMBOL || numbers.get(word) != WordTable.ABSENT) return;
        if (count == objects.length) objects = Arrays.copyOf(objects, 2 * count);
        numbers.put(word, count);
        objects[count++] = word;
    }

    private void visitParts(@Word long word) {
        if (isShippedProcedure(word)) visitUnit(code(word, Layout.PROCEDURE_CODE));
        if (isAtom(word)) return;
        long address = Words.address(word);
        if (Words.isPair(word)) {
            visit(Memory.get(address));
            visit(Memory.get(address + Layout.CDR));
            return;
        }
        long header = Memory.get(address);
        Kind kind = Layout.kind(header);
        switch (kind.fixedScan) {
            case NOTHING -> { }
            case WORDS, WEAK_FIRST -> visitAll(address + Layout.FIRST, kind.fixedWords);
            case CODE -> visitUnit(code(word, Layout.PROCEDURE_CODE));
            case NEXT_AND_CODE -> {
                visit(Memory.get(address + Layout.FRAME_NEXT));
                visitUnit(code(word, Layout.FRAME_POINT));
            }
            case HOST -> throw Errors.notInImage(variable, word);
            case NUMERIC -> {
                if (Memory.get(address + Layout.NUMERIC_OWNER) != Words.ZERO) throw Errors.notInImage(variable, word);
            }
        }
        if (kind.payloadScan == Kind.Scan.WORDS) visitAll(payload(address, kind), Layout.length(header));
    }

    private void visitAll(long address, long words) {
        for (long i = 0; i < words; i++) visit(Memory.get(address + i * Layout.WORD_BYTES));
    }

    private static long payload(long address, Kind kind) {
        return address + Layout.WORD_BYTES * (1L + kind.fixedWords);
    }

    private static long code(@Word long word, int offset) {
        return Words.fixnum(Memory.get(Words.address(word) + offset));
    }

    /** Code 0 is the boundary below all frames. */
    private void visitUnit(long code) {
        int unit = Units.unit(code);
        if (code == 0 || unitNumbers.putIfAbsent(unit, units.size()) != null) return;
        units.add(unit);
        long[] made = instance.constants(unit);
        if (made == null) return;
        for (int i = 0; i < made.length; i++) {
            if (made[i] < Words.SYMBOL || Words.isSymbol(made[i])) continue;
            constants.put(made[i], places.size());
            places.add(new Place(units.size() - 1, i));
            visit(made[i]);
        }
    }

    private static boolean isShippedProcedure(@Word long word) {
        return Words.isProcedure(word) && StaticSpace.isStatic(word);
    }

    /** Whether it has a mark and no content. */
    private boolean isAtom(@Word long word) {
        return Words.isSymbol(word) || isShippedProcedure(word) || word == Conditions.type() || randomSource(word) != null;
    }

    /** The one that this is, or null. */
    private RandomState randomSource(@Word long word) {
        return instance.heap().hostOf(word) instanceof RandomState source ? source : null;
    }

    // Writing

    private void writeUnits() throws IOException {
        out.writeInt(units.size());
        for (int unit : units) {
            byte[] classFile = Units.classFile(unit);
            out.writeUTF(Units.of(Units.code(unit, 0)).getClass().getName());
            writeBlock(classFile == null ? new byte[0] : classFile);
        }
    }

    private void writeBlock(byte[] block) throws IOException {
        out.writeInt(block.length);
        out.write(block);
    }

    private void writeObjects() throws IOException {
        out.writeInt(count);
        for (int i = 0; i < count; i++) writeObject(objects[i]);
    }

    private void writeObject(@Word long word) throws IOException {
        if (Words.isSymbol(word)) {
            out.writeByte(instance.heap().symbols().isInterned(word) ? ImageNode.SYMBOL : ImageNode.UNINTERNED);
            writeBlock(SymbolTable.name(word).getBytes(StandardCharsets.UTF_8));
        } else if (isShippedProcedure(word)) {
            out.writeByte(ImageNode.SHIPPED);
            long code = code(word, Layout.PROCEDURE_CODE);
            out.writeInt(unitNumbers.get(Units.unit(code)));
            out.writeInt(Units.index(code));
        } else if (word == Conditions.type()) {
            out.writeByte(ImageNode.CONDITION_TYPE);
        } else if (randomSource(word) != null) {
            writeRandomSource(randomSource(word));
        } else if (constants.get(word) != WordTable.ABSENT) {
            Place place = places.get(constants.get(word));
            out.writeByte(ImageNode.CONSTANT);
            out.writeInt(place.unit);
            out.writeInt(place.constant);
            out.writeLong(header(word));
        } else if (Words.isPair(word)) {
            out.writeByte(ImageNode.PAIR);
        } else {
            out.writeByte(ImageNode.HEADED);
            out.writeLong(header(word));
        }
    }

    private void writeRandomSource(RandomState source) throws IOException {
        if (source == instance.randomState()) {
            out.writeByte(ImageNode.MAIN_RANDOM_SOURCE);
        } else {
            out.writeByte(ImageNode.RANDOM_SOURCE);
            out.writeLong(source.place());
        }
    }

    private static long header(@Word long word) {
        return Words.isPair(word) ? 0 : Memory.get(Words.address(word));
    }

    private void writeContent(@Word long word) throws IOException {
        if (isAtom(word)) return;
        long address = Words.address(word);
        if (Words.isPair(word)) {
            writeWords(address, 2);
            return;
        }
        Kind kind = Layout.kind(header(word));
        long length = Layout.length(header(word));
        switch (kind.fixedScan) {
            case WORDS, WEAK_FIRST -> writeWords(address + Layout.FIRST, kind.fixedWords);
            case CODE -> writeCode(code(word, Layout.PROCEDURE_CODE));
            case NEXT_AND_CODE -> {
                writeWord(Memory.get(address + Layout.FRAME_NEXT));
                writeCode(code(word, Layout.FRAME_POINT));
            }
            case NOTHING, HOST, NUMERIC -> { }
        }
        if (kind.payloadScan == Kind.Scan.WORDS) writeWords(payload(address, kind), length);
        else writeBytes(payload(address, kind), length * kind.elementBytes);
    }

    private void writeWords(long address, long words) throws IOException {
        for (long i = 0; i < words; i++) writeWord(Memory.get(address + i * Layout.WORD_BYTES));
    }

    private void writeWord(@Word long word) throws IOException {
        assert word < Words.SYMBOL || numbers.get(word) != WordTable.ABSENT : "not numbered: " + Words.describe(word);
        out.writeLong(word < Words.SYMBOL ? word : word & ~Words.ADDRESS_MASK | numbers.get(word));
    }

    private void writeCode(long code) throws IOException {
        out.writeInt(code == 0 ? -1 : unitNumbers.get(Units.unit(code)));
        out.writeInt(Units.index(code));
    }

    private void writeBytes(long address, long bytes) throws IOException {
        byte[] piece = new byte[(int) Math.min(bytes, PIECE_BYTES)];
        for (long at = 0; at < bytes; at += piece.length) {
            int length = (int) Math.min(piece.length, bytes - at);
            Memory.copyOut(address + at, piece, 0, length);
            out.write(piece, 0, length);
        }
    }

    private void writeVariables() throws IOException {
        out.writeInt(variables.size());
        for (Variable each : variables) {
            out.writeUTF(each.module);
            out.writeUTF(each.name);
            writeWord(Cells.value(each.cell));
        }
    }
}
