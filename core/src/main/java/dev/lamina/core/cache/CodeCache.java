package dev.lamina.core.cache;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * The disk cache of compiled programs: a folder of {@link CacheEntry} files, each named by a hash of what the program
 * was made from. The hash only finds the file; an entry is used when everything in it equals what is there now. Nothing
 * that is wrong with the folder or an entry is ever an error: the program is compiled then, as if there were no cache.
 *
 * <p>An entry appears under its name at once and whole (it is written beside it and renamed), so processes need no lock.
 * The folder holds a bounded number of bytes; the entries that were used longest ago go first.
 */
public final class CodeCache {
    /** A few hundred programs of usual size. */
    public static final long STANDARD_LIMIT_BYTES = 64L << 20;

    private static final String ENTRY = ".code";
    private static final String UNFINISHED = ".new";
    /** The use of an entry is noted, in its time, no more often than this. */
    private static final long USE_MILLIS = 3_600_000;
    /** What is unfinished for so long belongs to a process that has died. */
    private static final long ABANDONED_MILLIS = 3_600_000;

    private final Path folder;
    private final long limitBytes;

    public CodeCache(Path folder, long limitBytes) {
        this.folder = folder;
        this.limitBytes = limitBytes;
    }

    /** The entry of a program if it holds for the files as they are now, else null. */
    public CacheEntry find(String maker, String program, byte[] text) {
        File file = file(maker, program, text);
        try {
            if (!file.isFile()) return null;
            CacheEntry entry = CacheEntry.decode(Files.readAllBytes(file.toPath()));
            if (!entry.maker().equals(maker) || !holds(entry, program, text)) return null;
            noteUse(file);
            return entry;
        } catch (IOException | InvalidPathException | OutOfMemoryError e) {
            return null; // The program is compiled again, which replaces the entry.
        }
    }

    private static boolean holds(CacheEntry entry, String program, byte[] text) throws IOException {
        if (!Arrays.equals(entry.texts().get(program), text)) return false;
        for (Map.Entry<String, byte[]> recorded : entry.texts().entrySet()) {
            if (!recorded.getKey().equals(program) && !holds(new File(recorded.getKey()), recorded.getValue())) return false;
        }
        return true;
    }

    /** Looks at kind and length first: what stands there now may be large, or a pipe that waits. */
    private static boolean holds(File file, byte[] text) throws IOException {
        if (!file.isFile()) return text == null;
        return text != null && file.length() == text.length && Arrays.equals(Files.readAllBytes(file.toPath()), text);
    }

    private static void noteUse(File file) {
        long now = System.currentTimeMillis();
        if (now - file.lastModified() > USE_MILLIS && !file.setLastModified(now)) return; // A folder that is read-only keeps its order.
    }

    /** Keeps a compiled program, if that is possible. The first of the entry's texts is the program's. */
    public void store(CacheEntry entry) {
        Map.Entry<String, byte[]> program = entry.texts().entrySet().iterator().next();
        File file = file(entry.maker(), program.getKey(), program.getValue());
        try {
            byte[] bytes = entry.encode();
            if (bytes.length > limitBytes) return;
            makeFolder();
            write(file, bytes);
            evict();
        } catch (IOException | UnsupportedOperationException | OutOfMemoryError e) {
            // The next run compiles again: no folder, no permission, no space, or a name too long for the format.
        }
    }

    private void makeFolder() throws IOException {
        if (Files.isDirectory(folder)) return;
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            if (posix) Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            else Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("not a folder", e);
        }
    }

    private static void write(File file, byte[] bytes) throws IOException {
        String unique = "." + ProcessHandle.current().pid() + "-" + System.nanoTime() + UNFINISHED;
        Path unfinished = Path.of(file.getPath() + unique);
        try {
            Files.write(unfinished, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(unfinished, file.toPath(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Removes the entries used longest ago while all together are too large, and what dead processes left. */
    private void evict() {
        File[] files = folder.toFile().listFiles();
        if (files == null) return;
        long now = System.currentTimeMillis();
        long total = 0;
        for (File file : files) {
            if (!file.getName().endsWith(UNFINISHED)) total += file.length();
            else if (now - file.lastModified() > ABANDONED_MILLIS) delete(file);
        }
        if (total > limitBytes) evict(files, total);
    }

    private void evict(File[] files, long bytes) {
        long left = bytes;
        Map<File, Long> times = new HashMap<>();
        for (File file : files) times.put(file, file.lastModified());
        Arrays.sort(files, Comparator.comparing(times::get));
        for (File file : files) {
            if (left <= limitBytes) return;
            if (!file.getName().endsWith(ENTRY)) continue;
            left -= file.length();
            delete(file);
        }
    }

    private static void delete(File file) {
        try {
            Files.deleteIfExists(file.toPath());
        } catch (IOException e) {
            // Another process is at it, or the folder cannot be written: the next one tries again.
        }
    }

    private File file(String maker, String program, byte[] text) {
        byte[] head = (maker + "\n" + program).getBytes(StandardCharsets.UTF_8);
        CRC32 first = new CRC32();
        first.update(head);
        first.update(text);
        CRC32C second = new CRC32C();
        second.update(text);
        second.update(head);
        return new File(folder.toFile(), Long.toHexString(first.getValue() << Integer.SIZE | second.getValue()) + ENTRY);
    }
}
