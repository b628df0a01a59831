package dev.lamina.core.build;

import dev.lamina.core.LibraryIndex;
import dev.lamina.core.codegen.Generator;
import dev.lamina.core.expand.Expander;
import dev.lamina.core.expand.ShippedLibraries;
import dev.lamina.core.expand.SourceFinder;
import dev.lamina.core.ir.Children;
import dev.lamina.core.ir.DatumText;
import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.optimize.LibraryText;
import dev.lamina.core.optimize.Optimizer;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.Symbol;
import dev.lamina.core.read.Syntax;
import dev.lamina.core.read.SyntaxPair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds the libraries that ship as {@code .sld} files: a class of what each runs, and the text that an import reads, as
 * {@link ShippedLibraries} describes. Each file holds one {@code define-library}, whose syntax definitions stand directly
 * in {@code begin}.
 */
final class BuildShippedLibraries {
    private final Sources sources;
    private final Path target;
    private final LibraryIndex index;
    private final Optimizer optimizer;
    private final List<String> built = new ArrayList<>();
    /** The variables of each library that has code. */
    private final Map<String, List<String>> definitions = new HashMap<>();

    BuildShippedLibraries(LibrarySources sources, Path classes, LibraryIndex index, PrimitiveTable primitives) {
        this.sources = new Sources(sources);
        this.target = classes.resolve(ShippedLibraries.FOLDER);
        this.index = index;
        this.optimizer = new Optimizer(primitives, LibraryText.shipped(primitives));
    }

    void build() throws IOException {
        Expander expander = new Expander(index, sources);
        for (Path file : sources.files().files(".sld", Integer.MAX_VALUE)) build(file, expander);
        write(ShippedLibraries.INDEX, String.join("\n", built).getBytes(StandardCharsets.UTF_8));
    }

    /** Importing a library gives the units of those that were not imported before; each is compiled then. */
    private void build(Path file, Expander expander) throws IOException {
        Syntax library = sources.files().read(file).getFirst();
        SyntaxPair rest = (SyntaxPair) ((SyntaxPair) library.content()).cdr().content();
        String name = DatumText.of(rest.car());
        Syntax form = form("import", List.of(rest.car()));
        List<Unit> units = expander.expand(expander.emptyEnvironment("build " + name), List.of(form), name);
        for (Unit unit : units.subList(0, units.size() - 1)) compile(unit);
        write(ShippedLibraries.textFile(ShippedLibraries.parts(name)), text(name, file, rest.cdr()).getBytes(StandardCharsets.UTF_8));
        built.add(name);
    }

    private void compile(Unit unit) throws IOException {
        if (unit.body().stream().allMatch(Expr.Constant.class::isInstance)) return;
        Generator.Result result = Generator.generate(optimizer.optimize(unit), index, ShippedLibraries.className(unit.name()));
        write(ShippedLibraries.codeFile(ShippedLibraries.parts(unit.name())), result.bytes());
        List<String> variables = new ArrayList<>();
        for (Expr form : unit.body()) if (form instanceof Expr.GlobalDefine define) variables.add(define.global().name());
        for (Expr form : unit.body()) checkReferences(form, unit.name(), variables);
        definitions.put(unit.name(), variables);
    }

    /** A name that nothing defines is a mistake here and not, as in a program, perhaps defined later. */
    private static void checkReferences(Expr expression, String library, List<String> variables) {
        boolean unbound = expression instanceof Expr.GlobalReference reference && reference.global().module().equals(library)
                && !variables.contains(reference.global().name());
        if (unbound) throw new BuildLibrary.BadLibrary(library + ": " + ((Expr.GlobalReference) expression).global().name() + " is not bound");
        Children.forEach(expression, part -> checkReferences(part, library, variables));
    }

    /** The library's form without what has been compiled. */
    private String text(String name, Path file, Syntax declarations) throws IOException {
        List<Syntax> kept = new ArrayList<>();
        List<Syntax> syntax = new ArrayList<>();
        for (Syntax declaration : elements(declarations)) {
            List<Syntax> parts = elements(declaration);
            switch (((Symbol) parts.getFirst().content()).name()) {
                case "import", "export" -> kept.add(declaration);
                case "begin" -> keepSyntax(parts.subList(1, parts.size()), syntax);
                case "include" -> {
                    for (Syntax included : parts.subList(1, parts.size())) keepSyntax(sources.files().read(file.resolveSibling((String) included.content())), syntax);
                }
                default -> throw new BuildLibrary.BadLibrary(name + ": a shipped library has import, export, begin and include only");
            }
        }
        List<String> variables = definitions.get(name);
        if (variables != null) kept.add(form("%compiled", variables.stream().map(v -> Syntax.of(new Symbol(v))).toList()));
        if (!syntax.isEmpty()) kept.add(form("begin", syntax));
        StringBuilder text = new StringBuilder("(define-library ").append(name);
        for (Syntax declaration : kept) text.append('\n').append(DatumText.of(declaration));
        return text.append(")\n").toString();
    }

    private static void keepSyntax(List<Syntax> forms, List<Syntax> syntax) {
        for (Syntax form : forms) {
            boolean defines = form.content() instanceof SyntaxPair pair && pair.car().content() instanceof Symbol head
                    && head.name().equals("define-syntax");
            if (defines) syntax.add(form);
        }
    }

    private static List<Syntax> elements(Syntax list) {
        List<Syntax> elements = new ArrayList<>();
        for (Syntax rest = list; rest.content() instanceof SyntaxPair pair; rest = pair.cdr()) elements.add(pair.car());
        return elements;
    }

    private static Syntax form(String keyword, List<Syntax> operands) {
        Syntax list = Syntax.of(Syntax.Atom.EMPTY);
        for (Syntax operand : operands.reversed()) list = Syntax.of(new SyntaxPair(operand, list));
        return Syntax.of(new SyntaxPair(Syntax.of(new Symbol(keyword)), list));
    }

    private void write(String file, byte[] bytes) throws IOException {
        Path path = target.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
    }

    /** Libraries may import each other, and include files beside them. */
    private record Sources(LibrarySources files) implements SourceFinder {
        @Override
        public List<Syntax> library(List<String> name) throws IOException {
            Path file = Path.of(String.join("/", name) + ".sld");
            return files.exists(file) ? files.read(file) : null;
        }

        @Override
        public List<Syntax> shipped(List<String> name) {
            return null;
        }

        @Override
        public List<Syntax> include(String path, Source includer, boolean foldCase) throws IOException {
            return files.read(LibrarySources.SHOWN.relativize(Path.of(includer.name()).resolveSibling(path)).normalize());
        }
    }
}
