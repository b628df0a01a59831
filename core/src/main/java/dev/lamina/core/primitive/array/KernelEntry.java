package dev.lamina.core.primitive.array;

import dev.lamina.core.primitive.Pairs;
import dev.lamina.core.runtime.Calls;
import dev.lamina.core.runtime.ProcedureNames;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.kernel.KernelChoice;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A kernel's text and what became of it in this process: how many elements were asked of it, and its compiled form once they are
 * enough. The text is a constant of the program; it is found by its word first, which is certain only if the characters
 * are the same, because another unit's constant may lie where one has been.
 */
final class KernelEntry {
    /** What is made of the values of a kernel. */
    enum Purpose { MAP, INTO, SUM, PRODUCT, MIN, MAX, COUNT, INDEX }

    /** What the elements lie in, of the operands and of a map's result. FLONUMS are f64vectors into which no exact number may be stored. */
    enum Container { F64, FLONUMS, F32, VECTOR, MATRIX }

    /** Reading a kernel's text and making its graph takes a new process as long as the plain program takes for so many elements. */
    private static final long ENOUGH_ELEMENTS = 1 << 12;
    /** A program that makes more kernels than this by evaluating code gets its old ones compiled again. */
    private static final int MOST_ENTRIES = 2000;
    private static final int SLOTS = 256;

    private static final Map<String, KernelEntry> ENTRIES = new ConcurrentHashMap<>();
    /** Written without a lock: what is read is right, or is made again. */
    private static final Recent[] RECENT = new Recent[SLOTS];

    /** Of procedures; the numbers of code are never used again. */
    private static final Map<KernelKey, Optional<KernelEntry>> PROCEDURES = new ConcurrentHashMap<>();

    private record KernelKey(long code, String purpose, long vectors) {}

    private record Recent(@Word long word, KernelEntry entry) {}

    private final String text;
    private final Purpose purpose;
    private final Container container;
    private final int inputs;
    private final boolean isStrict;
    private long asked;
    private volatile KernelPlan plan;

    private KernelEntry(String text) {
        this.text = text;
        String head = text.substring(0, text.indexOf('|'));
        int space = head.indexOf(' ');
        String[] what = head.substring(0, space).toUpperCase(Locale.ROOT).split("-");
        this.purpose = Purpose.valueOf(what[0]);
        this.container = what.length == 1 ? Container.F64 : Container.valueOf(what[1]);
        this.isStrict = head.endsWith("=");
        this.inputs = Integer.parseInt(head.substring(space + 1, isStrict ? head.length() - 1 : head.length()));
    }

    static KernelEntry of(@Word long text) {
        int slot = (int) (text >>> 4 & SLOTS - 1);
        Recent recent = RECENT[slot];
        if (recent != null && recent.word == text && recent.entry.isAt(text)) return recent.entry;
        if (ENTRIES.size() > MOST_ENTRIES) ENTRIES.clear();
        KernelEntry entry = ENTRIES.computeIfAbsent(Text.string(text), KernelEntry::new);
        RECENT[slot] = new Recent(text, entry);
        return entry;
    }

    /** The kernel of a procedure for a purpose, over so many vectors; null if it has none. */
    static KernelEntry ofProcedure(@Word long procedure, String purpose, long vectors) {
        if (!Words.isProcedure(procedure)) return null;
        KernelKey key = new KernelKey(Calls.code(procedure), purpose, vectors);
        if (PROCEDURES.size() > MOST_ENTRIES) PROCEDURES.clear();
        return PROCEDURES.computeIfAbsent(key, k -> find(procedure, purpose, vectors)).orElse(null);
    }

    private static Optional<KernelEntry> find(@Word long procedure, String purpose, long vectors) {
        String kernel = ProcedureNames.kernel(procedure);
        if (kernel == null || !serves(purpose, kernel.substring(0, kernel.indexOf(' ')))) return Optional.empty();
        String equalLengths = purpose.endsWith("-matrix") ? "=" : "";
        int bar = kernel.indexOf('|');
        String text = purpose + kernel.substring(kernel.indexOf(' '), bar) + equalLengths + kernel.substring(bar);
        KernelEntry entry = ENTRIES.computeIfAbsent(text, KernelEntry::new);
        return entry.vectors() == vectors ? Optional.of(entry) : Optional.empty();
    }

    /** Whether a procedure that gives such values can be used: an exact number is converted only where every result is. */
    private static boolean serves(String purpose, String gives) {
        if (purpose.startsWith("count") || purpose.startsWith("index")) return gives.equals("truths");
        boolean converts = purpose.endsWith("-f32") || purpose.indexOf('-') < 0;
        return gives.equals("flonums") || converts && gives.equals("numbers");
    }

    private boolean isAt(@Word long string) {
        if (Text.length(string) != text.length() || Text.isWide(string)) return false;
        long characters = Text.characters(string);
        for (int i = 0; i < text.length(); i++) if (Memory.getByte(characters + i) != (byte) text.charAt(i)) return false;
        return true;
    }

    Purpose purpose() {
        return purpose;
    }

    Container container() {
        return container;
    }

    /** How many vectors are read. */
    int inputs() {
        return inputs;
    }

    boolean hasOutput() {
        return purpose == Purpose.INTO;
    }

    /** How many of the operands are vectors. */
    int vectors() {
        return hasOutput() ? inputs + 1 : inputs;
    }

    /** Whether the vectors must be equally long. */
    boolean isStrict() {
        return isStrict;
    }

    /** What tells the program that nothing was done. */
    @Word long refusal() {
        return hasOutput() ? Words.ZERO : Words.FALSE;
    }

    static @Word long refusal(String purpose) {
        return purpose.startsWith("into") ? Words.ZERO : Words.FALSE;
    }

    /** The operands behind the vectors. */
    @Word long rest(@Word long operands) {
        @Word long rest = operands;
        for (int i = 0; i < vectors(); i++) rest = Pairs.rest(rest);
        return rest;
    }

    /** Whether enough elements were asked for, with these, that a compiled kernel pays. A choice of kernels by hand wants them at once. */
    boolean isWorthwhile(long count) {
        if (plan != null) return true;
        asked += count;
        return asked >= ENOUGH_ELEMENTS || KernelChoice.current().mode() != KernelChoice.Mode.TIERED;
    }

    KernelPlan plan() {
        KernelPlan made = plan;
        if (made == null) plan = made = KernelPlan.of(text, inputs);
        return made;
    }
}
