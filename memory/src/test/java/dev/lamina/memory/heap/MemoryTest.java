package dev.lamina.memory.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * The accessor is chosen when its class is initialised; so each choice is tested in a class loader that defines the
 * memory classes anew, with the properties as the choice wants them.
 */
class MemoryTest {
    /** What runs inside of such a loader. */
    public static final class Inside implements Callable<String> {
        @Override
        public String call() throws Exception {
            accessEveryWidth();
            RandomHeapTest.run(HeapOptions.standard().withInitial(2 << 20).withNursery(64 << 10).withStress(11), 1, 5_000, 50);
            if (Memory.CHECK) accessOutside();
            return Memory.accessor() + (Memory.CHECK ? " checked" : "");
        }

        private static void accessEveryWidth() {
            ChunkSource source = new ChunkSource();
            long a = Chunk.payload(source.acquire(1));
            Memory.put(a, 0x0102_0304_0506_0708L);
            assertEquals(0x0506_0708, Memory.getInt(a));
            assertEquals(0x01, Memory.getByte(a + 7));
            Memory.putInt(a + 4, -1);
            Memory.putByte(a, (byte) 0x99);
            assertEquals(0xFFFF_FFFF_0506_0799L, Memory.get(a));
            Memory.putDouble(a + 3, 1.25);
            assertEquals(1.25, Memory.getDouble(a + 3));
            Memory.copy(a, a + 4, 100);
            assertEquals(0x99, Memory.getByte(a + 4) & 0xFF);
            Memory.fill(a, 1000, (byte) 7);
            assertEquals(0x0707_0707_0707_0707L, Memory.get(a + 992));
            source.close();
        }

        private static void accessOutside() {
            try (Arena arena = Arena.ofConfined()) {
                long foreign = arena.allocate(8).address();
                assertThrows(HeapCorrupt.class, () -> Memory.get(foreign));
                assertThrows(HeapCorrupt.class, () -> Memory.put(foreign, 1));
                assertThrows(HeapCorrupt.class, () -> Memory.getByte(0));
                assertThrows(HeapCorrupt.class, () -> Memory.fill(-8, 8, (byte) 0));
            }
        }
    }

    private static final class Anew extends ClassLoader {
        Anew() {
            super(MemoryTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("dev.lamina.memory.")) return super.loadClass(name, resolve);
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : define(name);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    private static String run(String accessor, boolean check) throws Exception {
        String memoryBefore = System.getProperty("lamina.memory");
        String checkBefore = System.getProperty("lamina.check");
        try {
            System.setProperty("lamina.memory", accessor);
            System.setProperty("lamina.check", Boolean.toString(check));
            Anew loader = new Anew();
            loader.setDefaultAssertionStatus(true);
            Object inside = loader.loadClass(Inside.class.getName()).getConstructor().newInstance();
            return (String) ((Callable<?>) inside).call();
        } finally {
            restore("lamina.memory", memoryBefore);
            restore("lamina.check", checkBefore);
        }
    }

    private static void restore(String property, String value) {
        if (value == null) System.clearProperty(property);
        else System.setProperty(property, value);
    }

    @Test
    void segmentsServe() throws Exception {
        assertEquals("segments", run("segments", false));
    }

    @Test
    void unsafeServes() throws Exception {
        assertEquals("unsafe", run("unsafe", false));
    }

    @Test
    void theCheckingModeServesAndRefusesForeignAddresses() throws Exception {
        assertEquals("unsafe checked", run("unsafe", true));
        assertEquals("segments checked", run("segments", true));
    }

    @Test
    void theChoiceOfThisProcessIsKnown() {
        assertTrue(Memory.accessor().equals("segments") || Memory.accessor().equals("unsafe"));
    }
}
