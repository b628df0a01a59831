package dev.lamina.core.runtime;

import dev.lamina.core.runtime.SchemeError.Kind;
import dev.lamina.memory.heap.SymbolTable;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Every error text of the run time, in one place. A method makes the error and the caller throws it, so that a
 * primitive's good path stays small: {@code throw Errors.wrongType("car", "a pair", x)}.
 *
 * <p>Style: lower case, no full stop; what was expected, then what was given; a way out when there is one. The
 * procedure's name and the place are put in front by whoever prints the error. Values are shown in short form.
 */
public final class Errors {
    private Errors() {}

    /** @param expected with its article: {@code "a pair"} */
    public static SchemeError wrongType(String who, String expected, @Word long given) {
        return new SchemeError(Kind.WRONG_TYPE, who, "expected " + expected + ", given " + shown(given), given);
    }

    /** The value has the right type and a wrong size. @param expected with its article: {@code "a radix from 2 to 36"} */
    public static SchemeError outOfRange(String who, String expected, @Word long given) {
        return new SchemeError(Kind.OUT_OF_RANGE, who, "expected " + expected + ", given " + shown(given), given);
    }

    /** An accessor or modifier, named by a symbol, on something that is no record of its type. */
    public static SchemeError wrongRecord(@Word long who, @Word long type, @Word long given) {
        return wrongType(SymbolTable.name(who), "a record of type " + SymbolTable.name(type), given);
    }

    /** An index that is no exact integer in 0..length−1. */
    public static SchemeError index(String who, @Word long index, long length) {
        if (!Words.isFixnum(index)) return wrongType(who, "an index", index);
        String message = length == 0 ? "index " + shown(index) + " in an empty sequence" : "index " + shown(index) + " is outside 0.." + (length - 1);
        return new SchemeError(Kind.OUT_OF_RANGE, who, message, index);
    }

    /** A range that is not 0 ≤ start ≤ end ≤ length. */
    public static SchemeError range(String who, @Word long start, @Word long end, long length) {
        if (!Words.isFixnum(start)) return wrongType(who, "an index", start);
        if (!Words.isFixnum(end)) return wrongType(who, "an index", end);
        String range = shown(start) + ".." + shown(end);
        return new SchemeError(Kind.OUT_OF_RANGE, who, "range " + range + " is not inside 0.." + length, start, end);
    }

    /** A copy that would write beyond the end. */
    public static SchemeError noRoom(String who, long count, long at, long length) {
        String message = count + " elements do not fit at index " + at + " of a sequence of length " + length;
        return new SchemeError(Kind.OUT_OF_RANGE, who, message, Words.ofFixnum(count), Words.ofFixnum(at));
    }

    /** A size or count that is no exact integer ≥ 0. */
    public static SchemeError size(String who, @Word long given) {
        if (Bignum.isBignum(given) && !Bignum.isNegative(given)) return tooLarge(who);
        String expected = "a size (an exact integer that is not negative)";
        return Words.isFixnum(given) ? outOfRange(who, expected, given) : wrongType(who, expected, given);
    }

    /** The elements of an array were freed with their arena. */
    public static SchemeError freed(@Word long vector) {
        return new SchemeError(Kind.CLOSED, null, "the elements of the array are gone: " + shown(vector), vector);
    }

    public static SchemeError improperList(String who, @Word long given) {
        return wrongType(who, "a proper list", given);
    }

    /** For the library, which names the procedure by a symbol. */
    public static SchemeError improperList(@Word long who, @Word long given) {
        return improperList(SymbolTable.name(who), given);
    }

    /** A local variable whose definition has not run yet. */
    public static SchemeError undefinedYet(@Word long name) {
        return new SchemeError(Kind.UNBOUND, SymbolTable.name(name), "variable is used before its definition", name);
    }

    /** Two sequences that must be equally long. */
    public static SchemeError lengthsDiffer(String who, long first, long second) {
        return new SchemeError(Kind.OUT_OF_RANGE, who, "lengths differ: " + first + " and " + second,
                Words.ofFixnum(first), Words.ofFixnum(second));
    }

    /** An index of an array. */
    public static SchemeError arrayIndex(String who, long axis, @Word long index, @Word long domain) {
        if (!Bignum.isExactInteger(index)) return wrongType(who, "an index", index);
        String bounds = shown(Interval.lower(domain, axis)) + " to before " + shown(Interval.upper(domain, axis));
        return new SchemeError(Kind.OUT_OF_RANGE, who, "index " + shown(index) + " of axis " + axis + " is outside of " + bounds, index);
    }

    public static SchemeError indexCount(String who, long given, long dimension) {
        return new SchemeError(Kind.WRONG_ARITY, who, "expected " + dimension + " indices, one for each axis, given " + given, Words.ofFixnum(given));
    }

    /** The bounds of an axis in the wrong order. */
    public static SchemeError emptyBounds(String who, long axis, @Word long lower, @Word long upper) {
        String message = "the lower bound of axis " + axis + " is greater than the upper: " + shown(lower) + " and " + shown(upper);
        return new SchemeError(Kind.OUT_OF_RANGE, who, message, lower, upper);
    }

    /** A view whose elements would lie outside of what it is a view of. */
    public static SchemeError outsideOfBody(long length) {
        return new SchemeError(Kind.OUT_OF_RANGE, "specialized-array-share", "the domain has elements outside of the body, which has " + length);
    }

    /** Two matrices whose shapes do not fit each other. */
    public static SchemeError shapes(String who, @Word long a, @Word long b) {
        return new SchemeError(Kind.OUT_OF_RANGE, who, "shapes differ: " + Matrix.shape(a) + " and " + Matrix.shape(b), a, b);
    }

    /** What the numeric library says, behind the name of its own operation, about operands that it refuses. */
    public static SchemeError numeric(String who, RuntimeException refusal) {
        String text = refusal.getMessage();
        return new SchemeError(Kind.OUT_OF_RANGE, who, text.substring(text.indexOf(": ") + 1).strip());
    }

    public static SchemeError divisionByZero(String who, @Word long dividend) {
        return new SchemeError(Kind.DIVISION_BY_ZERO, who, "division by zero: " + shown(dividend) + " divided by 0", dividend);
    }

    /** A fixnum operation whose result is none. */
    public static SchemeError fixnumOverflow(String who) {
        return new SchemeError(Kind.OUT_OF_RANGE, who, "the result is not a fixnum (use the generic operation)");
    }

    /** An exact result of more digits than memory or arithmetic can hold. */
    public static SchemeError tooLarge(String who) {
        return new SchemeError(Kind.HEAP_EXHAUSTED, who, "the result is too large");
    }

    public static SchemeError wrongArity(String who, String expected, long given) {
        return new SchemeError(Kind.WRONG_ARITY, who, "expected " + expected + ", given " + given, Words.ofFixnum(given));
    }

    /** A property that no other method names. */
    public static SchemeError other(String who, String message, @Word long... irritants) {
        return new SchemeError(Kind.OTHER, who, message, irritants);
    }

    /** A file cannot be used. @param reason what the system says */
    public static SchemeError file(String who, String path, String reason) {
        return new SchemeError(Kind.FILE, who, "cannot use " + path + ": " + reason);
    }

    public static SchemeError closedPort(String who, @Word long port) {
        return new SchemeError(Kind.CLOSED, who, "the port is closed: " + shown(port), port);
    }

    public static SchemeError closedMapping(String path) {
        return new SchemeError(Kind.CLOSED, null, "the mapped file is closed: " + path);
    }

    /** A mapped file was truncated, and the JVM says so when it has run on for a moment: which one is not known. */
    public static SchemeError lostMemory() {
        return new SchemeError(Kind.FILE, null, "a mapped file has become shorter than it was when it was opened");
    }

    /** What HotSpot throws after an access to memory that is no longer there. */
    static boolean isLostMemory(InternalError e) {
        return e.getMessage() != null && e.getMessage().contains("unsafe memory access");
    }

    /** @param variable that refers to it */
    public static SchemeError notInImage(String variable, @Word long object) {
        return new SchemeError(Kind.OTHER, "save-image", "an image cannot hold " + shown(object) + ", which exists in this process only; the variable "
                + variable + " refers to it", object);
    }

    /** A session that has something an image lacks. */
    public static SchemeError notInImage(String what) {
        return new SchemeError(Kind.OTHER, "save-image", "an image cannot hold " + what);
    }

    public static SchemeError badImage(String path, String what) {
        return new SchemeError(Kind.FILE, null, "cannot use the image " + path + ": " + what);
    }

    public static SchemeError readOnlyBytes(String who, @Word long bytevector) {
        return new SchemeError(Kind.OTHER, who, "the bytes of a mapped file cannot be changed (bytevector-copy makes a bytevector that can)", bytevector);
    }

    /** Text that is no datum. @param report where, and what is wrong */
    public static SchemeError read(String who, String report) {
        return new SchemeError(Kind.READ, who, report);
    }

    // Calls and control

    public static SchemeError notAProcedure(@Word long given) {
        return new SchemeError(Kind.NOT_A_PROCEDURE, null, "not a procedure: " + shown(given), given);
    }

    public static SchemeError unbound(String name, @Word long symbol) {
        return new SchemeError(Kind.UNBOUND, null, "unbound variable: " + name, symbol);
    }

    /** A call with a number of arguments that the procedure does not accept. */
    public static SchemeError arity(@Word long procedure, @Word long arguments) {
        UnitInfo.EntryInfo entry = Units.of(Calls.code(procedure)).info().entry(Units.index(Calls.code(procedure)));
        int given = Arguments.count(arguments, Integer.MAX_VALUE - 1);
        return new SchemeError(Kind.WRONG_ARITY, entry.name().isEmpty() ? "lambda" : entry.name(),
                "expected " + entry.expectedArguments() + ", given " + given, procedure);
    }

    public static SchemeError continuationOfOuterCall() {
        return new SchemeError(Kind.OTHER, null, "a continuation of the program cannot be entered from a macro's transformer, or from a procedure "
            + "that a host program has called: it must return");
    }

    public static SchemeError continuationOfFinishedCall() {
        return new SchemeError(Kind.OTHER, null, "a continuation cannot be entered again after the call from Java in which it was captured has returned");
    }

    public static SchemeError hostProcedure(Exception thrown) {
        String message = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        return new SchemeError(Kind.OTHER, null, "a procedure of the host program failed: " + message);
    }

    public static SchemeError threadFailed(String report) {
        return new SchemeError(Kind.OTHER, "thread-join!", "the thread ended with an error: " + report.strip());
    }

    public static SchemeError stackExhausted() {
        return new SchemeError(Kind.HEAP_EXHAUSTED, null, "a primitive ran out of Java stack");
    }

    public static SchemeError javaMemoryExhausted() {
        return new SchemeError(Kind.HEAP_EXHAUSTED, null, "the Java heap is exhausted (raise it with -Xmx)");
    }

    public static SchemeError file(String who, String path, IOException e) {
        return file(who, path, reason(path, e));
    }

    private static String reason(String path, IOException e) {
        if (Files.isDirectory(Path.of(path))) return "it is a directory";
        return switch (e) {
            case NoSuchFileException missing -> isInMissingFolder(path) ? "its folder does not exist" : "it does not exist";
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> e.getMessage();
        };
    }

    private static boolean isInMissingFolder(String path) {
        Path folder = Path.of(path).getParent();
        return folder != null && !Files.exists(folder);
    }

    /** A file can be used but not understood. @param message begins with the file's name and the place in it */
    public static SchemeError fileContent(String message) {
        return new SchemeError(Kind.READ, null, message);
    }

    private static String shown(@Word long value) {
        return Printer.brief(value);
    }
}
