package dev.lamina.core.primitive.array;

import static dev.lamina.core.ir.Primitive.Fact.CONTROL;

import dev.lamina.core.port.MappedFile;
import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Strings;
import dev.lamina.core.read.ElementTypes;
import dev.lamina.core.runtime.Array;
import dev.lamina.core.runtime.ByteViews;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Interval;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.array.ElementType;
import dev.lamina.numeric.array.NumericArray;
import dev.lamina.numeric.io.Npy;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * NumPy's files as typed vectors and arrays without a copy: their elements are the file's bytes. Loops and kernels reach
 * them by address, so the mapping stays until nothing refers to it, and it is never one that may only be read: a store there
 * would end the process. When the file is truncated meanwhile, an access to what is gone is an error of the program
 * ({@link Errors#lostMemory}): every access is one that HotSpot survives.
 */
public final class MappedArrays {
    private MappedArrays() {}

    /** Mappings without references are found by collections, so each counts a little. The system allows some 65,000. */
    private static final long MAPPING_BYTES = 1 << 16;

    @Procedure(value = "map-npy", optional = 1, facts = CONTROL,
               doc = "The vector or array in a file of NumPy, in place. What is stored is written to the file if the mode is shared; else it is private.")
    public static @Word long map(Ctx c, long depth, @Word long name, @Word long mode) {
        if (mode == Text.symbol(c, "shared")) return map(c, name, MapMode.READ_WRITE);
        if (mode == Words.DEFAULT || mode == Text.symbol(c, "private")) return map(c, name, MapMode.PRIVATE);
        throw Errors.wrongType("map-npy", "a mode, private or shared", mode);
    }

    private static @Word long map(Ctx c, @Word long name, MapMode mode) {
        Strings.check("map-npy", name);
        String path = Text.string(name);
        return c.request(driver -> {
            Arena arena = Arena.ofShared();
            try {
                NumericArray array = ArrayFiles.load(driver, "map-npy", path, file -> mapped(arena, file, mode));
                return value(driver, array, new MappedFile(path, arena, array.segment()));
            } catch (RuntimeException | Error e) {
                arena.close();
                throw e;
            }
        });
    }

    private static NumericArray mapped(Arena arena, Path file, MapMode mode) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) throw Errors.file("map-npy", file.toString(), "it is not a regular file");
        try {
            return Npy.mapArray(arena, file, mode);
        } catch (AccessDeniedException e) {
            if (!Files.isReadable(file)) throw e;
            throw Errors.file("map-npy", file.toString(), "it may not be written, which a mapping needs (read-npy copies it)");
        } catch (IOException e) {
            if (!(e.getCause() instanceof OutOfMemoryError)) throw e;
            throw Errors.file("map-npy", file.toString(), "the system has no room for " + Files.size(file) + " bytes at once (npy-fold takes them in pieces)");
        }
    }

    private static @Word long value(Ctx c, NumericArray array, MappedFile owner) {
        @Word long body = body(c, array, owner);
        int rank = array.shape().rank();
        if (rank == 1) return body;
        long[] strides = new long[rank];
        for (int axis = 0; axis < rank; axis++) strides[axis] = array.stride(axis);
        long flags = ByteViews.isView(Words.address(body)) ? 0 : Array.MUTABLE;
        return Array.direct(c, Interval.ofShape(c, array.shape()), body, 0, strides, flags);
    }

    /** A vector of all elements as they lie. Without any there is nothing to be mapped. */
    private static @Word long body(Ctx c, NumericArray array, MappedFile owner) {
        int type = type(array.elementType());
        MemorySegment elements = owner.bytes();
        if (elements.byteSize() == 0) {
            owner.close();
            return TypedVectors.allocate(c, type, 0);
        }
        if (type == ElementTypes.U8) return ByteViews.make(c, owner);
        @Word long host = c.heap().hostObject(c, owner, MAPPING_BYTES);
        Memory.lend(elements.address(), elements.byteSize());
        return Words.tagged(Words.OBJECT, c.allocateView(ElementTypes.kind(type), array.count(), elements.address(), host));
    }

    /** The type of typed vectors; truth values are bytes. */
    static int type(ElementType type) {
        return switch (type) {
            case F64 -> ElementTypes.F64;
            case F32 -> ElementTypes.F32;
            case I64 -> ElementTypes.S64;
            case I32 -> ElementTypes.S32;
            case C128 -> ElementTypes.C128;
            case C64 -> ElementTypes.C64;
            case S8 -> ElementTypes.S8;
            case U8, BOOL -> ElementTypes.U8;
            case S16 -> ElementTypes.S16;
            case U16 -> ElementTypes.U16;
            case U32 -> ElementTypes.U32;
            case U64 -> ElementTypes.U64;
        };
    }
}
