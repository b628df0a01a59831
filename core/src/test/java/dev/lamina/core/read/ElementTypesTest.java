package dev.lamina.core.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lamina.memory.value.Kind;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ElementTypesTest {
    @Test
    void everyTypeHasAKindOfItsNameAndSize() {
        for (int type = 0; type < ElementTypes.COUNT; type++) {
            Kind kind = ElementTypes.kind(type);
            String name = type == ElementTypes.U8 ? "bytevector" : ElementTypes.tag(type) + "vector";
            assertEquals(name, kind.name().toLowerCase(Locale.ROOT));
            assertEquals(kind.elementBytes, ElementTypes.bytes(type), name);
            assertEquals(type, ElementTypes.ofKind(kind));
            assertEquals(type, ElementTypes.ofTag(ElementTypes.tag(type)));
        }
    }

    @Test
    void otherKindsAndTagsAreNone() {
        assertEquals(ElementTypes.NONE, ElementTypes.ofKind(Kind.VECTOR));
        assertEquals(ElementTypes.NONE, ElementTypes.ofKind(Kind.BYTEVECTOR_VIEW));
        assertEquals(ElementTypes.NONE, ElementTypes.ofKind(Kind.ARRAY));
        assertEquals(ElementTypes.NONE, ElementTypes.ofTag("f16"));
    }

    @Test
    void expectationsNameTheRange() {
        assertEquals("an exact integer from -128 to 127", ElementTypes.expected(ElementTypes.S8));
        assertEquals("an exact integer from 0 to 4294967295", ElementTypes.expected(ElementTypes.U32));
        assertEquals("an exact integer from -9223372036854775808 to 9223372036854775807", ElementTypes.expected(ElementTypes.S64));
        assertEquals("an exact integer from 0 to 18446744073709551615", ElementTypes.expected(ElementTypes.U64));
    }
}
