package dev.lamina.core;

import dev.lamina.core.ir.Expr;
import dev.lamina.core.ir.IrReader;
import dev.lamina.core.ir.PrimitiveTable;
import dev.lamina.core.optimize.LibraryCode;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.SourceReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The intermediate representation of the small higher-order procedures of the library, which the build ships beside
 * their classes, one line each: {@code name, tab, text}. Read when a program first calls a library procedure with a
 * lambda; a text is parsed when it is used.
 */
public final class ShippedCode implements LibraryCode {
    public static final String RESOURCE = "inline.index";

    private final PrimitiveTable primitives;
    private Map<String, String> texts;
    private final Map<String, Expr.Lambda> parsed = new HashMap<>();

    ShippedCode(PrimitiveTable primitives) {
        this.primitives = primitives;
    }

    @Override
    public Expr.Lambda procedure(String name) {
        if (texts == null) texts = load();
        return parsed.computeIfAbsent(name, this::parse);
    }

    private Expr.Lambda parse(String name) {
        String text = texts.get(name);
        if (text == null) return null;
        return (Expr.Lambda) IrReader.expr(SourceReader.readAll(Source.ofString(name, text)).getFirst(), primitives);
    }

    private static Map<String, String> load() {
        try (InputStream resource = ShippedCode.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) throw new IllegalStateException("the shipped code of the library is missing: build the core module");
            Map<String, String> texts = new HashMap<>();
            for (String line : new String(resource.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                int tab = line.indexOf('\t');
                if (tab > 0) texts.put(line.substring(0, tab), line.substring(tab + 1));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
