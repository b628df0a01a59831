package dev.lamina.memory.heap;

import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Words;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Random;

/**
 * A mutator that builds and changes a random graph in the heap and, step by step, the same graph in Java objects; and
 * compares the two. The graph is reached from the mutator's root array and from one handle.
 */
final class RandomGraph {
    private static final int ROOTS = 24;
    private static final Kind[] NUMERIC = {Kind.S8VECTOR, Kind.U16VECTOR, Kind.F32VECTOR, Kind.F64VECTOR, Kind.C128VECTOR};

    final TestMutator mutator;
    private final Heap heap;
    private final Random random;
    private final Object[] model = new Object[ROOTS + 1];
    private final Handle handle;
    private int hosts;

    RandomGraph(Heap heap, long seed) {
        this.heap = heap;
        this.random = new Random(seed);
        this.mutator = new TestMutator(heap, ROOTS);
        this.handle = heap.handle(Words.EMPTY_LIST);
        Arrays.fill(model, Words.EMPTY_LIST);
    }

    /** One allocation or mutation, then a poll. */
    void step() {
        int root = random.nextInt(ROOTS + 1);
        if (random.nextInt(3) == 0) mutate();
        else if (random.nextInt(12) == 0) setRoot(root, Words.EMPTY_LIST, Words.EMPTY_LIST);
        else allocate(root);
        mutator.poll();
    }

    private long rootWord(int i) {
        return i == ROOTS ? handle.get() : mutator.roots[i];
    }

    private void setRoot(int i, Object node, long word) {
        model[i] = node;
        if (i == ROOTS) handle.set(word);
        else mutator.roots[i] = word;
    }

    // Allocation

    private void allocate(int root) {
        ModelNode node = choose();
        long word = make(node);
        setRoot(root, node, word);
    }

    private ModelNode numeric(Kind kind, int elements) {
        return new ModelNode(kind, 0, bytes(kind.elementBytes * elements), null);
    }

    private ModelNode choose() {
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> new ModelNode(null, 2, null, null);
            case 5, 6 -> new ModelNode(Kind.VECTOR, random.nextInt(40), null, null);
            case 7 -> new ModelNode(Kind.BOX, 1, null, null);
            case 8 -> new ModelNode(Kind.RECORD, 1 + random.nextInt(6), null, null);
            case 9 -> new ModelNode(Kind.WEAK_PAIR, 2, null, null);
            case 10 -> new ModelNode(Kind.STRING, 0, bytes(random.nextInt(200)), null);
            case 11 -> new ModelNode(Kind.SYMBOL, 0, null, "s" + random.nextInt(400));
            case 12 -> new ModelNode(Kind.HOST, 0, null, "host" + hosts++);
            case 13 -> numeric(NUMERIC[random.nextInt(NUMERIC.length)], random.nextInt(random.nextInt(20) == 0 ? 4000 : 30));
            case 14 -> new ModelNode(Kind.BYTEVECTOR, 0, bytes(random.nextInt(random.nextInt(10) == 0 ? 20_000 : 100)), null);
            default -> large();
        };
    }

    private ModelNode large() {
        return switch (random.nextInt(12)) {
            case 0 -> new ModelNode(Kind.VECTOR, 1000 + random.nextInt(3000), null, null);
            case 1 -> new ModelNode(Kind.VECTOR, random.nextInt(20) == 0 ? 200_000 : 1020, null, null);
            default -> new ModelNode(Kind.VECTOR, 300 + random.nextInt(600), null, null);
        };
    }

    private byte[] bytes(int n) {
        byte[] bytes = new byte[n];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The node's object, its slots filled with words from the roots: no poll lies between. */
    private long make(ModelNode node) {
        Kind kind = node.kind;
        if (kind == Kind.SYMBOL) return heap.symbols().intern((String) node.identity);
        if (kind == Kind.HOST) return heap.hostObject(mutator, node.identity, 0);
        if (kind == Kind.STRING) return makeString(node);
        if (kind == null) return makePair(node);
        if (node.content != null) return makeLeaf(node);
        long length = kind == Kind.VECTOR ? node.slots.length : kind == Kind.RECORD ? node.slots.length - 1 : 0;
        long address = mutator.allocate(kind, length);
        for (int i = 0; i < node.slots.length; i++) {
            int from = node.slots.length > 100 && i % 50 != 0 ? -1 : random.nextInt(2 * ROOTS);
            node.slots[i] = from >= 0 && from <= ROOTS ? model[from] : (Object) Words.ofFixnum(i);
            Memory.put(address + 8 + 8L * i, from >= 0 && from <= ROOTS ? rootWord(from) : Words.ofFixnum(i));
        }
        return Words.OBJECT + address;
    }

    private long makePair(ModelNode node) {
        int a = random.nextInt(ROOTS + 1);
        int b = random.nextInt(ROOTS + 1);
        boolean number = random.nextBoolean();
        node.slots[0] = number ? (Object) Words.ofDouble(a * 0.5) : model[a];
        node.slots[1] = model[b];
        return mutator.cons(number ? Words.ofDouble(a * 0.5) : rootWord(a), rootWord(b));
    }

    private long makeString(ModelNode node) {
        long store = mutator.allocate(Kind.LATIN_STORE, node.content.length);
        fill(store + Layout.STORE_CHARACTERS, node.content);
        long string = mutator.allocate(Kind.STRING, node.content.length);
        Memory.put(string + Layout.STRING_STORE, Words.OBJECT + store);
        return Words.STRING + string;
    }

    private long makeLeaf(ModelNode node) {
        boolean numeric = node.kind.fixedScan == Kind.Scan.NUMERIC;
        long address = mutator.allocate(node.kind, numeric ? node.content.length / node.kind.elementBytes : node.content.length);
        fill(numeric ? Memory.get(address + Layout.NUMERIC_ADDRESS) : address + Layout.BYTEVECTOR_BYTES, node.content);
        return Words.OBJECT + address;
    }

    private static void fill(long address, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (Memory.getByte(address + i) != 0) throw new AssertionError("a new payload is not zero");
            Memory.putByte(address + i, bytes[i]);
        }
    }

    // Mutation

    /** Walks a few random steps from a root, and stores a root's value into what it found. */
    private void mutate() {
        int from = random.nextInt(ROOTS + 1);
        Object here = model[from];
        long word = rootWord(from);
        for (int steps = random.nextInt(6); steps > 0 && here instanceof ModelNode node && node.slots.length > 0; steps--) {
            int i = random.nextInt(node.slots.length);
            if (node.isWeak() && i == 0) break;
            word = Memory.get(slot(node, word, i));
            here = node.slots[i];
        }
        if (!(here instanceof ModelNode node) || !node.isMutable()) return;
        int slot = random.nextInt(node.slots.length);
        int value = random.nextInt(ROOTS + 1);
        node.slots[slot] = model[value];
        long address = Words.address(word);
        mutator.write(address, slot(node, word, slot) - address, rootWord(value));
    }

    private static long slot(ModelNode node, long word, int i) {
        return Words.address(word) + (node.kind == null ? 0 : 8) + 8L * i;
    }

    // Comparison

    /** Compares everything that can be reached; a weak car must be broken only if its object is otherwise unreachable. */
    void compare() {
        Map<ModelNode, Long> seen = new IdentityHashMap<>();
        ArrayDeque<ModelNode> pending = new ArrayDeque<>();
        for (int i = 0; i <= ROOTS; i++) match(model[i], rootWord(i), seen, pending);
        while (!pending.isEmpty()) {
            ModelNode node = pending.remove();
            compareContent(node, seen.get(node));
            for (int i = node.isWeak() ? 1 : 0; i < node.slots.length; i++) match(node.slots[i], Memory.get(slot(node, seen.get(node), i)), seen, pending);
        }
        seen.forEach((node, word) -> compareWeak(node, word, seen));
    }

    private static void match(Object expected, long word, Map<ModelNode, Long> seen, ArrayDeque<ModelNode> pending) {
        if (expected instanceof Long plain) {
            require(plain == word, "expected " + Words.describe(plain) + ", found " + Words.describe(word));
            return;
        }
        Long before = seen.putIfAbsent((ModelNode) expected, word);
        require(before == null || before == word, "one object has become two");
        if (before == null) pending.add((ModelNode) expected);
    }

    private void compareWeak(ModelNode node, long word, Map<ModelNode, Long> seen) {
        if (!node.isWeak()) return;
        long car = Memory.get(slot(node, word, 0));
        if (node.slots[0] instanceof ModelNode target) {
            Long strong = seen.get(target);
            require(strong == null || strong == car, "a weak reference to a live object is lost: " + Words.describe(car));
            if (car == Words.BROKEN) node.slots[0] = Words.BROKEN;
        } else {
            require(node.slots[0].equals(car), "a weak slot has changed");
        }
    }

    private void compareContent(ModelNode node, long word) {
        if (node.kind == null) {
            require(Words.isPair(word), "not a pair: " + Words.describe(word));
            return;
        }
        long address = Words.address(word);
        require(Layout.kind(Memory.get(address)) == node.kind, "the kind has changed");
        switch (node.kind) {
            case SYMBOL -> require(SymbolTable.name(word).equals(node.identity) && heap.symbols().intern((String) node.identity) == word, "symbol");
            case HOST -> require(heap.hostOf(word) == node.identity, "host object");
            case STRING -> compareBytes(Words.address(Memory.get(address + Layout.STRING_STORE)) + Layout.STORE_CHARACTERS, node.content);
            case BYTEVECTOR -> compareBytes(address + Layout.BYTEVECTOR_BYTES, node.content);
            case S8VECTOR, U16VECTOR, F32VECTOR, F64VECTOR, C128VECTOR -> compareBytes(Memory.get(address + Layout.NUMERIC_ADDRESS), node.content);
            default -> {}
        }
    }

    private static void compareBytes(long address, byte[] expected) {
        for (int i = 0; i < expected.length; i++) require(Memory.getByte(address + i) == expected[i], "content differs at byte " + i);
    }

    private static void require(boolean holds, String message) {
        if (!holds) throw new AssertionError(message);
    }
}
