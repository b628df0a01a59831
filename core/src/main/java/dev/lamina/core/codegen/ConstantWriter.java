package dev.lamina.core.codegen;

import dev.lamina.core.ir.Global;
import dev.lamina.core.read.Char;
import dev.lamina.core.read.Complex;
import dev.lamina.core.read.Labelled;
import dev.lamina.core.read.Ratio;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import dev.lamina.core.read.TypedVector;
import dev.lamina.core.runtime.ConstantCode;
import dev.lamina.memory.heap.Handle;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The constants of a unit: writes the program, in the stack code of {@link ConstantCode}, that makes them when the unit
 * is linked. Nothing recurses; quoted data can be a million levels deep, and cyclic.
 */
final class ConstantWriter {
    /** A string constant of a class file holds at most 65535 bytes of modified UTF-8, here at most 2 per character. */
    private static final int CHUNK = 32_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    /** By symbol, atom, handle, global (of a cell) or number (of an entry). */
    private final Map<Object, Integer> indices = new HashMap<>();
    private final Map<Syntax, Integer> data = new IdentityHashMap<>();
    /** For each constant the entry whose procedure it is, or −1. */
    private final List<Integer> entries = new ArrayList<>();
    private final List<Handle> objects = new ArrayList<>();

    int count() {
        return entries.size();
    }

    /** The entry whose procedure the constant is, or −1. */
    int entryOf(int constant) {
        return entries.get(constant);
    }

    /** The index of a quoted datum. */
    int datum(Syntax datum) {
        Object content = datum.content();
        if (content instanceof Symbol || content == Syntax.Atom.SUCCESSORS) return indices.computeIfAbsent(content, key -> write(datum));
        return data.computeIfAbsent(datum, this::write);
    }

    /** The index of a vector whose only element is an object of the heap, in code made from data: the object may move. */
    int object(Handle handle) {
        return indices.computeIfAbsent(handle, key -> emit(() -> {
            atom(handle);
            number(ConstantCode.VECTOR, 1);
        }));
    }

    /** The objects of the heap that the code refers to, in the order of their numbers. */
    List<Handle> objects() {
        return objects;
    }

    /** The index of the address of a global's cell. */
    int cell(String module, String name) {
        return indices.computeIfAbsent(new Global(module, name), key -> emit(() -> {
            out.writeByte(ConstantCode.CELL);
            out.writeUTF(module);
            out.writeUTF(name);
        }));
    }

    /** The index of the procedure of an entry that captures nothing. */
    int procedure(int entry) {
        return indices.computeIfAbsent((Integer) entry, key -> {
            int constant = emit(() -> number(ConstantCode.PROCEDURE, entry));
            entries.set(constant, entry);
            return constant;
        });
    }

    /** The whole program in pieces that fit class-file strings. */
    List<String> chunks() {
        String all = bytes.toString(StandardCharsets.ISO_8859_1);
        List<String> chunks = new ArrayList<>();
        for (int i = 0; i < all.length(); i += CHUNK) chunks.add(all.substring(i, Math.min(all.length(), i + CHUNK)));
        return chunks;
    }

    @FunctionalInterface
    private interface Writer {
        void write() throws IOException;
    }

    private int emit(Writer writer) {
        try {
            writer.write();
            out.writeByte(ConstantCode.STORE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entries.add(-1);
        return entries.size() - 1;
    }

    private int write(Syntax datum) {
        return emit(() -> new DatumWriter().write(datum));
    }

    /**
     * Writes one datum in postfix order. A node reached twice gets a label: it is made empty first and filled later,
     * so that sharing and cycles come back as they were.
     */
    private final class DatumWriter {
        /** Work still to do, innermost first: a Syntax to write, or a Runnable-like {@link Fill} or {@link Code}. */
        private final Deque<Object> work = new ArrayDeque<>();
        private final Map<Object, Integer> labels = new IdentityHashMap<>();

        private record Code(int code, int operand) {}

        void write(Syntax datum) throws IOException {
            Map<Object, Boolean> cyclic = SharedData.of(datum);
            work.push(datum);
            while (!work.isEmpty()) {
                Object next = work.pop();
                if (next instanceof Code code) {
                    out.writeByte(code.code());
                    if (code.operand() >= 0) out.writeInt(code.operand());
                } else {
                    node(Labelled.bare(((Syntax) next).content()), cyclic);
                }
            }
        }

        private void node(Object content, Map<Object, Boolean> shared) throws IOException {
            Integer label = labels.get(content);
            if (label != null) {
                out.writeByte(ConstantCode.LABELLED);
                out.writeInt(label);
            } else if (content instanceof SyntaxPair pair) {
                if (shared.containsKey(content)) openPair(pair);
                else list(pair, shared);
            } else if (content instanceof Syntax[] elements) {
                vector(elements, shared.containsKey(content));
            } else {
                atom(content);
            }
        }

        /** A run of unshared pairs: elements, tail, then one instruction. */
        private void list(SyntaxPair first, Map<Object, Boolean> shared) {
            List<Syntax> elements = new ArrayList<>();
            Syntax tail = null;
            for (SyntaxPair pair = first; pair != null; ) {
                elements.add(pair.car());
                tail = pair.cdr();
                pair = tail.content() instanceof SyntaxPair next && !shared.containsKey(next) ? next : null;
            }
            work.push(new Code(ConstantCode.LIST, elements.size()));
            work.push(tail);
            for (Syntax element : elements.reversed()) work.push(element);
        }

        private void openPair(SyntaxPair pair) throws IOException {
            out.writeByte(ConstantCode.OPEN_PAIR);
            labels.put(pair, labels.size());
            work.push(new Code(ConstantCode.FILL_PAIR, -1));
            work.push(pair.cdr());
            work.push(pair.car());
        }

        private void vector(Syntax[] elements, boolean shared) throws IOException {
            if (shared) {
                out.writeByte(ConstantCode.OPEN_VECTOR);
                out.writeInt(elements.length);
                labels.put(elements, labels.size());
            }
            work.push(new Code(shared ? ConstantCode.FILL_VECTOR : ConstantCode.VECTOR, elements.length));
            for (int i = elements.length - 1; i >= 0; i--) work.push(elements[i]);
        }
    }

    private void atom(Object content) throws IOException {
        switch (content) {
            case Symbol s -> text(ConstantCode.SYMBOL, s.name());
            case String s -> text(ConstantCode.STRING, s);
            case Boolean b -> out.writeByte(b ? ConstantCode.TRUE : ConstantCode.FALSE);
            case Char c -> number(ConstantCode.CHARACTER, c.codePoint());
            case Long n -> {
                out.writeByte(ConstantCode.LONG);
                out.writeLong(n);
            }
            case BigInteger n -> block(ConstantCode.BIG, n.toByteArray());
            case Double d -> {
                out.writeByte(ConstantCode.DOUBLE);
                out.writeDouble(d);
            }
            case Ratio n -> {
                atom(n.numerator());
                atom(n.denominator());
                out.writeByte(ConstantCode.RATIO);
            }
            case Complex n -> {
                atom(n.real());
                atom(n.imaginary());
                out.writeByte(ConstantCode.COMPLEX);
            }
            case Handle object -> {
                objects.add(object);
                number(ConstantCode.ITSELF, objects.size() - 1);
            }
            case byte[] b -> block(ConstantCode.BYTEVECTOR, b);
            case TypedVector v -> {
                out.writeByte(ConstantCode.TYPED_VECTOR);
                out.writeByte(v.type());
                out.writeInt(v.bytes().length);
                out.write(v.bytes());
            }
            case Syntax.Atom a -> out.writeByte(switch (a) {
                case EMPTY -> ConstantCode.EMPTY;
                case UNSPECIFIED -> ConstantCode.UNSPECIFIED;
                case EOF -> ConstantCode.EOF;
                case UNBOUND -> ConstantCode.UNBOUND;
                case SUCCESSORS -> ConstantCode.SUCCESSORS;
            });
            default -> throw new AssertionError("constant of " + content.getClass());
        }
    }

    private void text(int code, String text) throws IOException {
        block(code, text.getBytes(StandardCharsets.UTF_8));
    }

    private void number(int code, int n) throws IOException {
        out.writeByte(code);
        out.writeInt(n);
    }

    private void block(int code, byte[] block) throws IOException {
        number(code, block.length);
        out.write(block);
    }
}
