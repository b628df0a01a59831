package dev.lamina.memory.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChunkTest {
    private final ChunkSource source = new ChunkSource();
    private final long base = source.acquire(1);

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void statesAndFieldsDoNotDisturbTheBitmaps() {
        Chunk.initialize(base, Chunk.OLD);
        assertEquals(Chunk.OLD, Chunk.state(Chunk.payload(base)));
        assertEquals(Chunk.OLD, Chunk.state(Chunk.end(base) - 8));
        for (long address = Chunk.payload(base); address < Chunk.end(base); address += 8) {
            assertTrue(Chunk.mark(address));
            assertFalse(Chunk.mark(address));
            assertTrue(Chunk.log(address));
        }
        Chunk.setTop(base, Chunk.end(base));
        Chunk.setEvacuated(base, -1L);
        for (long address = Chunk.payload(base); address < Chunk.end(base); address += 8) {
            assertTrue(Chunk.isMarked(address) && Chunk.isLogged(address));
            Chunk.unlog(address);
        }
        Chunk.clearMarks(base);
        for (long address = Chunk.payload(base); address < Chunk.end(base); address += 8) {
            assertFalse(Chunk.isMarked(address) || Chunk.isLogged(address));
        }
        assertEquals(Chunk.OLD, Chunk.state(base));
        assertEquals(Chunk.end(base), Chunk.top(base));
    }

    @Test
    void objectsMarkTheLinesTheyTouch() {
        Chunk.initialize(base, Chunk.OLD);
        Random random = new Random(7);
        boolean[] used = new boolean[(int) (Chunk.BYTES / Chunk.LINE_BYTES)];
        for (int i = 0; i < 300; i++) {
            long bytes = 16 + 8L * random.nextInt(random.nextInt(100) + 1);
            long address = Chunk.payload(base) + 8L * random.nextInt((int) ((Chunk.PAYLOAD_BYTES - bytes) / 8));
            Chunk.mark(address);
            Chunk.markFurtherLines(address, bytes);
            for (long at = address; at < address + bytes; at += 8) used[(int) (at - base >> Chunk.LINE_SHIFT)] = true;
        }
        for (int line = Chunk.BLOCK_LINES; line < used.length; line++) {
            assertEquals(used[line], Chunk.isLineMarked(base + (long) line * Chunk.LINE_BYTES), "line " + line);
        }
        int live = 0;
        for (boolean b : used) live += b ? 1 : 0;
        assertEquals(live, new OldChunk(base).countLiveLines());
    }

    @Test
    void quartersAreCountedExactly() {
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            long word = 0;
            int expected = 0;
            for (int quarter = 0; quarter < 4; quarter++) {
                long part = switch (random.nextInt(4)) {
                    case 0 -> 0;
                    case 1 -> 1L << random.nextInt(16);
                    default -> random.nextInt(1 << 16);
                };
                if (part != 0) expected++;
                word |= part << 16 * quarter;
            }
            assertEquals(expected, OldChunk.nonZeroQuarters(word), Long.toHexString(word));
        }
    }

    @Test
    void chunksAreAlignedAndKnownToTheMap() {
        long run = source.acquire(3);
        assertEquals(0, run & Chunk.BYTES - 1);
        assertTrue(source.owns(run + 3 * Chunk.BYTES - 1));
        source.release(run, 3);
        assertFalse(source.owns(run));
        source.shrink(0);
        assertFalse(ChunkMap.isInUse(run));
        assertTrue(source.owns(base));
    }
}
