package dev.lamina.core.codegen;

import static dev.lamina.core.codegen.Descriptors.COMPILED_UNIT;
import static dev.lamina.core.codegen.Descriptors.J;
import static dev.lamina.core.codegen.Descriptors.LINKER;
import static dev.lamina.core.codegen.Descriptors.LOOKUP;
import static dev.lamina.core.codegen.Descriptors.STRINGS;

import dev.lamina.core.ir.Clause;
import dev.lamina.core.ir.Global;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.runtime.CompiledUnit;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.memory.heap.Handle;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Words;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes the class of a unit: one static method per clause of each routine and its twin, the doors of
 * {@code CompiledUnit}, the constants, and the description. Constants are {@code static final long} fields filled when
 * the class is linked, so the same bytes serve any process: the shipped library, the disk cache and {@code eval}.
 */
final class UnitWriter {
    private static final int PUBLIC_CONSTANT = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL;
    private static final int PRIVATE_CONSTANT = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL;
    private static final int METHOD = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC;
    /** Holds the fixnum of the unit's point and entry 0. */
    private static final String UNIT_FIELD = "UNIT";

    final Unit unit;
    final Routines routines;
    final Library library;
    final Points points = new Points();

    private final ClassDesc name;
    private final ConstantWriter constants = new ConstantWriter();
    private final Names names = new Names();
    private final Set<String> withTwin = new HashSet<>();
    private final Source source;
    private ClassBuilder c;

    UnitWriter(Unit unit, Routines routines, Library library, String className) {
        this.unit = unit;
        this.routines = routines;
        this.library = library;
        this.name = ClassDesc.ofInternalName(className);
        this.source = MainSource.of(unit);
    }

    byte[] write() {
        nameMethods();
        return ClassFile.of().build(name, builder -> {
            c = builder;
            c.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
            c.withSuperclass(COMPILED_UNIT);
            for (Routine routine : routines.all()) writeRoutine(routine);
            new DoorWriter(this, c).write();
            new DescriptionWriter(this, c).write();
            writeSupport();
        });
    }

    private void nameMethods() {
        for (String reserved : DoorWriter.METHODS) names.reserve(reserved);
        for (Routine routine : routines.all()) {
            for (int i = 0; i < routine.clauses().size(); i++) {
                routine.methods.add(names.method(routine.name(), "lambda"));
                routine.entryPoints[i] = points.entry(routine, i);
            }
        }
    }

    private void writeRoutine(Routine routine) {
        for (int i = 0; i < routine.clauses().size(); i++) {
            if (routine.words(i) > Routines.MOST_PARAMETERS) {
                throw new TooLarge("more than " + Routines.MOST_PARAMETERS + " parameters of procedure " + routine.name());
            }
            writeClause(routine, i);
        }
    }

    private void writeClause(Routine routine, int clause) {
        MethodWriter[] hot = new MethodWriter[1];
        c.withMethodBody(routine.methods.get(clause), Descriptors.procedure(routine.words(clause)), METHOD, b -> {
            hot[0] = new MethodWriter(this, routine, clause, b, null);
            hot[0].writeHot();
        });
        if (isCalledByValue(routine, clause)) writeApart(routine, clause);
        if (!hot[0].leavesFrames()) return;
        withTwin.add(twin(routine, clause));
        c.withMethodBody(twin(routine, clause), DoorWriter.TWIN, ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC,
                b -> new MethodWriter(this, routine, clause, b, hot[0].callPoints()).writeTwin(hot[0].slotCount()));
    }

    /** Whether call sites of values can be linked to the clause. */
    private static boolean isCalledByValue(Routine routine, int clause) {
        Clause c = routine.clauses().get(clause);
        return !routine.isLifted() && c.rest() == null && c.required().size() <= Ctx.REGISTERS;
    }

    /** A door to the clause that HotSpot does not inline; see {@link CompiledUnit#APART}. */
    private void writeApart(Routine routine, int clause) {
        int words = routine.words(clause);
        c.withMethodBody(routine.methods.get(clause) + CompiledUnit.APART, Descriptors.procedure(words), METHOD, b -> {
            b.aload(MethodWriter.CONTEXT).lload(MethodWriter.SP);
            for (int i = 0; i < words; i++) b.lload(MethodWriter.FIRST_WORD + 2 * i);
            invoke(b, routine, clause);
            b.lreturn();
        });
    }

    boolean hasTwin(Routine routine, int clause) {
        return withTwin.contains(twin(routine, clause));
    }

    /** The name of a clause's twin. */
    static String twin(Routine routine, int clause) {
        return routine.methods.get(clause) + "$resume";
    }

    /** The text that the unit was made from; positions in others are not recorded. */
    Source mainSource() {
        return source;
    }

    ClassDesc name() {
        return name;
    }

    boolean isBuiltIn() {
        return unit.module().equals(Global.BUILT_IN);
    }

    void invoke(CodeBuilder b, Routine routine, int clause) {
        b.invokestatic(name, routine.methods.get(clause), Descriptors.procedure(routine.words(clause)));
    }

    // Constants

    /** The word of a datum: immediate ones are literals. */
    void loadConstant(CodeBuilder b, Syntax datum) {
        long literal = Literals.word(datum.content());
        if (literal != Words.SENTINEL) b.loadConstant(literal);
        else if (datum.content() instanceof Handle object) loadObject(b, object);
        else b.getstatic(name, field(constants.datum(datum)), J);
    }

    /** An object that may move, through the vector that holds it, which keeps it where a cell keeps its value. */
    private void loadObject(CodeBuilder b, Handle object) {
        assert Layout.VECTOR_ELEMENTS == Layout.CELL_VALUE;
        b.getstatic(name, field(constants.object(object)), J).loadConstant(Words.OBJECT).lxor();
        b.invokestatic(Descriptors.CELLS, "value", Descriptors.CELL_TO_WORD);
    }

    List<Handle> objects() {
        return constants.objects();
    }

    void loadCell(CodeBuilder b, String module, String variable) {
        b.getstatic(name, field(constants.cell(module, variable)), J);
    }

    /** The object of a static procedure of this unit. */
    void loadProcedure(CodeBuilder b, Routine routine) {
        assert routine.form == Routine.Form.STATIC : routine.name();
        constants.procedure(routine.entry);
        b.getstatic(name, procedureField(routine.entry), J);
    }

    void loadBuiltIn(CodeBuilder b, String global) {
        Syntax constant = library.constant(global);
        if (constant != null) {
            loadConstant(b, constant);
            return;
        }
        LibraryProcedure procedure = library.procedure(global);
        if (procedure == null) throw new AssertionError("no built-in procedure " + global);
        b.getstatic(ClassDesc.ofInternalName(procedure.owner()), procedure.field(), J);
    }

    void loadUnit(CodeBuilder b) {
        b.getstatic(name, UNIT_FIELD, J);
    }

    /** The fixnum code id of an entry. */
    void loadCode(CodeBuilder b, int entry) {
        loadUnit(b);
        b.loadConstant((long) entry).ladd();
    }

    private static String field(int constant) {
        return "K" + constant;
    }

    static String procedureField(int entry) {
        return "P" + entry;
    }

    // Fields, class initializer, constructor, lookup

    private void writeSupport() {
        // The main procedure and, in the library, every definition are reachable from outside.
        constants.procedure(0);
        if (isBuiltIn()) for (Routine r : routines.all()) if (r.global != null) constants.procedure(r.entry);
        List<String> chunks = constants.chunks();
        c.withField(UNIT_FIELD, J, PRIVATE_CONSTANT);
        for (int i = 0; i < constants.count(); i++) c.withField(fieldOf(i), J, PUBLIC_CONSTANT);
        c.withMethodBody(ConstantDescs.CLASS_INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_STATIC, b -> {
            b.invokestatic(ConstantDescs.CD_MethodHandles, "lookup", MethodTypeDesc.of(LOOKUP));
            DescriptionWriter.loadStrings(b, chunks);
            b.new_(name).dup().invokespecial(name, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
            b.invokestatic(LINKER, "link", MethodTypeDesc.of(J.arrayType(), LOOKUP, STRINGS, COMPILED_UNIT));
            b.astore(0);
            b.aload(0).loadConstant(0).laload().putstatic(name, UNIT_FIELD, J);
            for (int i = 0; i < constants.count(); i++) {
                b.aload(0).loadConstant(i + 1).laload().putstatic(name, fieldOf(i), J);
            }
            b.return_();
        });
        c.withMethodBody(ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_PRIVATE,
                b -> b.aload(0).invokespecial(COMPILED_UNIT, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void).return_());
        c.withMethodBody("lookup", MethodTypeDesc.of(LOOKUP), ClassFile.ACC_PROTECTED,
                b -> b.invokestatic(ConstantDescs.CD_MethodHandles, "lookup", MethodTypeDesc.of(LOOKUP)).areturn());
    }

    private String fieldOf(int constant) {
        int entry = constants.entryOf(constant);
        return entry < 0 ? field(constant) : procedureField(entry);
    }

    /** How other units will refer to the library procedures that this unit defines, by name. */
    List<Generator.Export> exports() {
        List<Generator.Export> exports = new ArrayList<>();
        for (Routine r : routines.all()) {
            if (r.global == null) continue;
            List<LibraryProcedure.LibraryClause> clauses = new ArrayList<>();
            for (int i = 0; i < r.clauses().size(); i++) {
                clauses.add(new LibraryProcedure.LibraryClause(r.clauses().get(i).required().size(),
                        r.clauses().get(i).rest() != null, r.methods.get(i)));
            }
            String owner = name.descriptorString().substring(1, name.descriptorString().length() - 1);
            exports.add(new Generator.Export(r.global.name(), new LibraryProcedure(owner, procedureField(r.entry), clauses)));
        }
        return exports;
    }
}
