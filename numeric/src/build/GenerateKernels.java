import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the per-type Java sources of the numeric module at build time, so that f64 and f32 (and the integers) have one
 * source of truth and a new elementwise kernel is one line of a table.
 *
 * <p>A template is ordinary Java for the element type f64 with three kinds of directive, each on a line of its own:
 * <pre>
 * //# types F64 F32            which element types to write the file for (first line)
 * //# each unary binary        repeat the lines up to "//# end" for every operation of these kinds in operations.table;
 *                              &#64;name&#64; and the table's other columns stand for the operation's entries
 * //# count i 0 8              repeat the lines up to "//# end" for 0 … 7, &#64;i&#64; standing for the number
 * //# count i 8 0              the same for 7 … 0
 * //# list i 1 2 4             the same for these numbers
 * //# only F32                 keep the lines up to "//# end" for these types alone
 * //# types F64 F32 as Simd    … with V, L and M in it standing for vectors, and operations for Vector API calls
 * //# parts                    (first line) the file is not written, it only holds parts
 * //# define part              the lines up to "//# end" take the place of every "//# insert part", in any template
 * //# share part               the same, and they also stay where they are
 * </pre>
 * F_64, C_128 and d_ouble are these types themselves in every file. Another type's file is the f64 text with its words exchanged; so is each form's, from V, L and M. Run by the build as a single-file program:
 * {@code java GenerateKernels.java <templates> <output> [<package folder>]}. Another module's templates may do without the tables.
 */
public final class GenerateKernels {
    private static final String PACKAGE_FOLDER = "dev/lamina/numeric/";
    /** A name before a parenthesis that is not a method of something. */
    private static final Pattern CALL = Pattern.compile("(?<![.\\w])(\\w+)\\(");
    private static final Pattern DIRECTIVE = Pattern.compile("\\s*//# ?(\\w+)(.*)");

    private static final String PARTS = "//# parts";

    /** Words of the forms: a value, its bits, a truth value, the type of an element. */
    private static final String[] FORM_WORDS = {"V", "L", "M", "W"};

    /**
     * The words of each element type that take the place of the f64 words, in the order of {@link #F64_WORDS}. The last three
     * name the type of the real parts (R64, r64) and the complex type of an element type. A complex type has the words of its parts.
     */
    private static final String[] F64_WORDS = {"F64", "f64", "double", "Double", "DoubleVector", "JAVA_DOUBLE", "OfDouble", "R64", "C128", "r64"};
    private static final Map<String, String[]> WORDS = Map.of(
            "F64", new String[] {"F64", "f64", "double", "Double", "DoubleVector", "JAVA_DOUBLE", "OfDouble", "F64", "C128", "f64"},
            "F32", new String[] {"F32", "f32", "float", "Float", "FloatVector", "JAVA_FLOAT", "OfFloat", "F32", "C64", "f32"},
            "I64", new String[] {"I64", "i64", "long", "Long", "LongVector", "JAVA_LONG", "OfLong", "I64", "C128", "i64"},
            "I32", new String[] {"I32", "i32", "int", "Integer", "IntVector", "JAVA_INT", "OfInt", "I32", "C64", "i32"},
            "C128", new String[] {"C128", "c128", "double", "Double", "DoubleVector", "JAVA_DOUBLE", "OfDouble", "F64", "C128", "f64"},
            "C64", new String[] {"C64", "c64", "float", "Float", "FloatVector", "JAVA_FLOAT", "OfFloat", "F32", "C64", "f32"},
            "Scalar", new String[] {"double", "long", "boolean", "Double"},
            "Simd", new String[] {"DoubleVector", "LongVector", "VectorMask<Double>", "Double"});

    /** One line of the table: its kind, the types it exists for, and what each placeholder stands for. */
    record Operation(String kind, List<String> types, Map<String, String> columns) {
        String fillIn(String line) {
            String result = line;
            for (var column : columns.entrySet()) {
                result = result.replace("@" + column.getKey() + "@", column.getValue());
            }
            return result;
        }
    }

    private final List<Operation> operations;
    private final Map<String, List<String>> parts = new LinkedHashMap<>();

    private final Map<String, String> vectorOperations;

    private GenerateKernels(List<Operation> operations, Map<String, String> vectorOperations) {
        this.operations = operations;
        this.vectorOperations = vectorOperations;
    }

    public static void main(String[] arguments) throws IOException {
        Path templates = Path.of(arguments[0]);
        Path output = Path.of(arguments[1]);
        String folder = arguments.length > 2 ? arguments[2] : PACKAGE_FOLDER;
        var generator = new GenerateKernels(readTable(templates.resolve("operations.table")),
                readVectorOperations(templates.resolve("vector-operations.table")));
        try (Stream<Path> files = Files.walk(templates)) {
            List<Path> sources = files.filter(name -> name.toString().endsWith(".java")).sorted().toList();
            for (Path file : sources) {
                generator.collectParts(Files.readAllLines(file));
            }
            for (Path file : sources) {
                generator.write(file, output.resolve(folder).resolve(templates.relativize(file)));
            }
        }
    }

    private static List<String> linesOf(Path table) throws IOException {
        return Files.exists(table) ? Files.readAllLines(table) : List.of();
    }

    /**
     * Columns are separated by " | ". A line that begins with "kind" names the columns of the lines below it; a line that
     * begins with "with" gives one kind further placeholders: "with reduction | load = …".
     */
    private static List<Operation> readTable(Path file) throws IOException {
        var result = new ArrayList<Operation>();
        var shared = new LinkedHashMap<String, Map<String, String>>();
        String[] names = {};
        for (String line : linesOf(file)) {
            String[] cells = line.strip().split("\\s+\\|\\s+");
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            } else if (cells[0].equals("kind")) {
                names = cells;
            } else if (cells[0].startsWith("with ")) {
                shared.put(cells[0].substring("with ".length()), sharedColumns(cells));
            } else if (cells.length != names.length) {
                throw new IOException(file + ": expected " + names.length + " columns: " + line);
            } else {
                result.add(operation(names, cells, shared.getOrDefault(cells[0], Map.of())));
            }
        }
        return result;
    }

    private static Map<String, String> readVectorOperations(Path file) throws IOException {
        var result = new LinkedHashMap<String, String>();
        for (String line : linesOf(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.strip().split("\\s+", 2);
                result.put(cells[0], cells[1]);
            }
        }
        return result;
    }

    private static Map<String, String> sharedColumns(String[] cells) {
        var columns = new LinkedHashMap<String, String>();
        for (int i = 1; i < cells.length; i++) {
            String[] definition = cells[i].split("\\s*=\\s*", 2);
            columns.put(definition[0], definition[1]);
        }
        return columns;
    }

    private static Operation operation(String[] names, String[] cells, Map<String, String> shared) {
        var columns = new LinkedHashMap<>(shared);
        for (int i = 0; i < cells.length; i++) {
            columns.put(names[i], cells[i]);
        }
        String name = columns.get("name");
        columns.put("NAME", constantCase(name));
        columns.put("Name", Character.toUpperCase(name.charAt(0)) + name.substring(1));
        return new Operation(columns.get("kind"), List.of(columns.get("types").split(" ")), columns);
    }

    private static String constantCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase();
    }

    private void write(Path template, Path target) throws IOException {
        List<String> lines = Files.readAllLines(template);
        if (lines.getFirst().equals(PARTS)) {
            return;
        }
        var header = DIRECTIVE.matcher(lines.getFirst());
        if (!header.matches() || !header.group(1).equals("types")) {
            throw new IOException(template + ": the first line must name the types");
        }
        String[] types = header.group(2).split(" as ");
        String form = types.length > 1 ? types[1].strip() : null;
        for (String type : types[0].strip().split(" ")) {
            String name = exchangeWords(target.getFileName().toString(), type);
            Files.createDirectories(target.getParent());
            var text = new StringBuilder("// Generated from " + template.getFileName() + " for " + type + ": edit the template.\n");
            expand(lines.subList(1, lines.size()), type, text);
            String exchanged = exchangeWords(text.toString(), type);
            writeIfChanged(target.resolveSibling(name), form == null ? exchanged : toForm(exchanged, form));
        }
    }

    /** An unchanged file keeps its time, so that an incremental build compiles nothing again. */
    private static void writeIfChanged(Path target, String text) throws IOException {
        if (!Files.exists(target) || !Files.readString(target).equals(text)) {
            Files.writeString(target, text);
        }
    }

    private void expand(List<String> lines, String type, StringBuilder out) {
        for (int i = 0; i < lines.size(); i++) {
            var directive = DIRECTIVE.matcher(lines.get(i));
            if (!directive.matches()) {
                out.append(lines.get(i)).append('\n');
                continue;
            }
            if (directive.group(1).equals("insert")) {
                if (!parts.containsKey(directive.group(2).strip())) {
                    throw new IllegalArgumentException("no such part: " + lines.get(i));
                }
                expand(parts.get(directive.group(2).strip()), type, out);
                continue;
            }
            int end = matchingEnd(lines, i);
            List<String> body = lines.subList(i + 1, end);
            List<String> words = List.of(directive.group(2).strip().split(" "));
            switch (directive.group(1)) {
                case "each" -> repeat(body, words, type, out);
                case "count" -> count(body, words, type, out);
                case "list" -> words.stream().skip(1).forEach(number -> expandNumbered(body, words.getFirst(), number, type, out));
                case "define" -> parts.put(words.getFirst(), body);
                case "share" -> {
                    parts.put(words.getFirst(), body);
                    expand(body, type, out);
                }
                case "only" -> {
                    if (words.contains(type)) {
                        expand(body, type, out);
                    }
                }
                default -> throw new IllegalArgumentException("unknown directive: " + lines.get(i));
            }
            i = end;
        }
    }

    /** All parts are known before the first file is written, so that a template can insert those of another. */
    private void collectParts(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var directive = DIRECTIVE.matcher(lines.get(i));
            if (directive.matches() && (directive.group(1).equals("define") || directive.group(1).equals("share"))) {
                parts.put(directive.group(2).strip(), lines.subList(i + 1, matchingEnd(lines, i)));
            }
        }
    }

    private static int matchingEnd(List<String> lines, int start) {
        int depth = 0;
        for (int i = start; i < lines.size(); i++) {
            var directive = DIRECTIVE.matcher(lines.get(i));
            if (directive.matches() && !directive.group(1).equals("insert")) {
                depth += directive.group(1).equals("end") ? -1 : 1;
            }
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("no end for: " + lines.get(start));
    }

    private void repeat(List<String> body, List<String> kinds, String type, StringBuilder out) {
        for (Operation operation : operations) {
            if (kinds.contains(operation.kind()) && operation.types().contains(type)) {
                expand(body.stream().map(operation::fillIn).toList(), type, out);
            }
        }
    }

    private void count(List<String> body, List<String> words, String type, StringBuilder out) {
        int from = Integer.parseInt(words.get(1));
        int to = Integer.parseInt(words.get(2));
        for (int i = 0; i < Math.abs(to - from); i++) {
            expandNumbered(body, words.getFirst(), Integer.toString(from < to ? from + i : from - 1 - i), type, out);
        }
    }

    private void expandNumbered(List<String> body, String placeholder, String number, String type, StringBuilder out) {
        expand(body.stream().map(line -> line.replace("@" + placeholder + "@", number)).toList(), type, out);
    }

    private String toForm(String text, String form) {
        String exchanged = exchangeWords(text, form);
        return form.equals("Simd") ? translate(exchanged) : exchanged;
    }

    /** Every call of an operation of the table, with its arguments put into the table's text, from the inside out. */
    private String translate(String text) {
        var out = new StringBuilder();
        int from = 0;
        for (var call = CALL.matcher(text); call.find(from); ) {
            String pattern = vectorOperations.get(call.group(1));
            out.append(text, from, call.start());
            if (pattern == null) {
                out.append(call.group());
                from = call.end();
                continue;
            }
            List<String> arguments = new ArrayList<>();
            from = splitArguments(text, call.end(), arguments);
            String result = pattern;
            for (int i = 0; i < arguments.size(); i++) {
                result = result.replace("$" + i, translate(arguments.get(i)));
            }
            out.append(translate(result));
        }
        return out.append(text.substring(from)).toString();
    }

    /** The arguments of a call whose parenthesis has just opened; answers the position after the closing one. */
    private static int splitArguments(String text, int start, List<String> arguments) {
        int depth = 1;
        int from = start;
        for (int i = start; ; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 || depth == 1 && c == ',') {
                arguments.add(text.substring(from, i).strip());
                from = i + 1;
            }
            if (depth == 0) {
                return i + 1;
            }
        }
    }

    /** Whole words are exchanged, and the short name of the type or form also inside identifiers (ScalarF64Kernels). */
    private static String exchangeWords(String text, String type) {
        String[] words = WORDS.get(type);
        String[] originals = words.length == FORM_WORDS.length ? FORM_WORDS : F64_WORDS;
        String result = text;
        for (int i = 0; i < words.length; i++) {
            String word = originals[i];
            boolean partOfIdentifier = word.matches("[FRC]\\d+") || word.startsWith("JAVA_");
            result = result.replaceAll(partOfIdentifier ? word : "\\b" + word + "\\b", words[i]);
        }
        return result.replaceAll("([FC])_(64|128)", "$1$2").replaceAll("\\bd_ouble\\b", "double");
    }
}
