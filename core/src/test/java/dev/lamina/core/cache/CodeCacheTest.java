package dev.lamina.core.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeCacheTest {
    private static final String MAKER = "a build of Lamina\n/some/folder";
    private static final String PROGRAM = "program.scm";
    private static final byte[] TEXT = "(display 1)".getBytes(StandardCharsets.UTF_8);
    private static final long LIMIT = 1 << 20;

    @TempDir
    Path files;
    private Path folder;
    private CodeCache cache;

    @BeforeEach
    void makeCache() {
        folder = files.resolve("parent/cache");
        cache = new CodeCache(folder, LIMIT);
    }

    private static CacheEntry entry(String maker, byte[] text, Map<String, byte[]> others, int classBytes) {
        Map<String, byte[]> texts = new LinkedHashMap<>();
        texts.put(PROGRAM, text);
        texts.putAll(others);
        UnitCode first = new UnitCode("scheme/first", new byte[classBytes], "(a library)", List.of(), false, Map.of());
        UnitCode second = new UnitCode("scheme/second", new byte[] {1, 2, 3}, "user", List.of("car", "λ"), true, Map.of("f", 3));
        return new CacheEntry(maker, texts, List.of(first, second));
    }

    private static byte[] text(int number) {
        return ("(display " + number + ")").getBytes(StandardCharsets.UTF_8);
    }

    private void store() {
        cache.store(entry(MAKER, TEXT, Map.of(), 10));
    }

    private CacheEntry found() {
        return cache.find(MAKER, PROGRAM, TEXT);
    }

    private List<Path> stored() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    @Test
    void entryComesBackAsItWasStored() {
        store();
        CacheEntry entry = found();
        assertEquals(MAKER, entry.maker());
        assertArrayEquals(TEXT, entry.texts().get(PROGRAM));
        UnitCode second = entry.units().getLast();
        assertEquals(new UnitCode("scheme/second", second.classFile(), "user", List.of("car", "λ"), true, Map.of("f", 3)), second);
        assertArrayEquals(new byte[] {1, 2, 3}, second.classFile());
    }

    @Test
    void otherTextProgramOrMakerFindsNothing() {
        assertNull(found());
        store();
        assertNull(cache.find(MAKER, PROGRAM, text(2)));
        assertNull(cache.find(MAKER, "other.scm", TEXT));
        assertNull(cache.find("another build", PROGRAM, TEXT));
    }

    @Test
    void changedFileOnWhichTheProgramDependsFindsNothing() throws IOException {
        Path library = Files.write(files.resolve("library.sld"), TEXT);
        cache.store(entry(MAKER, TEXT, Map.of(library.toString(), TEXT), 10));
        assertNotNull(found());
        Files.write(library, text(2));
        assertNull(found());
        Files.delete(library);
        assertNull(found());
        Files.createDirectory(library);
        assertNull(found());
    }

    @Test
    void fileThatWasAbsentMustBeAbsent() throws IOException {
        Path library = files.resolve("library.sld");
        Map<String, byte[]> absent = new LinkedHashMap<>();
        absent.put(library.toString(), null);
        cache.store(entry(MAKER, TEXT, absent, 10));
        assertNotNull(found());
        Files.write(library, TEXT);
        assertNull(found());
    }

    @Test
    void everyTruncationAndEveryDamagedByteFindsNothing() throws IOException {
        store();
        Path file = stored().getFirst();
        byte[] good = Files.readAllBytes(file);
        for (int length = 0; length < good.length; length++) {
            Files.write(file, Arrays.copyOf(good, length));
            assertNull(found(), "cut to " + length + " bytes");
            byte[] damaged = good.clone();
            damaged[length] ^= 0x10;
            Files.write(file, damaged);
            assertNull(found(), "byte " + length + " damaged");
        }
        store();
        assertNotNull(found(), "a damaged entry is replaced");
    }

    @Test
    void folderThatCannotBeIsNoError() throws IOException {
        Files.write(files.resolve("parent"), TEXT);
        store();
        assertNull(found());
        CodeCache inDeviceFolder = new CodeCache(Path.of("/dev/null/cache"), LIMIT);
        inDeviceFolder.store(entry(MAKER, TEXT, Map.of(), 10));
        assertNull(inDeviceFolder.find(MAKER, PROGRAM, TEXT));
    }

    @Test
    void folderInPlaceOfAnEntryIsNoError() throws IOException {
        store();
        Path file = stored().getFirst();
        Files.delete(file);
        Files.createDirectories(file.resolve("inside"));
        assertNull(found());
        store();
        assertNull(found());
    }

    @Test
    void programWithoutAnEncodableNameIsNotKept() throws IOException {
        cache.store(entry("m".repeat(70_000), TEXT, Map.of(), 10));
        assertFalse(Files.exists(folder), "a name that the format cannot hold");
    }

    @Test
    void onlyTheOwnerMayLookIntoTheFolder() throws IOException {
        store();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }

    @Test
    void entriesUsedLongestAgoGoFirst() throws IOException {
        int size = (int) LIMIT / 4;
        for (int i = 0; i < 3; i++) {
            cache.store(entry(MAKER, text(i), Map.of(), size));
            for (Path file : stored()) Files.setLastModifiedTime(file, FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() - 10_000_000));
        }
        assertNotNull(cache.find(MAKER, PROGRAM, text(0)), "which notes the use");
        cache.store(entry(MAKER, text(3), Map.of(), size));
        assertNotNull(cache.find(MAKER, PROGRAM, text(0)));
        assertNull(cache.find(MAKER, PROGRAM, text(1)));
        assertNotNull(cache.find(MAKER, PROGRAM, text(2)));
        assertNotNull(cache.find(MAKER, PROGRAM, text(3)));
    }

    @Test
    void entryLargerThanTheCacheIsNotKept() {
        store();
        cache.store(entry(MAKER, text(2), Map.of(), (int) LIMIT));
        assertNull(cache.find(MAKER, PROGRAM, text(2)));
        assertNotNull(found());
    }

    @Test
    void whatADeadProcessLeftIsRemoved() throws IOException {
        Files.createDirectories(folder);
        Path left = Files.write(folder.resolve("0.code.99-1.new"), TEXT);
        Path young = Files.write(folder.resolve("0.code.99-2.new"), TEXT);
        Files.setLastModifiedTime(left, FileTime.fromMillis(0));
        store();
        assertFalse(Files.exists(left));
        assertTrue(Files.exists(young));
    }

    @Test
    void severalWritersLeaveOneWholeEntry() throws Exception {
        Thread[] writers = new Thread[4];
        for (int i = 0; i < writers.length; i++) writers[i] = Thread.ofPlatform().start(() -> {
            for (int n = 0; n < 50; n++) {
                store();
                assertNotNull(found());
            }
        });
        for (Thread writer : writers) writer.join();
        assertNotNull(found());
        assertEquals(1, stored().size());
    }
}
