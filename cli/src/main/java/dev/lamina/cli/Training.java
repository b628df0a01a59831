package dev.lamina.cli;

import dev.lamina.core.LibraryIndex;
import dev.lamina.core.codegen.LibraryProcedure;
import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.PrimitiveTable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What bin/lamina runs once after a build, so that the JVM's AOT cache holds the classes, and the linked call sites, that
 * most runs use: programs that are compiled, the same ones from the code cache, and expressions; and the classes of all
 * procedures of the language, since the first class that is missing opens the jar. The arguments name the programs, which
 * get a folder for their files.
 */
final class Training {
    private Training() {}

    public static void main(String[] programs) throws IOException, ClassNotFoundException {
        Path folder = Files.createTempDirectory("lamina-training");
        String cache = folder.resolve("cache").toString();
        try {
            for (String program : programs) {
                for (int i = 0; i < 2; i++) Main.run("--cache", cache, program, folder.toString());
                Main.run("--no-cache", program, folder.toString());
            }
            Main.run("-e", "(define (twice x) (* 2 x))", "-e", "(map twice '(1 2.5))", "-e", "(+ 1 2)");
            Main.run("-e", "(car 5)");
            loadProcedures();
        } finally {
            delete(folder.toFile());
        }
    }

    private static void delete(File file) throws IOException {
        File[] inside = file.listFiles();
        if (inside != null) for (File part : inside) delete(part);
        Files.delete(file.toPath());
    }

    private static void loadProcedures() throws ClassNotFoundException {
        LibraryIndex library = LibraryIndex.load();
        for (String name : library.names()) {
            LibraryProcedure procedure = library.procedure(name);
            if (procedure != null) load(procedure.owner());
        }
        PrimitiveTable primitives = PrimitiveTable.load();
        for (String name : primitives.names()) for (Primitive primitive : primitives.named(name)) load(primitive.owner());
    }

    /** Loads a class, without initializing it. */
    private static void load(String internalName) throws ClassNotFoundException {
        Class.forName(internalName.replace('/', '.'), false, Training.class.getClassLoader());
    }
}
