package dev.lamina.core.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamina.core.ir.Primitive;
import dev.lamina.core.ir.Primitive.Fact;
import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.read.ElementTypes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrimitiveIndexerTest {
    @TempDir
    Path folder;

    private List<Primitive> read(Class<?>... classes) throws IOException {
        for (Class<?> type : classes) {
            String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
            try (InputStream bytes = type.getResourceAsStream(file)) {
                Files.write(folder.resolve(file), bytes.readAllBytes());
            }
        }
        return PrimitiveIndexer.read(folder);
    }

    private String mistake(Class<?> type) {
        return assertThrows(PrimitiveIndexer.BadPrimitive.class, () -> read(type)).getMessage();
    }

    static final class Good {
        @Procedure(value = "add", facts = {Fact.PURE, Fact.FOLDABLE}, doc = "The sum.")
        public static long add(long left, double right) {
            return left + (long) right;
        }

        @Procedure(value = "add", rest = true)
        public static void all(long more) {}

        public static void other(String text) {}
    }

    @Test
    void annotatedMethodsBecomePrimitives() throws IOException {
        List<Primitive> found = read(Good.class);
        assertEquals(2, found.size());
        Primitive add = found.getFirst();
        assertEquals("add", add.name());
        assertEquals("dev/lamina/core/build/PrimitiveIndexerTest$Good", add.owner());
        assertEquals("(JD)J", add.descriptor());
        assertEquals(2, add.parameters());
        assertEquals(Set.of(Fact.PURE, Fact.FOLDABLE), add.facts());
        assertEquals("(add left right)\nThe sum.", add.documentation());
        assertTrue(found.getLast().rest());
        assertEquals("(add more …)", found.getLast().documentation());
    }

    static final class Optional {
        @Procedure(value = "part", optional = 2)
        public static long part(long whole, long start, long end) {
            return whole;
        }
    }

    @Test
    void theLastParametersMayBeLeftOut() throws IOException {
        Primitive part = read(Optional.class).getFirst();
        assertEquals("(part whole [start] [end])", part.usage());
        assertEquals(1, part.required());
        assertEquals(List.of(false, true, true, true, false), IntStream.range(0, 5).mapToObj(part::accepts).toList());
    }

    static final class OptionalFlonum {
        @Procedure(value = "f", optional = 1)
        public static long f(double x) {
            return 0;
        }
    }

    static final class OptionalClash {
        @Procedure(value = "f", optional = 1)
        public static long f(long x) {
            return 0;
        }

        @Procedure("f")
        public static long none() {
            return 0;
        }
    }

    @Test
    void whatMayBeLeftOutIsAWordAndHasNoMethodOfItsOwn() {
        assertTrue(mistake(OptionalFlonum.class).contains("a parameter that may be left out is not long"));
        assertTrue(mistake(OptionalClash.class).contains("the same name and number of parameters"));
    }

    static final class Typed {
        @Procedure(value = "@vector-ref", types = {ElementTypes.S8, ElementTypes.F64}, doc = "An element of type @.")
        public static long ref(int type, long vector, long index) {
            return vector;
        }
    }

    @Test
    void typedMethodsBecomeAPrimitiveForEachType() throws IOException {
        List<Primitive> found = read(Typed.class);
        assertEquals(List.of("s8vector-ref", "f64vector-ref"), found.stream().map(Primitive::name).toList());
        assertEquals(List.of(ElementTypes.S8, ElementTypes.F64), found.stream().map(Primitive::type).toList());
        assertEquals(2, found.getFirst().parameters());
        assertEquals("(f64vector-ref vector index)\nAn element of type f64.", found.getLast().documentation());
    }

    static final class TypedWithoutType {
        @Procedure("make-@vector")
        public static long make(long size) {
            return size;
        }
    }

    @Test
    void aTypedMethodTakesItsType() {
        assertTrue(mistake(TypedWithoutType.class).contains("has an int for the type of elements"));
    }

    static final class WrongParameter {
        @Procedure("f")
        public static long f(int x) {
            return x;
        }
    }

    static final class WrongResult {
        @Procedure("f")
        public static String f(long x) {
            return "";
        }
    }

    static final class NotStatic {
        @Procedure("f")
        public long f(long x) {
            return x;
        }
    }

    static final class NoRest {
        @Procedure(value = "f", rest = true)
        public static long f() {
            return 0;
        }
    }

    static final class ControlWithoutDepth {
        @Procedure(value = "f", facts = Fact.CONTROL)
        public static long f(long x) {
            return x;
        }
    }

    static final class TotalWithDouble {
        @Procedure(value = "f", facts = Fact.TOTAL)
        public static double f(double x) {
            return x;
        }
    }

    static final class Twice {
        @Procedure("f")
        public static long f(long x) {
            return x;
        }

        @Procedure("f")
        public static double g(double x) {
            return x;
        }
    }

    @Test
    void aMistakeNamesTheMethodAndWhatIsWrong() {
        assertEquals("PrimitiveIndexerTest$WrongParameter.f (f): a parameter is int, not long or double", mistake(WrongParameter.class));
    }

    @Test
    void wrongResultIsRefused() {
        assertTrue(mistake(WrongResult.class).contains("returns String"));
    }

    @Test
    void methodMustBePublicStatic() {
        assertTrue(mistake(NotStatic.class).contains("is not public static"));
    }

    @Test
    void restNeedsAParameter() {
        assertTrue(mistake(NoRest.class).contains("list of further arguments"));
    }

    @Test
    void controlNeedsTheDepth() {
        assertTrue(mistake(ControlWithoutDepth.class).contains("the depth"));
    }

    @Test
    void totalPrimitiveTakesNoDouble() {
        assertTrue(mistake(TotalWithDouble.class).contains("is total"));
    }

    @Test
    void sameNameAndNumberOfParametersClash() {
        assertTrue(mistake(Twice.class).contains("the same name and number of parameters as"));
    }
}
