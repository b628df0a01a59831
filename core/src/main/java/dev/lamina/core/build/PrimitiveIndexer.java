package dev.lamina.core.build;

import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.Primitive.Fact;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.read.ElementTypes;
import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.LocalVariableInfo;
import java.lang.classfile.attribute.LocalVariableTableAttribute;
import java.lang.classfile.attribute.RuntimeInvisibleAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes the index of primitives from compiled classes: every static method that carries {@link Procedure} is one. What
 * the annotation and the method's descriptor say together is checked here, once, so that nothing later has to; a
 * mistake fails the build with the method's name and what is wrong with it.
 */
public final class PrimitiveIndexer {
    /** The classes under this folder are searched. */
    private static final String PACKAGE = "dev/lamina/core/primitive";
    private static final ClassDesc ANNOTATION = Procedure.class.describeConstable().orElseThrow();
    private static final String CONTEXT = "Ldev/lamina/core/runtime/Ctx;";
    private static final Set<ClassDesc> PARAMETERS = Set.of(ConstantDescs.CD_long, ConstantDescs.CD_double);
    private static final Set<ClassDesc> RESULTS = Set.of(ConstantDescs.CD_long, ConstantDescs.CD_double, ConstantDescs.CD_boolean, ConstantDescs.CD_void);

    /** A primitive that breaks the rules of {@link Procedure}. */
    public static final class BadPrimitive extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadPrimitive(String method, String message) {
            super(method + ": " + message);
        }
    }

    private final List<Primitive> primitives = new ArrayList<>();
    /** Scheme name and number of parameters, with the method that has them. */
    private final Map<String, String> seen = new HashMap<>();

    private PrimitiveIndexer() {}

    /** Writes the index of the classes in an output folder into it. Returns the number of primitives. */
    public static int index(Path classes) throws IOException {
        List<Primitive> primitives = read(classes.resolve(PACKAGE));
        Path index = classes.resolve(PrimitiveTable.FILE);
        Files.createDirectories(index.getParent());
        Files.write(index, PrimitiveTable.encode(primitives));
        return primitives.size();
    }

    /** The primitives in the class files of a folder. */
    public static List<Primitive> read(Path folder) throws IOException {
        PrimitiveIndexer indexer = new PrimitiveIndexer();
        List<Path> files;
        try (Stream<Path> entries = Files.walk(folder)) {
            files = entries.filter(file -> file.toString().endsWith(".class")).sorted().toList();
        }
        for (Path file : files) indexer.readClass(ClassFile.of().parse(file));
        return indexer.primitives;
    }

    private void readClass(ClassModel model) {
        for (MethodModel method : model.methods()) {
            RuntimeInvisibleAnnotationsAttribute annotations = method.findAttribute(Attributes.runtimeInvisibleAnnotations()).orElse(null);
            if (annotations == null) continue;
            for (Annotation annotation : annotations.annotations())
                if (annotation.classSymbol().equals(ANNOTATION)) add(model, method, annotation);
        }
    }

    private void add(ClassModel model, MethodModel method, Annotation annotation) {
        String name = null;
        String documentation = "";
        int optional = 0;
        boolean rest = false;
        int[] types = {};
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        for (AnnotationElement element : annotation.elements()) {
            switch (element.value()) {
                case AnnotationValue.OfString text when element.name().equalsString("value") -> name = text.stringValue();
                case AnnotationValue.OfString text -> documentation = text.stringValue();
                case AnnotationValue.OfInt count -> optional = count.intValue();
                case AnnotationValue.OfBoolean flag -> rest = flag.booleanValue();
                case AnnotationValue.OfArray array when element.name().equalsString("types") ->
                    types = array.values().stream().mapToInt(value -> ((AnnotationValue.OfInt) value).intValue()).toArray();
                case AnnotationValue.OfArray array -> array.values().forEach(value -> facts.add(fact(value)));
                default -> throw new IllegalStateException("annotation element " + element.name());
            }
        }
        String owner = model.thisClass().asInternalName();
        String where = owner.substring(owner.lastIndexOf('/') + 1) + "." + method.methodName() + " (" + name + ")";
        boolean typed = name.contains("@");
        int hidden = hiddenParameters(where, method.methodTypeSymbol(), facts.contains(Fact.CONTROL), typed);
        check(where, method, hidden, optional, rest, facts);
        List<String> parameters = parameterNames(method, hidden);
        String usage = usage(name, parameters, optional, rest);
        String description = documentation.isEmpty() ? usage : usage + "\n" + documentation;
        if (!typed) types = new int[] {Primitive.UNTYPED};
        else if (types.length == 0) types = IntStream.range(0, ElementTypes.COUNT).toArray();
        for (int type : types) {
            String tag = typed ? ElementTypes.tag(type) : "@";
            String own = name.replace("@", tag);
            for (int absent = 0; absent <= optional; absent++) {
                String clash = seen.put(own + "/" + (parameters.size() - absent) + (rest ? "+" : ""), where);
                if (clash != null) throw new BadPrimitive(where, "the same name and number of parameters as " + clash);
            }
            primitives.add(new Primitive(own, owner, method.methodName().stringValue(), method.methodTypeSymbol().descriptorString(),
                    parameters.size(), optional, rest, facts, type, description.replace("@", tag)));
        }
    }

    private static Fact fact(AnnotationValue value) {
        return Fact.valueOf(((AnnotationValue.OfEnum) value).constantName().stringValue());
    }

    /** How many leading parameters the generator supplies: the context, for a control primitive the depth, for a typed one the type. */
    private static int hiddenParameters(String where, MethodTypeDesc type, boolean control, boolean typed) {
        boolean context = type.parameterCount() > 0 && type.parameterType(0).descriptorString().equals(CONTEXT);
        if (control && (!context || type.parameterCount() < 2 || !type.parameterType(1).equals(ConstantDescs.CD_long)))
            throw new BadPrimitive(where, "a control primitive begins with the parameters Ctx and long (the depth)");
        int hidden = control ? 2 : context ? 1 : 0;
        if (!typed) return hidden;
        if (type.parameterCount() == hidden || !type.parameterType(hidden).equals(ConstantDescs.CD_int))
            throw new BadPrimitive(where, "a typed primitive has an int for the type of elements before its own parameters");
        return hidden + 1;
    }

    private static void check(String where, MethodModel method, int hidden, int optional, boolean rest, Set<Fact> facts) {
        MethodTypeDesc type = method.methodTypeSymbol();
        if (!method.flags().has(AccessFlag.STATIC) || !method.flags().has(AccessFlag.PUBLIC))
            throw new BadPrimitive(where, "is not public static");
        List<ClassDesc> parameters = type.parameterList().subList(hidden, type.parameterCount());
        for (ClassDesc parameter : parameters)
            if (!PARAMETERS.contains(parameter)) throw new BadPrimitive(where, "a parameter is " + parameter.displayName() + ", not long or double");
        if (!RESULTS.contains(type.returnType()))
            throw new BadPrimitive(where, "returns " + type.returnType().displayName() + ", not long, double, boolean or void");
        if (rest && (parameters.isEmpty() || !parameters.getLast().equals(ConstantDescs.CD_long)))
            throw new BadPrimitive(where, "has no long as its last parameter for the list of further arguments");
        if (optional > parameters.size() || optional > 0 && rest)
            throw new BadPrimitive(where, "has fewer parameters than may be left out, or a list of further arguments behind these");
        for (ClassDesc parameter : parameters.subList(parameters.size() - optional, parameters.size()))
            if (!parameter.equals(ConstantDescs.CD_long)) throw new BadPrimitive(where, "a parameter that may be left out is not long");
        if (facts.contains(Fact.CONTROL) && facts.size() > 1)
            throw new BadPrimitive(where, "a control primitive can have no other fact");
        if (facts.contains(Fact.TOTAL) && parameters.contains(ConstantDescs.CD_double))
            throw new BadPrimitive(where, "is total, but takes a double, which is checked and can fail");
    }

    /** The Java names of the parameters, as the compiler's debugging information has them. */
    private static List<String> parameterNames(MethodModel method, int hidden) {
        MethodTypeDesc type = method.methodTypeSymbol();
        LocalVariableTableAttribute table = method.code().flatMap(code -> code.findAttribute(Attributes.localVariableTable())).orElse(null);
        List<String> names = new ArrayList<>();
        int slot = 0;
        for (int i = 0; i < type.parameterCount(); i++) {
            if (i >= hidden) names.add(name(table, slot, i - hidden));
            slot += type.parameterType(i).equals(ConstantDescs.CD_long) || type.parameterType(i).equals(ConstantDescs.CD_double) ? 2 : 1;
        }
        return names;
    }

    private static String name(LocalVariableTableAttribute table, int slot, int position) {
        if (table != null)
            for (LocalVariableInfo local : table.localVariables())
                if (local.slot() == slot && local.startPc() == 0) return local.name().stringValue();
        return "argument" + (position + 1);
    }

    /** {@code newValue} is called {@code new-value}. */
    private static String schemeName(String javaName) {
        StringBuilder name = new StringBuilder();
        for (char c : javaName.toCharArray()) {
            if (Character.isUpperCase(c)) name.append('-').append(Character.toLowerCase(c));
            else name.append(c);
        }
        return name.toString();
    }

    /** {@code (vector-copy vector [start] [end])}, the first line of the documentation. */
    private static String usage(String name, List<String> parameters, int optional, boolean rest) {
        StringBuilder usage = new StringBuilder("(").append(name);
        for (int i = 0; i < parameters.size(); i++) {
            String parameter = schemeName(parameters.get(i));
            usage.append(' ').append(i < parameters.size() - optional ? parameter : "[" + parameter + "]");
        }
        return usage.append(rest ? " …)" : ")").toString();
    }
}
