package dev.lamina.core.runtime;

import dev.lamina.core.read.Described;
import dev.lamina.memory.heap.Handle;
import dev.lamina.memory.heap.Mutator;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.time.Duration;

/**
 * A thread of SRFI 18: a Java thread with a context of its own, which takes part in collections like any other. It
 * begins with the parameter values of the thread that made it, and with no handlers.
 */
public final class SchemeThread implements Described {
    private final Instance instance;
    private final String name;
    /** The thunk, then the result. */
    private final Handle word;
    private final Handle parameters;
    private Thread thread;
    private volatile Ctx context;
    private volatile String failure;

    SchemeThread(Ctx maker, @Word long thunk, String name) {
        this.instance = maker.instance();
        this.name = name;
        this.word = instance.heap().handle(thunk);
        this.parameters = instance.heap().handle(DynamicState.parameters(maker.dynamic()));
    }

    @Override
    public String description() {
        return name.isEmpty() ? "thread" : "thread " + name;
    }

    public String name() {
        return name;
    }

    /** False when it was started before. */
    public synchronized boolean start() {
        if (thread != null) return false;
        thread = new Thread(null, this::run, name.isEmpty() ? "scheme thread" : name, Depth.THREAD_STACK_BYTES);
        thread.setDaemon(true);
        instance.addThread(this);
        thread.start();
        return true;
    }

    private void run() {
        Ctx c = new Ctx(instance);
        instance.heap().attach(c);
        CurrentHeap.set(instance.heap());
        context = c;
        try {
            c.setThread(this);
            c.setDynamic(DynamicState.make(c, Words.EMPTY_LIST, Words.EMPTY_LIST, parameters.get()));
            word.set(Driver.call(c, word.get()));
        } catch (SchemeException e) {
            failure = e.getMessage();
        } finally {
            parameters.close();
            CurrentHeap.set(null);
            instance.heap().detach(c);
            instance.threads().remove(this);
        }
    }

    public boolean isStarted() {
        return thread != null;
    }

    /** Waits for the end; the caller is parked. */
    void await() throws InterruptedException {
        thread.join();
    }

    /** What the thunk returned, once the thread has ended. */
    @Word long result() {
        if (failure != null) throw Errors.threadFailed(failure);
        return word.get();
    }

    /** Asks it to end at its next poll, and waits. False when it does not come within a second. */
    boolean stop() {
        Ctx running = context;
        if (running != null) running.request(Mutator.INTERRUPT);
        thread.interrupt();
        try {
            return thread.join(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
