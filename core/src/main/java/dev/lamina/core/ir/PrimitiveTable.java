package dev.lamina.core.ir;

import dev.lamina.core.ir.Primitive.Fact;
import dev.lamina.core.read.ShippedFile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/**
 * All primitives by Scheme name. The table is an index made when the project is built; loading it reads one small
 * resource and parses nothing: a name is found by binary search over the bytes, and only the entries that a program
 * uses become {@link Primitive} objects. (Start-up runs in the bytecode interpreter, where parsing 600 entries is
 * 10 ms that a script does not need.)
 *
 * <p>Format, big-endian: the number n of names; n offsets, in the order of the names; at each offset the name, the
 * number of its primitives, and for each: owner, method, descriptor, parameters, optional ones, rest flag, facts as a bit set,
 * type of elements, documentation. A text is its length in two bytes and its UTF-8.
 */
public final class PrimitiveTable {
    /** Where the build writes the index. */
    public static final String FILE = "dev/lamina/core/ir/primitives.index";
    private static final Fact[] FACTS = Fact.values();

    private final ByteBuffer index;
    private final int size;
    private final Map<String, List<Primitive>> parsed = new HashMap<>();

    private PrimitiveTable(byte[] index) {
        this.index = ByteBuffer.wrap(index);
        this.size = this.index.getInt(0);
    }

    /** The table that this build of Lamina ships. */
    public static PrimitiveTable load() {
        return new PrimitiveTable(ShippedFile.get(FILE));
    }

    public static PrimitiveTable of(Collection<Primitive> primitives) {
        return new PrimitiveTable(encode(primitives));
    }

    /** The primitives that share a name; empty if there is none. */
    public synchronized List<Primitive> named(String name) {
        List<Primitive> known = parsed.get(name);
        if (known != null) return known;
        List<Primitive> found = parse(name);
        parsed.put(name, found);
        return found;
    }

    /** The primitive that takes so many arguments, preferably one that takes exactly so many, or null. */
    public Primitive find(String name, int arguments) {
        Primitive found = null;
        for (Primitive primitive : named(name)) {
            if (!primitive.accepts(arguments)) continue;
            if (!primitive.rest()) return primitive;
            found = primitive;
        }
        return found;
    }

    /** A primitive that the compiler itself needs. */
    public Primitive require(String name, int arguments) {
        Primitive found = find(name, arguments);
        if (found == null) throw new NoSuchElementException("no primitive " + name + " with " + arguments + " parameters");
        return found;
    }

    public boolean contains(String name) {
        return offsetOf(name) >= 0;
    }

    /** All names, sorted. */
    public List<String> names() {
        List<String> names = new ArrayList<>(size);
        for (int i = 0; i < size; i++) names.add(nameAt(i));
        return names;
    }

    private List<Primitive> parse(String name) {
        int offset = offsetOf(name);
        if (offset < 0) return List.of();
        ByteBuffer in = index.duplicate().position(offset);
        readText(in);
        Primitive[] primitives = new Primitive[in.get()];
        for (int i = 0; i < primitives.length; i++)
            primitives[i] = new Primitive(name, readText(in), readText(in), readText(in), in.get(), in.get(), in.get() != 0, readFacts(in.get()), in.get(), readText(in));
        return List.of(primitives);
    }

    private int offsetOf(String name) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = nameAt(middle).compareTo(name);
            if (order == 0) return offset(middle);
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return -1;
    }

    private int offset(int rank) {
        return index.getInt(4 + 4 * rank);
    }

    private String nameAt(int rank) {
        return readText(index.duplicate().position(offset(rank)));
    }

    private static String readText(ByteBuffer in) {
        int length = in.getShort() & 0xFFFF;
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    private static EnumSet<Fact> readFacts(int bits) {
        EnumSet<Fact> facts = EnumSet.noneOf(Fact.class);
        for (Fact fact : FACTS) if ((bits >> fact.ordinal() & 1) != 0) facts.add(fact);
        return facts;
    }

    /** The index of these primitives, for the build. */
    public static byte[] encode(Collection<Primitive> primitives) {
        TreeMap<String, List<Primitive>> byName = new TreeMap<>();
        for (Primitive primitive : primitives) byName.computeIfAbsent(primitive.name(), name -> new ArrayList<>()).add(primitive);
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        ByteBuffer offsets = ByteBuffer.allocate(4 + 4 * byName.size()).putInt(byName.size());
        try (DataOutputStream out = new DataOutputStream(entries)) {
            for (Map.Entry<String, List<Primitive>> entry : byName.entrySet()) {
                offsets.putInt(offsets.capacity() + out.size());
                writeEntry(out, entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] index = new byte[offsets.capacity() + entries.size()];
        System.arraycopy(offsets.array(), 0, index, 0, offsets.capacity());
        System.arraycopy(entries.toByteArray(), 0, index, offsets.capacity(), entries.size());
        return index;
    }

    private static void writeEntry(DataOutputStream out, String name, List<Primitive> primitives) throws IOException {
        writeText(out, name);
        out.writeByte(primitives.size());
        for (Primitive primitive : primitives) {
            writeText(out, primitive.owner());
            writeText(out, primitive.method());
            writeText(out, primitive.descriptor());
            out.writeByte(primitive.parameters());
            out.writeByte(primitive.optional());
            out.writeBoolean(primitive.rest());
            int bits = 0;
            for (Fact fact : primitive.facts()) bits |= 1 << fact.ordinal();
            out.writeByte(bits);
            out.writeByte(primitive.type());
            writeText(out, primitive.documentation());
        }
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(bytes.length);
        out.write(bytes);
    }
}
