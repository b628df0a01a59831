package dev.lamina.core.codegen;

import static dev.lamina.core.codegen.Descriptors.STRINGS;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Note;
import dev.lamina.core.ir.ProcedureKernel;
import dev.lamina.core.ir.Variable;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.Span;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/** Writes what {@code UnitInfo} reads: the unit's procedures and the positions of its points. */
final class DescriptionWriter {
    /** A string constant holds 65535 bytes of modified UTF-8, at most 3 per character. */
    private static final int CHUNK = 21_000;

    private final UnitWriter unit;
    private final ClassBuilder c;
    private final StringBuilder text = new StringBuilder();

    DescriptionWriter(UnitWriter unit, ClassBuilder c) {
        this.unit = unit;
        this.c = c;
    }

    void write() {
        Source source = unit.mainSource();
        line("source", source.name());
        for (Routine r : unit.routines.all()) entry(r);
        for (Points.Point point : unit.points.all()) point(point, source);
        for (Note note : unit.unit.notes()) note(note, source);
        for (ProcedureKernel kernel : unit.unit.kernels()) kernel(kernel, source);
        c.withMethodBody("description", MethodTypeDesc.of(STRINGS), ClassFile.ACC_PROTECTED, b -> {
            loadStrings(b, chunks());
            b.areturn();
        });
    }

    private void entry(Routine r) {
        Span span = r.lambda.span();
        List<String> fields = new ArrayList<>(List.of("entry", clean(r.name()), r.takesSelf() ? "1" : "0",
                number(span, true), number(span, false)));
        for (int i = 0; i < r.clauses().size(); i++) {
            Clause clause = r.clauses().get(i);
            fields.add(Integer.toString(clause.required().size()));
            fields.add(clause.rest() == null ? "0" : "1");
            fields.add(r.methods.get(i));
            fields.add(parameters(clause));
        }
        line(fields.toArray(String[]::new));
    }

    private static String parameters(Clause clause) {
        StringBuilder names = new StringBuilder();
        for (Variable v : clause.required()) names.append(names.isEmpty() ? "" : " ").append(clean(v.name()));
        if (clause.rest() != null) names.append(names.isEmpty() ? ". " : " . ").append(clean(clause.rest().name()));
        return names.toString();
    }

    /** Positions in other texts (an included file) are left out: a description names one source. */
    private void point(Points.Point point, Source source) {
        List<String> fields = new ArrayList<>(List.of("point", Integer.toString(point.routine().entry)));
        Span span = point.span();
        position(span, source, fields);
        for (Span.Caller caller = span.caller(); caller != null; caller = caller.site().caller()) {
            fields.add(clean(caller.procedure()));
            position(caller.site(), source, fields);
        }
        line(fields.toArray(String[]::new));
    }

    private void note(Note note, Source source) {
        List<String> fields = new ArrayList<>(List.of("note"));
        position(note.span(), source, fields);
        fields.add(clean(note.text()));
        for (Span procedure : note.procedures()) position(procedure, source, fields);
        line(fields.toArray(String[]::new));
    }

    private void kernel(ProcedureKernel kernel, Source source) {
        List<String> fields = new ArrayList<>(List.of("kernel"));
        position(kernel.span(), source, fields);
        fields.add(clean(kernel.name()));
        fields.add(kernel.text());
        line(fields.toArray(String[]::new));
    }

    private static void position(Span span, Source source, List<String> fields) {
        boolean known = span.isKnown() && span.source() == source;
        fields.add(known ? Integer.toString(span.line()) : "0");
        fields.add(known ? Integer.toString(span.column()) : "0");
    }

    private static String number(Span span, boolean line) {
        return span.isKnown() ? Integer.toString(line ? span.line() : span.column()) : "0";
    }

    /** Names may hold anything; fields and lines end at tabs and newlines. */
    private static String clean(String name) {
        return name.replace('\t', ' ').replace('\n', ' ');
    }

    private void line(String... fields) {
        text.append(String.join("\t", fields)).append('\n');
    }

    private List<String> chunks() {
        List<String> chunks = new ArrayList<>();
        for (int i = 0; i < text.length(); i += CHUNK) chunks.add(text.substring(i, Math.min(text.length(), i + CHUNK)));
        return chunks;
    }

    static void loadStrings(CodeBuilder b, List<String> strings) {
        b.loadConstant(strings.size()).anewarray(ConstantDescs.CD_String);
        for (int i = 0; i < strings.size(); i++) b.dup().loadConstant(i).loadConstant(strings.get(i)).aastore();
    }
}
