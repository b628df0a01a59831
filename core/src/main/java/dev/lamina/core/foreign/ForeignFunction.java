package dev.lamina.core.foreign;

import dev.lamina.core.read.Described;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.List;

/** A function of C with its types. */
public final class ForeignFunction implements Described {
    private static final MethodType ANY = MethodType.methodType(Object.class, Object[].class);

    private final String name;
    private final List<ForeignType> parameters;
    private final ForeignType result;
    private final MethodHandle handle;

    public ForeignFunction(String name, MemorySegment address, List<ForeignType> parameters, ForeignType result) {
        this.name = name;
        this.parameters = parameters;
        this.result = result;
        MemoryLayout[] layouts = parameters.stream().map(ForeignType::layout).toArray(MemoryLayout[]::new);
        FunctionDescriptor descriptor = result.layout() == null ? FunctionDescriptor.ofVoid(layouts) : FunctionDescriptor.of(result.layout(), layouts);
        this.handle = Linker.nativeLinker().downcallHandle(address, descriptor).asSpreader(Object[].class, layouts.length).asType(ANY);
    }

    public String name() {
        return name;
    }

    public List<ForeignType> parameters() {
        return parameters;
    }

    public ForeignType result() {
        return result;
    }

    @Override
    public String description() {
        return "foreign-function " + name;
    }

    /** Calls with a value for each parameter, of the class that its layout has in Java; the result is such a value, or null. */
    public Object call(Object[] arguments) {
        try {
            return handle.invokeExact(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("a function of C throws nothing", e);
        }
    }
}
