package dev.lamina.core.runtime;

import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * The call of a global procedure. The site is linked to the method of the procedure in the cell, which HotSpot then
 * inlines as a constant: at once when the first call finds a procedure there, which makes no other method handle (a new
 * shape of one costs a cold start a millisecond), else by the call that does. Defining or assigning the variable unlinks
 * its sites. After three links a site gives up and calls whatever is in the cell each time.
 */
public final class GlobalCallSite extends MutableCallSite {
    private static final int MAX_LINKS = 3;

    /** Apart, because most sites need none of them. */
    private static final class Suppliers {
        static final MethodHandle VALUE = Handles.method(Cells.class, "value", MethodType.methodType(long.class, long.class));
        static final MethodHandle GET = Handles.method(Cells.class, "get", MethodType.methodType(long.class, long.class));
        static final MethodHandle LINK = Handles.method(GlobalCallSite.class, "link", MethodType.methodType(long.class, GlobalCallSite.class));
    }

    private final Cells cells;
    private final long cell;
    /** Links at the next call; made when first needed. */
    private MethodHandle unlinked;
    private int links;

    GlobalCallSite(Cells cells, long cell, MethodType type) {
        super(Handles.unused(type));
        this.cells = cells;
        this.cell = cell;
        if (Words.isProcedure(Cells.value(cell))) link();
        else unlink();
    }

    private synchronized void unlink() {
        if (unlinked == null) unlinked = general(Suppliers.LINK.bindTo(this));
        setTarget(unlinked);
    }

    /** The sites linked to one cell. */
    static final class Group {
        private final List<WeakReference<GlobalCallSite>> sites = new ArrayList<>();

        void add(GlobalCallSite site) {
            sites.removeIf(reference -> reference.refersTo(null));
            sites.add(new WeakReference<>(site));
        }

        void unlink() {
            List<MutableCallSite> changed = new ArrayList<>();
            for (WeakReference<GlobalCallSite> reference : sites) {
                GlobalCallSite site = reference.get();
                if (site == null) continue;
                site.unlink();
                changed.add(site);
            }
            sites.clear();
            MutableCallSite.syncAll(changed.toArray(MutableCallSite[]::new));
        }
    }

    /** The general call of the procedure that the given handle of type {@code () long} supplies. */
    private MethodHandle general(MethodHandle supplier) {
        return MethodHandles.collectArguments(Handles.general(arguments()), 2, supplier);
    }

    private int arguments() {
        return type().parameterCount() - 2;
    }

    static @Word long link(GlobalCallSite site) {
        return site.link();
    }

    /** The procedure in the cell; links this site to it if it can be called directly. */
    private @Word long link() {
        long procedure = Cells.get(cell);
        long code = Calls.code(procedure);
        synchronized (cells) {
            MethodHandle direct = ++links > MAX_LINKS ? null : Handles.direct(code, arguments());
            if (direct == null) {
                setTarget(general(MethodHandles.insertArguments(Suppliers.GET, 0, cell)));
            } else {
                setTarget(Handles.takesSelf(code) ? withSelf(direct) : direct);
                cells.register(cell, this);
            }
        }
        return procedure;
    }

    /** The procedure has captured variables and may move: it is read from the cell at each call. */
    private MethodHandle withSelf(MethodHandle direct) {
        return MethodHandles.collectArguments(direct, 2, MethodHandles.insertArguments(Suppliers.VALUE, 0, cell));
    }
}
