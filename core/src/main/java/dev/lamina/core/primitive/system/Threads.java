package dev.lamina.core.primitive.system;

import static dev.lamina.core.ir.Primitive.Fact.CONTROL;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.number.Arithmetic;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.SchemeThread;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.heap.SymbolTable;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/** Threads, SRFI 18: made, started, joined. They share the heap and stop together for a collection. */
public final class Threads {
    private Threads() {}

    @Procedure(value = "make-thread", optional = 1, doc = "A thread that will call the thunk when it is started.")
    public static @Word long makeThread(Ctx c, @Word long thunk, @Word long name) {
        String text = name(name);
        if (!Words.isProcedure(thunk)) throw Errors.wrongType("make-thread", "a procedure", thunk);
        return c.heap().hostObject(c, c.newThread(thunk, text), 0);
    }

    private static String name(@Word long name) {
        if (name == Words.DEFAULT) return "";
        if (Words.isString(name)) return Text.string(name);
        if (Words.isSymbol(name)) return SymbolTable.name(name);
        throw Errors.wrongType("make-thread", "a name", name);
    }

    @Procedure("thread?")
    public static boolean isThread(Ctx c, @Word long object) {
        return thread(c, object) != null;
    }

    @Procedure("thread-name")
    public static @Word long name(Ctx c, @Word long thread) {
        return Text.makeString(c, check(c, "thread-name", thread).name());
    }

    @Procedure(value = "thread-start!", doc = "Starts the thread and returns it.")
    public static @Word long start(Ctx c, @Word long thread) {
        if (!check(c, "thread-start!", thread).start()) throw Errors.other("thread-start!", "the thread was started before", thread);
        return thread;
    }

    @Procedure(value = "thread-join!", facts = CONTROL, doc = "Waits until the thread ends and returns what its thunk returned.")
    public static @Word long join(Ctx c, long sp, @Word long thread) {
        SchemeThread joined = check(c, "thread-join!", thread);
        if (!joined.isStarted()) throw Errors.other("thread-join!", "the thread was never started", thread);
        return c.join(joined);
    }

    @Procedure(value = "current-thread")
    public static @Word long currentThread(Ctx c) {
        return c.heap().hostObject(c, c.thread(), 0);
    }

    @Procedure(value = "thread-yield!", facts = CONTROL)
    public static @Word long yield(Ctx c, long sp) {
        return c.block(Thread::yield);
    }

    @Procedure(value = "thread-sleep!", facts = CONTROL, doc = "Sleeps for so many seconds.")
    public static @Word long sleep(Ctx c, long sp, @Word long seconds) {
        double s = Arithmetic.toDouble("thread-sleep!", seconds);
        return c.block(() -> Thread.sleep((long) Math.min(Math.max(s, 0) * 1000, Long.MAX_VALUE)));
    }

    private static SchemeThread thread(Ctx c, @Word long object) {
        return c.heap().hostOf(object) instanceof SchemeThread thread ? thread : null;
    }

    private static SchemeThread check(Ctx c, String who, @Word long object) {
        SchemeThread thread = thread(c, object);
        if (thread == null) throw Errors.wrongType(who, "a thread", object);
        return thread;
    }
}
