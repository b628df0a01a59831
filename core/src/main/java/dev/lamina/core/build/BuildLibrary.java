package dev.lamina.core.build;

import dev.lamina.core.LibraryIndex;
import dev.lamina.core.LibraryValues;
import dev.lamina.core.cache.BuildIdentity;
import dev.lamina.core.codegen.Generator;
import dev.lamina.core.codegen.Library;
import dev.lamina.core.codegen.LibraryProcedure;
import dev.lamina.core.expand.BuiltIns;
import dev.lamina.core.expand.Expander;
import dev.lamina.core.expand.SourceFinder;
import dev.lamina.core.expand.SyntaxException;
import dev.lamina.core.ir.DatumText;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.optimize.LibraryCode;
import dev.lamina.core.optimize.LibraryText;
import dev.lamina.core.optimize.Optimizer;
import dev.lamina.core.optimize.Pass;
import dev.lamina.core.read.ReadException;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Run when the project is built: indexes the primitives, and compiles the library written in Scheme to class files. All
 * its files are expanded and optimized first, so that each knows the procedures of the others; a file may hold nothing but
 * definitions of procedures, since shipped classes are shared by all instances and have no state. Then the libraries
 * that programs import are built: {@link BuildShippedLibraries}.
 */
public final class BuildLibrary {
    private static final String PACKAGE = "dev/lamina/core/library/";

    private final LibrarySources sources;
    private final Path classes;
    private final PrimitiveTable primitives;
    private final LibraryIndex index = new LibraryIndex();
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();

    private BuildLibrary(Path sources, Path classes) throws IOException {
        this.sources = new LibrarySources(sources);
        this.classes = classes;
        PlainSwitches.rewrite(classes);
        PrimitiveIndexer.index(classes);
        this.primitives = PrimitiveTable.of(PrimitiveIndexer.read(classes));
    }

    /** Arguments: the folder of library sources, the folder of class files. */
    public static void main(String[] arguments) throws IOException {
        try {
            new BuildLibrary(Path.of(arguments[0]), Path.of(arguments[1])).build();
        } catch (SyntaxException e) {
            fail(e.report());
        } catch (ReadException e) {
            fail(e.getMessage());
        } catch (BadLibrary e) {
            fail(e.getMessage());
        }
    }

    private static void fail(String message) {
        System.err.println(message);
        System.exit(1);
    }

    static final class BadLibrary extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadLibrary(String message) {
            super(message);
        }
    }

    private record Compiled(Unit unit, String className) {}

    private void build() throws IOException {
        List<Compiled> units = new ArrayList<>(PrimitiveProcedures.units(primitives, PACKAGE + "primitive/").stream()
                .map(p -> new Compiled(p.unit(), p.className())).toList());
        names.addAll(primitives.names());
        List<List<Syntax>> files = new ArrayList<>();
        List<Path> paths = sources.files(".scm", 1);
        for (Path path : paths) files.add(sources.read(path));
        for (List<Syntax> forms : files) collectNames(forms);
        for (int i = 0; i < paths.size(); i++) units.add(expand(paths.get(i), files.get(i)));
        List<Compiled> optimized = new ArrayList<>();
        for (Compiled c : units) {
            optimized.add(new Compiled(new Optimizer(primitives, LibraryCode.NONE).optimize(c.unit()), c.className()));
        }
        // Twice: the first round tells every unit where the procedures of the others are.
        for (Compiled c : optimized) {
            for (Generator.Export e : generate(c, new FirstRound()).exports()) index.add(e.name(), e.procedure());
        }
        aliases.forEach((alias, name) -> index.add(alias, known(name)));
        for (Compiled c : optimized) write(c.className() + ".class", generate(c, index).bytes());
        write(LibraryIndex.FILE, index.text().getBytes(StandardCharsets.UTF_8));
        write(LibraryText.FILE, openedCode(units).getBytes(StandardCharsets.UTF_8));
        write(LibraryValues.SYMBOLS, symbols(optimized));
        new BuildShippedLibraries(sources, classes, index, primitives).build();
        write(BuildIdentity.FILE, ClassPathDigest.text().getBytes(StandardCharsets.UTF_8));
        EmbedFiles.embed(classes, List.of(LibraryIndex.FILE, LibraryText.FILE, LibraryValues.SYMBOLS, PrimitiveTable.FILE, BuildIdentity.FILE));
    }

    /** Stands for every procedure while it is not known where they are. */
    private static final class FirstRound implements Library {
        @Override
        public LibraryProcedure procedure(String name) {
            return new LibraryProcedure("java/lang/Object", "P0", List.of());
        }

        @Override
        public Syntax constant(String name) {
            return null;
        }
    }

    private LibraryProcedure known(String name) {
        LibraryProcedure procedure = index.procedure(name);
        if (procedure == null) throw new BadLibrary("the library refers to " + name + ", which is not defined");
        return procedure;
    }

    private static Generator.Result generate(Compiled c, Library library) {
        return Generator.generate(c.unit(), library, c.className());
    }

    /** The names that a file defines, before it is expanded: definitions may refer to those of later files. */
    private void collectNames(List<Syntax> forms) {
        for (Syntax form : forms) {
            if (!(form.content() instanceof SyntaxPair define) || !(define.cdr().content() instanceof SyntaxPair rest)) continue;
            Syntax target = rest.car();
            while (target.content() instanceof SyntaxPair curried) target = curried.car();
            if (target.content() instanceof Symbol symbol) names.add(symbol.name());
        }
    }

    private Compiled expand(Path path, List<Syntax> forms) {
        Expander expander = new Expander(new Defined(names), new NoFiles());
        String file = path.getFileName().toString();
        String name = file.substring(0, file.length() - ".scm".length());
        List<Unit> units = expander.expand(expander.builtInEnvironment(), forms, name);
        Unit unit = units.getLast();
        List<Expr> definitions = new ArrayList<>();
        for (Expr form : unit.body()) {
            if (!noteAlias(form) && !noteConstant(form)) definitions.add(checkDefinition(form, file));
        }
        return new Compiled(unit.withBody(definitions), PACKAGE + className(name));
    }

    /** {@code (define name 5)}: a number, character or truth value. */
    private boolean noteConstant(Expr form) {
        if (!(form instanceof Expr.GlobalDefine d) || !(d.value() instanceof Expr.Constant c)) return false;
        index.addConstant(d.global().name(), DatumText.of(c.datum()));
        return true;
    }

    /** {@code (define new-name old-name)}: a second name for a procedure. */
    private boolean noteAlias(Expr form) {
        if (!(form instanceof Expr.GlobalDefine d) || !(d.value() instanceof Expr.GlobalReference g)) return false;
        aliases.put(d.global().name(), g.global().name());
        return true;
    }

    private static Expr checkDefinition(Expr form, String file) {
        if (form instanceof Expr.GlobalDefine d && d.value() instanceof Expr.Lambda) return form;
        String what = form instanceof Expr.GlobalDefine d ? d.global().name() : "an expression";
        throw new BadLibrary(file + ": " + what + ": the library may only define procedures and numbers");
    }

    private static String className(String file) {
        StringBuilder name = new StringBuilder();
        for (String part : file.split("-")) name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
        return name.toString();
    }

    /** The procedures that are opened at calls with a lambda. */
    private String openedCode(List<Compiled> units) {
        Optimizer optimizer = new Optimizer(primitives, LibraryCode.NONE);
        return LibraryText.of(units.stream().map(c -> optimizer.optimize(c.unit(), Pass.ELIMINATE_DEAD_CODE)).toList(), aliases);
    }

    /** All symbols that library constants name: they are interned process-wide before any other. */
    private static byte[] symbols(List<Compiled> units) {
        Set<String> symbols = new TreeSet<>();
        for (Compiled c : units) SymbolConstants.collect(c.unit().body(), symbols);
        return String.join("\n", symbols).getBytes(StandardCharsets.UTF_8);
    }

    private void write(String file, byte[] bytes) throws IOException {
        Path path = classes.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
    }

    private record Defined(Set<String> names) implements BuiltIns {
        @Override
        public boolean isDefined(String name) {
            return names.contains(name);
        }
    }

    /** The procedures that are always there neither include files nor import libraries. */
    private static final class NoFiles implements SourceFinder {
        @Override
        public List<Syntax> library(List<String> name) {
            return null;
        }

        @Override
        public List<Syntax> shipped(List<String> name) {
            return null;
        }

        @Override
        public List<Syntax> include(String path, Source includer, boolean foldCase) throws IOException {
            throw new IOException("the library does not include files");
        }
    }
}
