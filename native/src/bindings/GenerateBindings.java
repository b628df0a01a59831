import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the bindings of {@code openblas.h} in the form of jextract 25, for machines that have no jextract: one holder class
 * for each function with its descriptor, address and handle, and the four methods around it. It understands exactly what
 * that header is made of: prototypes over int, long long, float, double, char and pointers.
 *
 * <p>Run by {@code regenerate} as a single-file program: {@code java GenerateBindings.java <header> <output folder>}.
 */
public final class GenerateBindings {
    private static final String PACKAGE = "dev.lamina.blas.generated";
    private static final String CLASS = "OpenBlasFunctions";
    private static final String SHARED = CLASS + "$shared";

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern PROTOTYPE = Pattern.compile("(\\w+ \\*?)(\\w+)\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("(.*?)(\\w+)", Pattern.DOTALL);

    /** A type of C: its name in jextract's layouts, and the Java type that carries it. */
    private enum Type {
        VOID("", "void"),
        INT("C_INT", "int"),
        LONG_LONG("C_LONG_LONG", "long"),
        FLOAT("C_FLOAT", "float"),
        DOUBLE("C_DOUBLE", "double"),
        POINTER("C_POINTER", "MemorySegment");

        final String layout;
        final String carrier;

        Type(String layout, String carrier) {
            this.layout = CLASS + "." + layout;
            this.carrier = carrier;
        }

        static Type of(String c) {
            String plain = c.replace("const ", "").strip();
            if (plain.endsWith("*")) {
                return POINTER;
            }
            return switch (plain) {
                case "void" -> VOID;
                case "int" -> INT;
                case "long long" -> LONG_LONG;
                case "float" -> FLOAT;
                case "double" -> DOUBLE;
                default -> throw new IllegalArgumentException("a type that is not understood: " + c);
            };
        }
    }

    private record Parameter(Type type, String name) {}

    private record Function(String prototype, Type result, String name, List<Parameter> parameters) {
        String names() {
            return parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
        }

        String declarations() {
            return parameters.stream().map(p -> p.type.carrier + " " + p.name).collect(Collectors.joining(", "));
        }

        String layouts() {
            List<String> layouts = new ArrayList<>();
            if (result != Type.VOID) {
                layouts.add(result.layout);
            }
            parameters.forEach(p -> layouts.add(p.type.layout));
            return layouts.isEmpty() ? "    " : layouts.stream().map(l -> "            " + l).collect(Collectors.joining(",\n", "\n", "\n        "));
        }
    }

    private GenerateBindings() {}

    public static void main(String[] arguments) throws IOException {
        List<Function> functions = parse(Files.readString(Path.of(arguments[0])));
        Path folder = Files.createDirectories(Path.of(arguments[1], PACKAGE.split("\\.")));
        Files.writeString(folder.resolve(CLASS + ".java"), HEAD + functions.stream().map(GenerateBindings::binding).collect(Collectors.joining()) + "}\n\n");
        Files.writeString(folder.resolve(SHARED + ".java"), SHARED_TEXT);
    }

    private static List<Function> parse(String header) {
        List<Function> functions = new ArrayList<>();
        for (String declaration : COMMENT.matcher(header).replaceAll("").split(";")) {
            String prototype = declaration.strip().replaceAll("\\s+", " ");
            Matcher matcher = PROTOTYPE.matcher(prototype);
            if (matcher.matches()) {
                functions.add(new Function(prototype, Type.of(matcher.group(1)), matcher.group(2), parameters(matcher.group(3))));
            } else if (!prototype.isEmpty()) {
                throw new IllegalArgumentException("not a prototype: " + prototype);
            }
        }
        return functions;
    }

    private static List<Parameter> parameters(String list) {
        List<Parameter> parameters = new ArrayList<>();
        for (String text : list.equals("void") ? new String[0] : list.split(",")) {
            Matcher matcher = PARAMETER.matcher(text.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException("not a parameter: " + text);
            }
            parameters.add(new Parameter(Type.of(matcher.group(1)), matcher.group(2)));
        }
        return parameters;
    }

    private static String binding(Function f) {
        String isVoid = f.result == Type.VOID ? "ofVoid" : "of";
        String give = f.result == Type.VOID ? "" : "return (" + f.result.carrier + ") ";
        String trace = f.parameters.isEmpty() ? "" : ", " + f.names();
        return BINDING.replace("@documentation@", documentation(f)).replace("@of@", isVoid).replace("@layouts@", f.layouts())
                .replace("@result@", f.result.carrier).replace("@declarations@", f.declarations()).replace("@give@", give)
                .replace("@trace@", trace).replace("@arguments@", f.names()).replace("@name@", f.name);
    }

    private static String documentation(Function f) {
        return "{@snippet lang=c :\n     * " + f.prototype + "\n     * }";
    }

    private static final String BINDING = """

                private static class @name@ {
                    public static final FunctionDescriptor DESC = FunctionDescriptor.@of@(@layouts@);

                    public static final MemorySegment ADDR = SYMBOL_LOOKUP.findOrThrow("@name@");

                    public static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(ADDR, DESC);
                }

                /**
                 * Function descriptor for:
                 * @documentation@
                 */
                public static FunctionDescriptor @name@$descriptor() {
                    return @name@.DESC;
                }

                /**
                 * Downcall method handle for:
                 * @documentation@
                 */
                public static MethodHandle @name@$handle() {
                    return @name@.HANDLE;
                }

                /**
                 * Address for:
                 * @documentation@
                 */
                public static MemorySegment @name@$address() {
                    return @name@.ADDR;
                }

                /**
                 * @documentation@
                 */
                public static @result@ @name@(@declarations@) {
                    var mh$ = @name@.HANDLE;
                    try {
                        if (TRACE_DOWNCALLS) {
                            traceDowncall("@name@"@trace@);
                        }
                        @give@mh$.invokeExact(@arguments@);
                    } catch (Error | RuntimeException ex) {
                       throw ex;
                    } catch (Throwable ex$) {
                       throw new AssertionError("should not reach here", ex$);
                    }
                }
            """;

    private static final String HEAD = """
            // Written by native/src/bindings/GenerateBindings.java in the form of jextract 25; nobody edits it.

            package dev.lamina.blas.generated;

            import java.lang.invoke.*;
            import java.lang.foreign.*;
            import java.nio.ByteOrder;
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;

            import static java.lang.foreign.ValueLayout.*;
            import static java.lang.foreign.MemoryLayout.PathElement.*;

            public class OpenBlasFunctions extends OpenBlasFunctions$shared {

                OpenBlasFunctions() {
                    // Should not be called directly
                }

                static final Arena LIBRARY_ARENA = Arena.ofAuto();


                static final SymbolLookup SYMBOL_LOOKUP = SymbolLookup.loaderLookup()
                        .or(Linker.nativeLinker().defaultLookup());

            """;

    private static final String SHARED_TEXT = """
            // Written by native/src/bindings/GenerateBindings.java in the form of jextract 25; nobody edits it.

            package dev.lamina.blas.generated;

            import java.lang.invoke.*;
            import java.lang.foreign.*;
            import java.nio.ByteOrder;
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;

            import static java.lang.foreign.ValueLayout.*;
            import static java.lang.foreign.MemoryLayout.PathElement.*;

            public class OpenBlasFunctions$shared {

                OpenBlasFunctions$shared() {
                    // Should not be called directly
                }

                public static final ValueLayout.OfBoolean C_BOOL = (ValueLayout.OfBoolean) Linker.nativeLinker().canonicalLayouts().get("bool");
                public static final ValueLayout.OfByte C_CHAR =(ValueLayout.OfByte)Linker.nativeLinker().canonicalLayouts().get("char");
                public static final ValueLayout.OfShort C_SHORT = (ValueLayout.OfShort) Linker.nativeLinker().canonicalLayouts().get("short");
                public static final ValueLayout.OfInt C_INT = (ValueLayout.OfInt) Linker.nativeLinker().canonicalLayouts().get("int");
                public static final ValueLayout.OfLong C_LONG_LONG = (ValueLayout.OfLong) Linker.nativeLinker().canonicalLayouts().get("long long");
                public static final ValueLayout.OfFloat C_FLOAT = (ValueLayout.OfFloat) Linker.nativeLinker().canonicalLayouts().get("float");
                public static final ValueLayout.OfDouble C_DOUBLE = (ValueLayout.OfDouble) Linker.nativeLinker().canonicalLayouts().get("double");
                public static final AddressLayout C_POINTER = ((AddressLayout) Linker.nativeLinker().canonicalLayouts().get("void*"))
                        .withTargetLayout(MemoryLayout.sequenceLayout(java.lang.Long.MAX_VALUE, C_CHAR));
                public static final ValueLayout.OfLong C_LONG = (ValueLayout.OfLong) Linker.nativeLinker().canonicalLayouts().get("long");

                static final boolean TRACE_DOWNCALLS = Boolean.getBoolean("jextract.trace.downcalls");

                static void traceDowncall(String name, Object... args) {
                     String traceArgs = Arrays.stream(args)
                                   .map(Object::toString)
                                   .collect(Collectors.joining(", "));
                     System.out.printf("%s(%s)\\n", name, traceArgs);
                }
            }

            """;
}
