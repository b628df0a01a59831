package dev.lamina.core.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lamina.core.ir.IrChecker;
import dev.lamina.core.ir.IrPrinter;
import dev.lamina.core.ir.Unit;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden pairs: {@code optimize/PASS/NAME.in} is a unit, {@code NAME.out} what the pass makes of it. Each program is also
 * run, as it is and optimized with every set of passes switched off, and must do the same.
 */
class PassTest {
    static Stream<String> programs() throws IOException, URISyntaxException {
        Path folder = Path.of(PassTest.class.getResource("/optimize").toURI());
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.map(file -> folder.relativize(file).toString()).filter(name -> name.endsWith(".in")).sorted().forEach(names::add);
        }
        assertFalse(names.isEmpty());
        return names.stream().map(name -> name.substring(0, name.length() - ".in".length()));
    }

    private static String text(String name) throws IOException {
        try (var resource = PassTest.class.getResourceAsStream("/optimize/" + name)) {
            return new String(resource.readAllBytes());
        }
    }

    private static Optimizer optimizer() {
        return new Optimizer(TestPrimitives.TABLE, TestLibrary.CODE).checked();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void passMakesTheExpectedText(String name) throws IOException {
        Pass pass = Pass.named(name.substring(0, name.indexOf('/')));
        Unit after = optimizer().run(pass, Texts.unit(text(name + ".in")));
        IrChecker.check(after, pass.stage);
        assertEquals(IrPrinter.print(Texts.unit(text(name + ".out"))), IrPrinter.print(after));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everySetOfPassesKeepsTheMeaning(String name) throws IOException {
        Unit program = Texts.unit(text(name + ".in"));
        Outcome expected = Outcome.of(program);
        for (Set<Pass> off : subsets()) {
            Unit optimized = optimizer().without(off).optimize(program);
            assertEquals(expected, Outcome.of(optimized), () -> name + " without " + off + "\n" + IrPrinter.print(optimized));
        }
    }

    private static List<Set<Pass>> subsets() {
        List<Set<Pass>> subsets = new ArrayList<>(List.of(EnumSet.noneOf(Pass.class)));
        for (Pass pass : Pass.values()) {
            if (pass.isRequired) continue;
            for (Set<Pass> subset : List.copyOf(subsets)) {
                Set<Pass> larger = EnumSet.copyOf(subset);
                larger.add(pass);
                subsets.add(larger);
            }
        }
        return subsets;
    }
}
