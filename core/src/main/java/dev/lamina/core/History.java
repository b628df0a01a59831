package dev.lamina.core;

import dev.lamina.core.expand.Environment;
import dev.lamina.core.expand.Expander;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.read.ReadException;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.SourceReader;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.runtime.Errors;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a saved image must know of a session's names. Variables are a list. Keywords and libraries are what some text
 * defined them to be: every text whose expansion left more than variables is remembered, with the files that it read, and
 * expanded again, without being compiled or run, when a restored session first expands something; at once if that
 * runs transformers, which must not happen in the middle of a program. Expressions and definitions of variables leave
 * nothing here, so a long session remembers little.
 */
final class History {
    /** How a text is expanded. */
    private enum Kind { FORM, PROGRAM, FILE }

    /**
     * @param form    the number of the form in the source, if it is one
     * @param inUser  whether it was expanded in the user's environment, else in an empty one
     * @param folders that were searched for libraries
     */
    private record Entry(Kind kind, Source source, int form, boolean inUser, List<Path> folders, RecordedTexts texts) {}

    private final FrontEnd frontEnd;
    private final Expander expander;
    private final LibraryFiles files;
    private final List<Entry> entries = new ArrayList<>();
    /** Code made from objects that no text can stand for has defined a keyword. */
    private boolean incomplete;

    History(FrontEnd frontEnd, Expander expander, LibraryFiles files) {
        this.frontEnd = frontEnd;
        this.expander = expander;
        this.files = files;
    }

    // Remembering

    List<Unit> form(Environment place, Source source, int index, Supplier<List<Unit>> expansion) {
        return keep(Kind.FORM, place, () -> source, index, expansion);
    }

    List<Unit> program(Source source, Environment place, Supplier<List<Unit>> expansion) {
        return keep(Kind.PROGRAM, place, () -> source, 0, expansion);
    }

    List<Unit> file(Source source, Environment place, Supplier<List<Unit>> expansion) {
        return keep(Kind.FILE, place, () -> source, 0, expansion);
    }

    /** @param text the datum as it is written */
    List<Unit> datum(Supplier<String> text, Environment place, Supplier<List<Unit>> expansion) {
        return keep(Kind.FORM, place, () -> Source.ofString("eval", text.get()), 0, expansion);
    }

    private List<Unit> keep(Kind kind, Environment place, Supplier<Source> source, int form, Supplier<List<Unit>> expansion) {
        boolean inUser = place == frontEnd.user();
        RecordedTexts texts = files.record();
        List<Unit> units = files.recording(texts, expansion);
        boolean changed = expander.takeLibraryChange() | (inUser && place.takeSyntaxChange());
        if (changed) keep(new Entry(kind, source.get(), form, inUser, List.copyOf(files.folders()), texts));
        return units;
    }

    private void keep(Entry entry) {
        try {
            if (entry.kind == Kind.FORM) read(new SourceReader(entry.source), entry.form);
            entries.add(entry);
        } catch (ReadException e) {
            incomplete = true;
        }
    }

    private static Syntax read(SourceReader reader, int form) {
        for (int i = 0; i < form; i++) reader.next();
        return reader.next();
    }

    // Saving

    byte[] encode() {
        if (incomplete) throw Errors.notInImage("a keyword that was defined by evaluating objects that cannot be written");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBoolean(frontEnd.hasRunTransformers());
            out.writeInt(expander.programs());
            out.writeInt(frontEnd.environments());
            writeVariables(out);
            out.writeInt(entries.size());
            for (Entry entry : entries) write(out, entry);
        } catch (IOException e) {
            throw Errors.notInImage("a name as long as one of this session");
        }
        return bytes.toByteArray();
    }

    private void writeVariables(DataOutputStream out) throws IOException {
        out.writeInt(frontEnd.user().introduced());
        Map<String, Global> variables = frontEnd.user().variables();
        out.writeInt(variables.size());
        for (Map.Entry<String, Global> variable : variables.entrySet()) {
            out.writeUTF(variable.getKey());
            out.writeUTF(variable.getValue().module());
            out.writeUTF(variable.getValue().name());
        }
    }

    private static void write(DataOutputStream out, Entry entry) throws IOException {
        out.writeByte(entry.kind.ordinal());
        out.writeInt(entry.form);
        out.writeBoolean(entry.inUser);
        out.writeUTF(entry.source.name());
        writeBlock(out, entry.source.bytes());
        out.writeInt(entry.folders.size());
        for (Path folder : entry.folders) out.writeUTF(folder.toString());
        Map<String, byte[]> texts = entry.texts.all();
        out.writeInt(texts.size());
        for (Map.Entry<String, byte[]> text : texts.entrySet()) {
            out.writeUTF(text.getKey());
            out.writeBoolean(text.getValue() != null);
            if (text.getValue() != null) writeBlock(out, text.getValue());
        }
    }

    private static void writeBlock(DataOutputStream out, byte[] block) throws IOException {
        out.writeInt(block.length);
        out.write(block);
    }

    // Restoring

    static boolean runsTransformers(byte[] encoded) {
        return encoded[0] != 0;
    }

    /** Makes the names of the front end, which has expanded nothing yet, what they were. */
    void restore(byte[] encoded) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
            in.readBoolean();
            int programs = in.readInt();
            int environments = in.readInt();
            int introduced = in.readInt();
            Map<String, Global> variables = new LinkedHashMap<>();
            for (int n = in.readInt(); n > 0; n--) variables.put(in.readUTF(), new Global(in.readUTF(), in.readUTF()));
            for (int n = in.readInt(); n > 0; n--) expand(readEntry(in));
            // Last, because a name may have been a keyword before it became a variable.
            frontEnd.user().restore(variables, introduced);
            frontEnd.restoreEnvironments(environments);
            expander.restorePrograms(programs);
        } catch (IOException e) {
            throw new AssertionError("the names of an image", e);
        }
    }

    private static Entry readEntry(DataInputStream in) throws IOException {
        Kind kind = Kind.values()[in.readByte()];
        int form = in.readInt();
        boolean inUser = in.readBoolean();
        Source source = new Source(in.readUTF(), in.readNBytes(in.readInt()));
        List<Path> folders = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) folders.add(Path.of(in.readUTF()));
        Map<String, byte[]> texts = new LinkedHashMap<>();
        for (int n = in.readInt(); n > 0; n--) texts.put(in.readUTF(), in.readBoolean() ? in.readNBytes(in.readInt()) : null);
        return new Entry(kind, source, form, inUser, folders, new RecordedTexts(texts));
    }

    private void expand(Entry entry) {
        Environment place = entry.inUser ? frontEnd.user() : frontEnd.emptyEnvironment();
        files.recording(entry.texts, entry.folders, () -> switch (entry.kind) {
            case FORM -> frontEnd.expandForm(place, entry.source, entry.form, read(new SourceReader(entry.source), entry.form));
            case PROGRAM -> frontEnd.expandFile(place, entry.source, false);
            case FILE -> frontEnd.expandLoaded(place, entry.source);
        });
    }
}
