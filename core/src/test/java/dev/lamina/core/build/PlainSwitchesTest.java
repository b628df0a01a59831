package dev.lamina.core.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainSwitchesTest {
    /** Switches of several kinds; compiled with the tests, rewritten by them. */
    public interface Switches {
        static String describe(Object value) {
            return switch (value) {
                case Integer n when n < 0 -> "negative";
                case Integer n when n > 100 -> "large";
                case Integer n -> "number " + n;
                case String s when s.isEmpty() -> "nothing";
                case CharSequence s -> "text " + s.length();
                case int[] array -> "array " + array.length;
                default -> "other";
            };
        }

        static String withNull(Object value) {
            return switch (value) {
                case null -> "null";
                case Number n -> n.intValue() + inner(n);
                default -> "other";
            };
        }

        private static String inner(Number n) {
            return switch (n) {
                case Long l -> "L";
                case Double d -> "D";
                default -> "?";
            };
        }
    }

    private static final Object[] VALUES = {-5, 500, 7, "", "abc", new StringBuilder("xy"), new int[3], 2L, 2.5, 'c'};

    @TempDir
    Path folder;

    private Class<?> rewritten() throws IOException, ClassNotFoundException {
        String file = Switches.class.getName().replace('.', '/') + ".class";
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        try (InputStream bytes = Switches.class.getResourceAsStream("/" + file)) {
            Files.write(path, bytes.readAllBytes());
        }
        assertEquals(3, PlainSwitches.rewrite(folder));
        byte[] bytes = Files.readAllBytes(path);
        assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("java/lang/runtime/SwitchBootstraps"));
        return new ClassLoader(null) {
            @Override
            protected Class<?> findClass(String name) {
                return defineClass(name, bytes, 0, bytes.length);
            }
        }.loadClass(Switches.class.getName());
    }

    @Test
    void rewrittenSwitchesChooseAsBefore() throws ReflectiveOperationException, IOException {
        Class<?> rewritten = rewritten();
        Method describe = rewritten.getMethod("describe", Object.class);
        Method withNull = rewritten.getMethod("withNull", Object.class);
        for (Object value : VALUES) {
            assertEquals(Switches.describe(value), describe.invoke(null, value));
            assertEquals(Switches.withNull(value), withNull.invoke(null, value));
        }
        assertEquals("null", withNull.invoke(null, (Object) null));
    }

    @Test
    void nullStaysAnErrorWhereNoCaseTakesIt() throws ReflectiveOperationException, IOException {
        Method describe = rewritten().getMethod("describe", Object.class);
        Throwable thrown = assertThrows(InvocationTargetException.class, () -> describe.invoke(null, (Object) null)).getCause();
        assertTrue(thrown instanceof NullPointerException);
    }

    @Test
    void aSecondTimeThereIsNothingToDo() throws ReflectiveOperationException, IOException {
        rewritten();
        assertEquals(0, PlainSwitches.rewrite(folder));
    }
}
