package dev.lamina.core.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * One compiled program as a file: a mark, a checksum of the rest, who made it, every text it was made from, and the
 * class files of its units. The texts stand there whole, not as digests: a comparison is exact and needs no
 * cryptography at start, and they are small beside the classes.
 *
 * @param maker everything besides texts that the code depends on: the build of Lamina, the options, the folders searched
 * @param texts what each file held that was asked for, the program first; null for a file that was not there
 * @param units in the order in which they run
 */
public record CacheEntry(String maker, Map<String, byte[]> texts, List<UnitCode> units) {
    /** {@code lamina} and the number of this format. */
    private static final long MARK = 0x6C61_6D69_6E61_0001L;
    private static final int ABSENT = -1;

    byte[] encode() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(content);
        writeContent(out);
        byte[] bytes = content.toByteArray();
        ByteArrayOutputStream file = new ByteArrayOutputStream(bytes.length + 2 * Long.BYTES);
        DataOutputStream head = new DataOutputStream(file);
        head.writeLong(MARK);
        head.writeLong(checksum(bytes, 0, bytes.length));
        head.write(bytes);
        return file.toByteArray();
    }

    private void writeContent(DataOutputStream out) throws IOException {
        out.writeUTF(maker);
        out.writeInt(texts.size());
        for (Map.Entry<String, byte[]> text : texts.entrySet()) {
            out.writeUTF(text.getKey());
            if (text.getValue() == null) out.writeInt(ABSENT);
            else writeBlock(out, text.getValue());
        }
        out.writeInt(units.size());
        for (UnitCode unit : units) writeUnit(out, unit);
    }

    private static void writeUnit(DataOutputStream out, UnitCode unit) throws IOException {
        out.writeUTF(unit.className());
        writeBlock(out, unit.classFile());
        out.writeUTF(unit.module());
        out.writeInt(unit.takenOver().size());
        for (String name : unit.takenOver()) out.writeUTF(name);
        out.writeBoolean(unit.isReached());
        out.writeInt(unit.procedures().size());
        for (Map.Entry<String, Integer> procedure : unit.procedures().entrySet()) {
            out.writeUTF(procedure.getKey());
            out.writeInt(procedure.getValue());
        }
    }

    private static void writeBlock(DataOutputStream out, byte[] block) throws IOException {
        out.writeInt(block.length);
        out.write(block);
    }

    /** Throws an IOException when the bytes are no entry, or one that is damaged. */
    static CacheEntry decode(byte[] file) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
        if (in.readLong() != MARK) throw new IOException("not an entry of this format");
        if (in.readLong() != checksum(file, 2 * Long.BYTES, file.length - 2 * Long.BYTES)) throw new IOException("damaged");
        String maker = in.readUTF();
        Map<String, byte[]> texts = new LinkedHashMap<>();
        for (int n = in.readInt(); n > 0; n--) texts.put(in.readUTF(), readBlock(in));
        List<UnitCode> units = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) units.add(readUnit(in));
        return new CacheEntry(maker, texts, units);
    }

    private static UnitCode readUnit(DataInputStream in) throws IOException {
        String className = in.readUTF();
        byte[] classFile = readBlock(in);
        String module = in.readUTF();
        List<String> takenOver = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) takenOver.add(in.readUTF());
        boolean isReached = in.readBoolean();
        Map<String, Integer> procedures = new HashMap<>();
        for (int n = in.readInt(); n > 0; n--) procedures.put(in.readUTF(), in.readInt());
        return new UnitCode(className, classFile, module, takenOver, isReached, procedures);
    }

    /** Null for a file that was absent. */
    private static byte[] readBlock(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length == ABSENT ? null : in.readNBytes(length);
    }

    private static long checksum(byte[] bytes, int start, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, start, length);
        return checksum.getValue();
    }
}
