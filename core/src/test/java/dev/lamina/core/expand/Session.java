package dev.lamina.core.expand;

import dev.lamina.core.ir.IrBuiltIns;
import dev.lamina.core.ir.IrChecker;
import dev.lamina.core.ir.IrInterpreter;
import dev.lamina.core.ir.IrPrinter;
import dev.lamina.core.ir.Nesting;
import dev.lamina.core.ir.Unit;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.SourceReader;
import dev.lamina.core.read.Syntax;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;

/** Expands program text in one interaction environment, checks the result and runs it in the {@link IrInterpreter}. */
final class Session implements BuiltIns, SourceFinder {
    final Expander expander = new Expander(this, this);
    final Environment environment = expander.openEnvironment("user");
    final IrInterpreter interpreter = new IrInterpreter();
    /** Text by path, or by printed library name. */
    final Map<String, String> files = new HashMap<>();

    @Override
    public boolean isDefined(String name) {
        return IrBuiltIns.TABLE.containsKey(name);
    }

    @Override
    public Iterable<String> names() {
        return IrBuiltIns.TABLE.keySet();
    }

    @Override
    public List<Syntax> library(List<String> name) {
        String text = files.get("(" + String.join(" ", name) + ")");
        return text == null ? null : read(text, "library.sld");
    }

    @Override
    public List<Syntax> shipped(List<String> name) {
        return null;
    }

    @Override
    public List<Syntax> include(String path, Source includer, boolean foldCase) throws IOException {
        String text = files.get(path);
        if (text == null) throw new FileNotFoundException("no file " + path);
        return read(foldCase ? text.toLowerCase() : text, path);
    }

    static List<Syntax> read(String text, String name) {
        return SourceReader.readAll(Source.ofString(name, text));
    }

    List<Unit> expand(String text) {
        return checked(expander.expand(environment, read(text, "test.scm"), "test"));
    }

    /** As a file: one that begins with an import is a program. */
    List<Unit> expandFile(String text) {
        return checked(expander.expandFile(environment, read(text, "test.scm"), "program"));
    }

    private static List<Unit> checked(List<Unit> units) {
        for (Unit unit : units) IrChecker.check(unit, IrChecker.Stage.EXPANDED);
        return units;
    }

    /** The value of the last form, as {@code write} shows it; the checker and the interpreter recurse on nesting. */
    String run(String text) {
        return Nesting.onDeepStack(() -> run(expand(text)));
    }

    String runFile(String text) {
        return run(expandFile(text));
    }

    String run(List<Unit> units) {
        Object value = null;
        for (Unit unit : units) value = interpreter.run(unit);
        return IrBuiltIns.written(value);
    }

    /** The expansion of an expression as text. */
    String ir(String text) {
        return IrPrinter.print(expand(text).getLast().body().getLast()).strip();
    }

    /** The report of the error that the text gives. */
    String error(String text) {
        return Assertions.assertThrows(SyntaxException.class, () -> expand(text)).report();
    }

    String fileError(String text) {
        return Assertions.assertThrows(SyntaxException.class, () -> expandFile(text)).report();
    }
}
