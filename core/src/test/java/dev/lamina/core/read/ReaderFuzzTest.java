package dev.lamina.core.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.lamina.memory.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged texts meet only {@link ReadException}, and a text that arrives in pieces reads like the whole. */
class ReaderFuzzTest {
    private static final int MUTATIONS = 40_000;
    private static final String[] SEEDS = {
        "(define (f x . rest) (+ x 1.5e3 #xFF 1/1)) ; comment\n",
        "'(a #0=(b . c) #0# #\\space #\\x41 \"s\\x41;\\n\\\n  t\") #| x #| y |# |#",
        "`(a ,b ,@c) #(1 2 #t) #u8(1 2 255) #f64(1.0 -2.5e3) #;(skip me) |sym bol|",
        "#!fold-case ABC #!no-fold-case (λ . 日本) '#1=(#1# . #1#) +inf.0 -nan.0 ... 1+",
        "#e1.5e1 #i1/3 #b101 #o17 -12345678901234567890 .5 1e400 #d10 #true #false"
    };
    private static final String ALPHABET = "()'`,@\"\\|;# .#;#|!xe0189abf\n\r\t[]{}<>=/+-~\u00e9\u03bb\ud83d\ude00\u00a0\u0000\u007f";

    private static byte[] mutate(byte[] text, Random random) {
        byte[] alphabet = ALPHABET.getBytes(StandardCharsets.UTF_8);
        byte[] mutated = text.clone();
        for (int k = random.nextInt(4); k >= 0; k--) {
            int at = random.nextInt(mutated.length);
            switch (random.nextInt(5)) {
                case 0 -> mutated[at] = (byte) random.nextInt();
                case 1 -> mutated[at] = alphabet[random.nextInt(alphabet.length)];
                case 2 -> mutated = Arrays.copyOf(mutated, at + 1);
                case 3 -> {
                    byte[] longer = Arrays.copyOf(mutated, mutated.length + 1);
                    System.arraycopy(mutated, at, longer, at + 1, mutated.length - at);
                    longer[at] = alphabet[random.nextInt(alphabet.length)];
                    mutated = longer;
                }
                default -> System.arraycopy(mutated, at, mutated, 0, mutated.length - at);
            }
        }
        return mutated;
    }

    @Test
    void damagedTextMeetsOnlyReadExceptions() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int faults = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] text = mutate(SEEDS[random.nextInt(SEEDS.length)].getBytes(StandardCharsets.UTF_8), random);
            try {
                SourceReader.readAll(new Source("fuzz", text));
            } catch (ReadException e) {
                faults++;
                assertTrue(e.report().startsWith("fuzz:"), e.report());
            } catch (Throwable e) {
                fail("seed " + seed + ": " + new String(text, StandardCharsets.UTF_8), e);
            }
        }
        assertTrue(faults > MUTATIONS / 10, "only " + faults + " texts were broken");
    }

    /** A window that shows more of a text at each request. */
    private static final class SlowWindow extends Window {
        private final byte[] all;

        SlowWindow(byte[] all) {
            super(all, 0, all.length == 0);
            this.all = all;
        }

        void grow(int characters) {
            for (int k = 0; k < characters && limit < all.length; k++) limit += Utf8.length(all[limit]);
            last = limit == all.length;
        }

        @Override
        protected Source source() {
            return new Source("fuzz", all);
        }
    }

    private static List<String> readInPieces(byte[] text, Random random) {
        SlowWindow window = new SlowWindow(text);
        SyntaxSink sink = new SyntaxSink(window.source());
        Parser parser = new Parser(window, sink);
        List<String> found = new ArrayList<>();
        try {
            while (true) {
                switch (parser.next()) {
                    case MORE -> window.grow(1 + random.nextInt(3));
                    case DATUM -> found.add(SyntaxText.of(sink.take()));
                    case END -> { return found; }
                }
            }
        } catch (ReadException e) {
            found.add(e.report());
            return found;
        }
    }

    private static List<String> readWhole(byte[] text) {
        List<String> found = new ArrayList<>();
        SourceReader reader = new SourceReader(new Source("fuzz", text));
        try {
            for (Syntax datum = reader.next(); datum != null; datum = reader.next()) found.add(SyntaxText.of(datum));
        } catch (ReadException e) {
            found.add(e.report());
        }
        return found;
    }

    @Test
    void textInPiecesReadsLikeTheWhole() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < MUTATIONS / 8; i++) {
            byte[] text = SEEDS[i % SEEDS.length].getBytes(StandardCharsets.UTF_8);
            if (i >= SEEDS.length) text = mutate(text, random);
            if (Utf8.firstInvalid(text, 0, text.length) >= 0 || new String(text, StandardCharsets.UTF_8).indexOf(0) >= 0) continue;
            assertEquals(readWhole(text), readInPieces(text, random), "seed " + seed + ": " + new String(text, StandardCharsets.UTF_8));
        }
    }
}
