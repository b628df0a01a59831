package dev.lamina.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The arrows between packages, held by reading every class file of the program. {@link #ARROWS} is the whole truth: a
 * package may name the packages on its line, itself, and nothing else of ours; a package that is not listed is an error,
 * and so are a cycle, and an arrow that nothing needs. {@link #RESERVED} says which outside API belongs to which packages.
 */
class ArchitectureTest {
    private static final String OURS = "dev.lamina.";

    /** Package: what it may name. {@code x.*} is x and everything below it. */
    private static final Map<String, List<String>> ARROWS = parse("""
            memory:
            memory.value:
            memory.heap:       memory.value memory.pool
            memory.text:
            memory.pool:

            numeric.math:
            numeric.kernel:    memory.pool numeric.math
            numeric.linalg:    memory.pool numeric.kernel
            numeric.array:     memory.pool numeric.kernel numeric.math numeric.linalg
            numeric.random:    numeric.array numeric.math
            numeric.signal:    memory.pool numeric.kernel numeric.array numeric.math
            numeric.statistics: numeric.array
            numeric.fusion:    numeric.math numeric.kernel numeric.array
            numeric.io:        memory.pool numeric.array
            numeric:           numeric.kernel numeric.linalg

            blas.generated:
            blas:              memory.* numeric.linalg blas.generated

            core.read:         memory.text memory.value
            core.ir:           core.read
            core.cache:        core.read
            core.expand:       core.read core.ir
            core.optimize:     core.read core.ir memory.value
            core.runtime:      core.read core.ir memory.* numeric.array numeric.math
            core.port:         core.read core.runtime memory.*
            core.image:        core.runtime memory.*
            core.foreign:      core.read core.runtime memory.*
            core.plot:
            core.primitive:    core.read core.ir core.expand core.runtime memory.*
            core.primitive.number: core.ir core.read core.runtime core.primitive memory.* numeric.math
            core.primitive.array: core.ir core.read core.runtime core.port core.primitive core.primitive.number memory.* numeric.*
            core.primitive.io: core.ir core.read core.runtime core.port core.primitive memory.*
            core.primitive.system: core.ir core.read core.expand core.runtime core.plot core.foreign core.primitive core.primitive.number core.primitive.array memory.* numeric.*
            core.codegen:      core.read core.ir core.runtime memory.*
            core.library:      core.runtime core.primitive.* core.library.primitive memory.*
            core.library.primitive: core.runtime core.primitive.* memory.*
            core:              core.cache core.read core.ir core.expand core.optimize core.runtime core.codegen core.port core.image memory.*
            core.build:        core core.cache core.read core.ir core.expand core.optimize core.runtime core.codegen core.primitive

            cli.repl:          core core.read core.runtime memory.*
            cli:               cli.repl core core.cache core.ir core.optimize core.codegen core.port core.runtime numeric numeric.linalg memory.*

            bench:             bench.process
            bench.result:
            bench.statistics:  bench.result
            bench.limit:       bench.result
            bench.measure:     bench.result bench.statistics bench.limit bench.suite
            bench.process:     bench.result bench.measure
            bench.report:      bench.result bench.statistics
            bench.quote:       bench.result bench.statistics
            bench.command:     bench bench.quote bench.result bench.statistics bench.measure bench.process bench.report core.expand
            bench.suite:       core
            bench.core:        bench.suite
            bench.core.jmh_generated: bench.core
            bench.containers:  bench.suite
            bench.containers.jmh_generated: bench.containers
            bench.memory:      bench.suite memory.*
            bench.memory.jmh_generated: bench.memory
            bench.parallel:    bench.suite
            bench.parallel.jmh_generated: bench.parallel
            bench.simd:        bench.suite numeric.*
            bench.simd.jmh_generated: bench.simd
            bench.linalg:      bench.suite numeric.*
            bench.linalg.jmh_generated: bench.linalg
            bench.fusion:      bench.suite numeric.*
            bench.fusion.jmh_generated: bench.fusion
            bench.reader:      bench.suite core.read
            bench.reader.jmh_generated: bench.reader
            """);

    /** Outside API (a package, or a class, or a member): the packages and classes of ours that may name it. */
    private static final Map<String, List<String>> RESERVED = parse("""
            jdk.incubator.vector:                            numeric.kernel numeric.fusion bench.limit
            java.lang.classfile:                             numeric.fusion core.codegen core.build
            net.openhft:                                     core.port.MappedOutput
            org.knowm.xchart:                                core.plot
            java.awt:                                        core.plot
            sun.misc.Unsafe:                                 memory.heap.Memory
            java.lang.foreign.MemorySegment.reinterpret:     memory.heap.Memory memory.pool.SegmentPool blas.generated blas
            java.lang.foreign.Linker:                        blas.generated blas core.foreign
            """);

    @Test
    void everyClassKeepsToTheArrows() throws Exception {
        List<ClassReferences> classes = ClassReferences.allOnClassPath("dev/lamina");
        for (String module : List.of("memory", "numeric", "core", "cli")) {
            assertTrue(classes.stream().anyMatch(c -> c.name().startsWith(OURS + module + ".")), "no classes of " + module);
        }
        List<String> violations = classes.stream().flatMap(c -> violations(c).stream()).sorted().toList();
        assertTrue(violations.isEmpty(), () -> String.join("\n", violations));
    }

    /** Else the table would promise less than the program keeps. */
    @Test
    void everyLineAndEveryArrowIsUsed() throws Exception {
        Map<String, Set<String>> named = new TreeMap<>();
        for (ClassReferences references : ClassReferences.allOnClassPath("dev/lamina")) {
            named.computeIfAbsent(home(references), home -> new TreeSet<>()).addAll(packagesOf(references));
        }
        assertEquals(Set.of(), minus(ARROWS.keySet(), named.keySet()), "packages without classes");
        ARROWS.forEach((home, patterns) -> patterns.forEach(pattern -> assertTrue(
                named.get(home).stream().anyMatch(to -> !to.equals(home) && matches(List.of(pattern), to)), home + " does not name " + pattern)));
    }

    private static Set<String> minus(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static String home(ClassReferences references) {
        return ClassReferences.packageOf(references.name().substring(OURS.length()));
    }

    /** Packages of ours that the class names. */
    private static Set<String> packagesOf(ClassReferences references) {
        return references.classes().stream().filter(name -> name.startsWith(OURS))
                .map(name -> ClassReferences.packageOf(name.substring(OURS.length()))).collect(Collectors.toSet());
    }

    @Test
    void theArrowsHaveNoCycle() {
        Map<String, Set<String>> open = new LinkedHashMap<>();
        ARROWS.keySet().forEach(from -> open.put(from, ARROWS.keySet().stream()
                .filter(to -> !to.equals(from) && matches(ARROWS.get(from), to)).collect(Collectors.toSet())));
        boolean removed = true;
        while (removed) {
            removed = open.values().removeIf(targets -> targets.stream().noneMatch(open::containsKey))
                    || open.keySet().removeIf(name -> open.values().stream().noneMatch(targets -> targets.contains(name)));
        }
        assertEquals(Set.of(), open.keySet(), "packages on a cycle");
    }

    @Test
    void aForbiddenArrowIsFound() {
        assertFalse(violations(naming("memory.value.Bad", "dev.lamina.core.ir.Expr")).isEmpty());
        assertFalse(violations(naming("core.read.Bad", "dev.lamina.core.ir.Expr")).isEmpty());
        assertFalse(violations(naming("memory.unheard.Of", "java.lang.String")).isEmpty());
        assertFalse(violations(naming("core.runtime.Bad", "jdk.incubator.vector.DoubleVector")).isEmpty());
        assertFalse(violations(naming("numeric.kernel.Bad", "java.lang.foreign.MemorySegment")).isEmpty());
        assertEquals(List.of(), violations(naming("core.ir.Good", "dev.lamina.core.read.Syntax")));
        assertEquals(List.of(), violations(naming("numeric.kernel.Good", "jdk.incubator.vector.DoubleVector")));
    }

    /** A class of ours with one method, which calls {@code target.reinterpret()}. */
    private static ClassReferences naming(String name, String target) {
        byte[] bytes = ClassFile.of().build(ClassDesc.of(OURS + name), builder -> builder.withMethodBody(
                "run", MethodTypeDesc.of(ConstantDescs.CD_void), ClassFile.ACC_STATIC,
                code -> code.invokestatic(ClassDesc.of(target), "reinterpret", MethodTypeDesc.of(ConstantDescs.CD_void))
                        .return_()));
        return ClassReferences.of(ClassFile.of().parse(bytes));
    }

    private static List<String> violations(ClassReferences references) {
        String from = references.name().substring(OURS.length());
        String home = home(references);
        if (!ARROWS.containsKey(home)) {
            return List.of(from + ": the package " + home + " is not listed in ArchitectureTest");
        }
        List<String> found = new ArrayList<>();
        for (String name : references.classes()) {
            if (name.startsWith(OURS)) {
                String to = ClassReferences.packageOf(name.substring(OURS.length()));
                if (!to.equals(home) && !matches(ARROWS.get(home), to)) {
                    found.add(from + " names " + name + ", but " + home + " may not name " + to);
                }
            }
        }
        RESERVED.forEach((api, owners) -> {
            if (names(references, api) && !owners.contains(home) && !owners.contains(topLevel(from))) {
                found.add(from + " names " + api + ", which belongs to " + owners);
            }
        });
        return found;
    }

    private static boolean names(ClassReferences references, String api) {
        return references.members().contains(api)
                || references.classes().stream().anyMatch(name -> name.equals(api) || name.startsWith(api + "."));
    }

    private static boolean matches(List<String> allowed, String packageName) {
        return allowed.stream().anyMatch(pattern -> pattern.equals(packageName)
                || pattern.endsWith(".*") && (packageName + ".").startsWith(pattern.substring(0, pattern.length() - 1)));
    }

    private static String topLevel(String className) {
        int inner = className.indexOf('$');
        return inner < 0 ? className : className.substring(0, inner);
    }

    private static Map<String, List<String>> parse(String table) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        table.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] halves = line.split(":", 2);
            rows.put(halves[0].strip(), Arrays.stream(halves[1].strip().split("\\s+")).filter(s -> !s.isEmpty()).toList());
        });
        return rows;
    }
}
