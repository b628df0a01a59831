package dev.lamina.memory.heap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where mutators stand still. A collection that is wanted runs when no attached mutator is running: each is at a
 * safepoint or parked. The last to arrive runs it, holding the lock all the while, so that nobody can attach, unpark or
 * detach in the middle. Waiting mutators leave when the number of collections has changed.
 *
 * <p>A running mutator takes this lock last: it may hold others (the nursery's, when it asks for a collection), so with this
 * one held nobody takes another, except for a collection, when none is running.
 */
final class Safepoint {
    private final Heap heap;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition collected = lock.newCondition();
    private final List<Mutator> mutators = new ArrayList<>();
    private volatile int attached;
    private int running;
    private volatile boolean wanted;
    private boolean majorWanted;
    private Mutator requester;
    private long collections;

    Safepoint(Heap heap) {
        this.heap = heap;
    }

    /** The number of attached mutators. */
    int attached() {
        return attached;
    }

    /** Only during a collection. */
    List<Mutator> mutators() {
        assert lock.isHeldByCurrentThread() : "mutators may come and go";
        return mutators;
    }

    void attach(Mutator mutator) {
        lock.lock();
        try {
            if (mutator.attached) throw new IllegalStateException("the mutator is already attached");
            mutators.add(mutator);
            mutator.attached = true;
            attached = mutators.size();
            running++;
            if (wanted) mutator.request(Mutator.COLLECT | Mutator.STOP);
        } finally {
            lock.unlock();
        }
    }

    void detach(Mutator mutator) {
        lock.lock();
        try {
            assert mutator.attached && running > 0;
            mutators.remove(mutator);
            mutator.attached = false;
            attached = mutators.size();
            if (requester == mutator) requester = null;
            running--;
            collectIfAlone();
        } finally {
            lock.unlock();
        }
    }

    /** Asks every mutator to come here; returns at once. */
    void request(Mutator requester, boolean major) {
        if (wanted && !major) return;
        lock.lock();
        try {
            wanted = true;
            majorWanted |= major;
            if (this.requester == null) this.requester = requester;
            for (Mutator mutator : mutators) mutator.request(mutator == requester ? Mutator.COLLECT : Mutator.COLLECT | Mutator.STOP);
        } finally {
            lock.unlock();
        }
    }

    /** If a collection is wanted, waits for it or runs it. */
    void arrive(Mutator self) {
        self.take(Mutator.COLLECT | Mutator.STOP);
        if (!wanted) return;
        lock.lock();
        try {
            assert self.attached && running > 0;
            if (!wanted) return;
            long before = collections;
            running--;
            try {
                collectIfAlone();
                while (collections == before) collected.awaitUninterruptibly();
            } finally {
                running++;
            }
            if (!wanted) self.take(Mutator.COLLECT | Mutator.STOP);
        } finally {
            lock.unlock();
        }
    }

    void park(Mutator self) {
        lock.lock();
        try {
            assert self.attached && running > 0;
            running--;
            collectIfAlone();
        } finally {
            lock.unlock();
        }
    }

    void unpark(Mutator self) {
        lock.lock();
        try {
            assert self.attached;
            running++;
        } finally {
            lock.unlock();
        }
    }

    /** The caller has stopped; if everyone else has too, and a collection is wanted, it is run now. */
    private void collectIfAlone() {
        assert running >= 0 && lock.isHeldByCurrentThread();
        if (!wanted || running > 0) return;
        try {
            heap.collectStopped(requester, majorWanted);
        } finally {
            wanted = majorWanted = false;
            requester = null;
            collections++;
            collected.signalAll();
        }
    }

    /** Runs the action while no mutator enters or leaves; at most the caller's own may be running. */
    void alone(Runnable action) {
        lock.lock();
        try {
            if (running > 1) throw new IllegalStateException("other mutators of the heap are running");
            action.run();
        } finally {
            lock.unlock();
        }
    }
}
