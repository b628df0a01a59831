package dev.lamina.core.runtime;

import dev.lamina.core.read.ElementTypes;
import dev.lamina.core.read.TypedVector;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.heap.Mutator;
import dev.lamina.memory.text.Utf8;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random data of every readable kind, with shared and circular parts; and the comparison of such graphs. */
final class RandomData {
    private static final double[] EDGES = {0, -0.0, 1, -1.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE, 1e21, 1e22, 0.1, 123456.789e-300};

    private final Mutator mutator;
    private final Random random;
    private final List<Long> compounds = new ArrayList<>();

    RandomData(Mutator mutator, Random random) {
        this.mutator = mutator;
        this.random = random;
    }

    /** A datum of about so many compound parts. */
    @Word long next(int size) {
        compounds.clear();
        for (int i = 0; i < size; i++) compounds.add(random.nextInt(3) == 0 ? vector(random.nextInt(4)) : mutator.cons(atom(), Words.EMPTY_LIST));
        for (long datum : compounds) {
            for (long i = 0; i < Parts.count(datum); i++) {
                if (random.nextInt(10) < 6) mutator.write(Words.address(datum), Parts.offset(datum, i), compounds.get(random.nextInt(size)));
            }
        }
        // Most parts hang together in a list, or the root would seldom reach them.
        @Word long all = atom();
        for (long datum : compounds) if (random.nextInt(3) == 0) all = mutator.cons(datum, all);
        // An unlabelled graph unfolds without bound when written: keep the sharing low enough by choosing one root.
        return random.nextBoolean() || size > 12 ? tree(size) : all;
    }

    /** A tree, with a few circles back to its ancestors. */
    private @Word long tree(int size) {
        @Word long root = mutator.cons(atom(), atom());
        List<Long> path = new ArrayList<>(List.of(root));
        for (int i = 0; i < size; i++) {
            @Word long parent = path.get(random.nextInt(path.size()));
            @Word long child = switch (random.nextInt(6)) {
                case 0 -> vector(1 + random.nextInt(3));
                case 1 -> root;
                default -> mutator.cons(atom(), atom());
            };
            mutator.write(Words.address(parent), Parts.offset(parent, random.nextInt((int) Parts.count(parent))), child);
            if (Parts.count(child) > 0 && child != root) path.add(child);
        }
        return root;
    }

    private @Word long vector(int length) {
        long address = mutator.allocate(Kind.VECTOR, length);
        for (int i = 0; i < length; i++) Memory.put(address + Layout.VECTOR_ELEMENTS + 8L * i, atom());
        return Words.tagged(Words.OBJECT, address);
    }

    @Word long atom() {
        return switch (random.nextInt(15)) {
            case 0 -> Words.EMPTY_LIST;
            case 1 -> Words.ofBoolean(random.nextBoolean());
            case 2 -> Words.ofFixnum(random.nextInt());
            case 3 -> Bignum.of(mutator, new BigInteger(200, random).negate());
            case 4 -> Words.ofDouble(Double.longBitsToDouble(random.nextLong()));
            case 5 -> Words.ofCharacter(codePoint());
            case 6 -> Text.makeString(mutator, text());
            case 7 -> Text.symbol(mutator, text());
            case 8 -> Text.symbol(mutator, "1+.-xE#'i"
                    .substring(random.nextInt(4), 4 + random.nextInt(6)));
            case 9 -> {
                byte[] bytes = new byte[random.nextInt(5)];
                random.nextBytes(bytes);
                yield DatumBuilder.bytevector(mutator, bytes);
            }
            case 10 -> typedVector();
            case 11 -> real();
            case 12 -> complex();
            case 13 -> Words.ofDouble(EDGES[random.nextInt(EDGES.length)]);
            default -> Text.symbol(mutator, "sym" + random.nextInt(100));
        };
    }

    /** Of any bytes: every pattern is an element. */
    private @Word long typedVector() {
        int type = ElementTypes.S8 + random.nextInt(ElementTypes.COUNT - 1);
        byte[] bytes = new byte[random.nextInt(4) * ElementTypes.bytes(type)];
        random.nextBytes(bytes);
        DatumBuilder builder = new DatumBuilder(mutator, null);
        builder.typedVector(new TypedVector(type, bytes), 0, 0);
        return builder.take();
    }

    /** Also a ratio, or an exact integer of any length. */
    private @Word long real() {
        BigInteger numerator = new BigInteger(1 + random.nextInt(150), random);
        BigInteger denominator = new BigInteger(1 + random.nextInt(100), random).add(BigInteger.ONE);
        BigInteger divisor = numerator.gcd(denominator);
        @Word long top = Bignum.of(mutator, random.nextBoolean() ? numerator.divide(divisor) : numerator.divide(divisor).negate());
        return denominator.equals(divisor) ? top : Ratios.make(mutator, top, Bignum.of(mutator, denominator.divide(divisor)));
    }

    private @Word long complex() {
        if (random.nextBoolean()) return Complexes.make(mutator, real(), Words.ofFixnum(1 + random.nextInt(9)));
        return Complexes.make(mutator, EDGES[random.nextInt(EDGES.length)], random.nextGaussian());
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) text.appendCodePoint(codePoint());
        return text.toString();
    }

    private int codePoint() {
        int codePoint = switch (random.nextInt(4)) {
            case 0 -> random.nextInt(0x20);
            case 1 -> random.nextInt(0x100);
            case 2 -> random.nextInt(0x3000);
            default -> random.nextInt(0x110000);
        };
        return Utf8.isScalar(codePoint) ? codePoint : 'x';
    }

    /** Whether two graphs unfold to the same tree; if {@code shared}, whether they also share the same parts. */
    static boolean sameGraph(@Word long a, @Word long b, boolean shared) {
        List<long[]> pending = new ArrayList<>();
        java.util.Set<List<Long>> seen = new java.util.HashSet<>();
        java.util.Map<Long, Long> partners = new java.util.HashMap<>();
        pending.add(new long[] {a, b});
        while (!pending.isEmpty()) {
            long[] pair = pending.removeLast();
            long parts = Parts.count(pair[0]);
            if (parts != Parts.count(pair[1])) return false;
            if (parts == 0) {
                if (!Printer.string(pair[0], Printer.Style.WRITE).equals(Printer.string(pair[1], Printer.Style.WRITE))) return false;
                continue;
            }
            if (shared && partners.putIfAbsent(pair[0], pair[1]) instanceof Long partner && partner != pair[1]) return false;
            if (!seen.add(List.of(pair[0], pair[1]))) continue;
            for (long i = 0; i < parts; i++) pending.add(new long[] {Parts.get(pair[0], i), Parts.get(pair[1], i)});
        }
        return true;
    }
}
