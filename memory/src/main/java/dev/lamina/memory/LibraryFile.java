package dev.lamina.memory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What can be told of a library before the JVM is asked to load it. The JVM prints warnings of its own about a file that is
 * no library, and calls one for another processor a missing file; one whose end is missing kills it.
 */
public final class LibraryFile {
    /** The first bytes of ELF files, PE files, Mach-O files of 64 bits, and those for several processors. */
    private static final int ELF = 0x7F454C46;
    private static final int PE = 0x4D5A;
    private static final int MACH = 0xCFFAEDFE;
    private static final int MACH_FAT = 0xCAFEBABE;

    /** Where an ELF file names its byte order and processor, and, with 64 bits, the table of sections, which ends it. */
    private static final int ELF_ORDER = 5;
    private static final int ELF_MACHINE = 18;
    private static final int ELF_SECTIONS = 40;
    private static final int ELF_SECTION_BYTES = 58;
    private static final int ELF_SECTION_COUNT = 60;
    private static final int HEADER_BYTES = 64;

    private LibraryFile() {}

    /** Throws an UnsatisfiedLinkError that says what is wrong with the file. */
    public static void check(Path library) {
        if (!Files.exists(library)) {
            throw new UnsatisfiedLinkError("there is no such file");
        }
        if (!Files.isRegularFile(library)) {
            throw new UnsatisfiedLinkError("this is not a file");
        }
        try (InputStream in = Files.newInputStream(library)) {
            checkHeader(ByteBuffer.wrap(in.readNBytes(HEADER_BYTES)), Files.size(library));
        } catch (IOException e) {
            throw new UnsatisfiedLinkError("the file cannot be read");
        }
    }

    private static void checkHeader(ByteBuffer header, long size) {
        int mark = header.remaining() < HEADER_BYTES ? 0 : header.getInt(0);
        if (mark != ELF && mark >>> 16 != PE && mark != MACH && mark != MACH_FAT) {
            throw new UnsatisfiedLinkError("the file is not a shared library");
        }
        if (mark == ELF) {
            checkElf(header.order(header.get(ELF_ORDER) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN), size);
        }
    }

    private static void checkElf(ByteBuffer header, long size) {
        String machine = machine(header.getShort(ELF_MACHINE));
        String own = System.getProperty("os.arch");
        if (!machine.isEmpty() && !machine.equals(own)) {
            throw new UnsatisfiedLinkError("the library is for another processor (" + machine + ", and this is " + own + ")");
        }
        long end = header.getLong(ELF_SECTIONS) + (long) header.getShort(ELF_SECTION_BYTES) * header.getShort(ELF_SECTION_COUNT);
        if (end < 0 || end > size) {
            throw new UnsatisfiedLinkError("the end of the file is missing");
        }
    }

    /** As os.arch names it; empty for one that we do not know. */
    private static String machine(short machine) {
        return switch (machine) {
            case 3 -> "i386";
            case 21 -> "ppc64le";
            case 22 -> "s390x";
            case 40 -> "arm";
            case 62 -> "amd64";
            case 183 -> "aarch64";
            case 243 -> "riscv64";
            default -> "";
        };
    }
}
