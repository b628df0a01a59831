package dev.lamina.core.codegen;

import static dev.lamina.core.codegen.Descriptors.D;
import static dev.lamina.core.codegen.Descriptors.J;
import static dev.lamina.core.codegen.Descriptors.V;

import dev.lamina.core.codegen.Slot.Rep;
import dev.lamina.core.ir.Expr;
import dev.lamina.memory.value.Kind;
import java.lang.constant.MethodTypeDesc;

/** The vectors whose elements compiled code reads and writes itself: their kind, and how an element is accessed. */
enum Element {
    WORD("vector-ref", "vector-set!", Kind.VECTOR, 3, Rep.WORD, "get", "put"),
    F64("f64vector-ref", "f64vector-set!", Kind.F64VECTOR, 3, Rep.DOUBLE, "getDouble", "putDouble");

    final String reader;
    final String writer;
    final Kind kind;
    /** The base-2 logarithm of an element's bytes. */
    final int shift;
    final Rep rep;
    private final String load;
    private final String store;

    Element(String reader, String writer, Kind kind, int shift, Rep rep, String load, String store) {
        this.reader = reader;
        this.writer = writer;
        this.kind = kind;
        this.shift = shift;
        this.rep = rep;
        this.load = load;
        this.store = store;
    }

    /** What the primitive accesses, or null. */
    static Element of(Expr.PrimitiveCall p) {
        String name = p.primitive().name();
        for (Element element : ALL) if (element.reader.equals(name) || element.writer.equals(name)) return element;
        return null;
    }

    private static final Element[] ALL = values();

    boolean isRead(Expr.PrimitiveCall p) {
        return p.primitive().name().equals(reader);
    }

    /** The method of {@code Memory} that leaves the element at an address on the stack. */
    String load() {
        return load;
    }

    MethodTypeDesc loadType() {
        return MethodTypeDesc.of(rep == Rep.DOUBLE ? D : J, J);
    }

    /** The method of {@code Memory} that takes an address and an element. */
    String store() {
        return store;
    }

    MethodTypeDesc storeType() {
        return MethodTypeDesc.of(V, J, rep == Rep.DOUBLE ? D : J);
    }
}
