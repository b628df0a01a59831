package dev.lamina.core.primitive.io;

import static dev.lamina.core.ir.Primitive.Fact.EFFECT_FREE;
import static dev.lamina.core.ir.Primitive.Fact.TOTAL;

import dev.lamina.core.port.BinaryInput;
import dev.lamina.core.port.BinaryOutput;
import dev.lamina.core.port.Input;
import dev.lamina.core.port.Output;
import dev.lamina.core.port.Port;
import dev.lamina.core.port.StandardPorts;
import dev.lamina.core.port.TextInput;
import dev.lamina.core.port.TextOutput;
import dev.lamina.core.port.ViewStream;
import dev.lamina.core.primitive.Bytevectors;
import dev.lamina.core.primitive.Pairs;
import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.primitive.Strings;
import dev.lamina.core.runtime.ByteOwner;
import dev.lamina.core.runtime.ByteViews;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.DatumBuilder;
import dev.lamina.core.runtime.DynamicState;
import dev.lamina.core.runtime.Errors;
import dev.lamina.core.runtime.Instance;
import dev.lamina.core.runtime.ProcessSymbols;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.heap.Memory;
import dev.lamina.memory.value.Kind;
import dev.lamina.memory.value.Layout;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * Ports as values, R7RS 6.13.1: what they are, the current ones, closing them, and ports over strings and bytevectors. A port is an
 * object of kind HOST that stands for a Java {@link Port}.
 */
public final class Ports {
    private Ports() {}

    private static final long HOST_TOP = Layout.headerTop(Kind.HOST);

    /** The Java port, or null if the value is no port. */
    private static Port portOrNull(Ctx c, @Word long value) {
        if (!Words.isObject(value) || Memory.get(Words.address(value)) >>> Layout.LENGTH_BITS != HOST_TOP) return null;
        return c.heap().hostOf(value) instanceof Port port ? port : null;
    }

    private static Port port(Ctx c, String who, @Word long value) {
        Port port = portOrNull(c, value);
        if (port == null) throw Errors.wrongType(who, "a port", value);
        return port;
    }

    /** The word of a new port. */
    static @Word long make(Ctx c, Port port) {
        return c.heap().hostObject(c, port, 0);
    }

    // Arguments that must be open ports of a class

    static TextInput textInput(Ctx c, String who, @Word long value) {
        return open(c, who, value, TextInput.class, "a textual input port");
    }

    static BinaryInput binaryInput(Ctx c, String who, @Word long value) {
        return open(c, who, value, BinaryInput.class, "a binary input port");
    }

    static TextOutput textOutput(Ctx c, String who, @Word long value) {
        return open(c, who, value, TextOutput.class, "a textual output port");
    }

    static BinaryOutput binaryOutput(Ctx c, String who, @Word long value) {
        return open(c, who, value, BinaryOutput.class, "a binary output port");
    }

    static Input input(Ctx c, String who, @Word long value) {
        return open(c, who, value, Input.class, "an input port");
    }

    static Output output(Ctx c, String who, @Word long value) {
        return open(c, who, value, Output.class, "an output port");
    }

    private static <P extends Port> P open(Ctx c, String who, @Word long value, Class<P> kind, String expected) {
        Port port = portOrNull(c, value);
        if (!kind.isInstance(port)) throw Errors.wrongType(who, expected, value);
        if (!port.isOpen()) throw Errors.closedPort(who, value);
        return kind.cast(port);
    }

    // Predicates

    @Procedure(value = "port?", facts = {EFFECT_FREE, TOTAL}, doc = "Whether the value is a port.")
    public static boolean isPort(Ctx c, @Word long value) {
        return portOrNull(c, value) != null;
    }

    @Procedure(value = "input-port?", facts = {EFFECT_FREE, TOTAL}, doc = "Whether the value is a port to read from.")
    public static boolean isInput(Ctx c, @Word long value) {
        return portOrNull(c, value) instanceof Input;
    }

    @Procedure(value = "output-port?", facts = {EFFECT_FREE, TOTAL}, doc = "Whether the value is a port to write to.")
    public static boolean isOutput(Ctx c, @Word long value) {
        return portOrNull(c, value) instanceof Output;
    }

    @Procedure(value = "textual-port?", facts = {EFFECT_FREE, TOTAL}, doc = "Whether the value is a port of characters.")
    public static boolean isTextual(Ctx c, @Word long value) {
        Port port = portOrNull(c, value);
        return port instanceof TextInput || port instanceof TextOutput;
    }

    @Procedure(value = "binary-port?", facts = {EFFECT_FREE, TOTAL}, doc = "Whether the value is a port of bytes.")
    public static boolean isBinary(Ctx c, @Word long value) {
        Port port = portOrNull(c, value);
        return port instanceof BinaryInput || port instanceof BinaryOutput;
    }

    @Procedure(value = "input-port-open?", facts = EFFECT_FREE, doc = "Whether the port can be read from: it is an input port, and open.")
    public static boolean isInputOpen(Ctx c, @Word long value) {
        Port port = port(c, "input-port-open?", value);
        return port instanceof Input && port.isOpen();
    }

    @Procedure(value = "output-port-open?", facts = EFFECT_FREE, doc = "Whether the port can be written to: it is an output port, and open.")
    public static boolean isOutputOpen(Ctx c, @Word long value) {
        Port port = port(c, "output-port-open?", value);
        return port instanceof Output && port.isOpen();
    }

    // Closing

    @Procedure(value = "close-port", doc = "Closes a port; output that is still buffered is written first.")
    public static void close(Ctx c, @Word long value) {
        port(c, "close-port", value).close();
    }

    @Procedure(value = "close-input-port", doc = "Closes an input port.")
    public static void closeInput(Ctx c, @Word long value) {
        if (!(portOrNull(c, value) instanceof Input port)) throw Errors.wrongType("close-input-port", "an input port", value);
        port.close();
    }

    @Procedure(value = "close-output-port", doc = "Writes what is buffered, and closes an output port.")
    public static void closeOutput(Ctx c, @Word long value) {
        if (!(portOrNull(c, value) instanceof Output port)) throw Errors.wrongType("close-output-port", "an output port", value);
        port.close();
    }

    // Ports over strings and bytevectors

    @Procedure(value = "open-input-string", facts = EFFECT_FREE, doc = "A new port that reads the characters of a string.")
    public static @Word long openInputString(Ctx c, @Word long string) {
        Strings.check("open-input-string", string);
        return make(c, TextInput.ofText("string", Text.toUtf8(string)));
    }

    @Procedure(value = "open-output-string", facts = EFFECT_FREE, doc = "A new port that keeps what is written for get-output-string.")
    public static @Word long openOutputString(Ctx c) {
        return make(c, TextOutput.ofString());
    }

    @Procedure(value = "get-output-string", facts = EFFECT_FREE, doc = "A new string of what has been written to a port of open-output-string.")
    public static @Word long outputString(Ctx c, @Word long value) {
        if (!(portOrNull(c, value) instanceof TextOutput port) || !port.isKept()) throw Errors.wrongType("get-output-string", "a port of open-output-string", value);
        byte[] utf8 = port.contents();
        return Text.makeString(c, utf8, 0, utf8.length);
    }

    @Procedure(value = "open-input-bytevector", facts = EFFECT_FREE, doc = "A new port that reads the bytes of a bytevector.")
    public static @Word long openInputBytevector(Ctx c, @Word long bytevector) {
        long count = Bytevectors.count("open-input-bytevector", bytevector);
        if (ByteViews.isView(Words.address(bytevector))) {
            ByteOwner owner = ByteViews.owner(bytevector);
            return make(c, BinaryInput.ofStream(owner.name(), new ViewStream(owner, c.heap().handle(bytevector)), false));
        }
        return make(c, BinaryInput.ofBytes("bytevector", Bytevectors.toJava(bytevector, 0, count)));
    }

    @Procedure(value = "open-output-bytevector", facts = EFFECT_FREE, doc = "A new port that keeps what is written for get-output-bytevector.")
    public static @Word long openOutputBytevector(Ctx c) {
        return make(c, BinaryOutput.ofBytevector());
    }

    @Procedure(value = "get-output-bytevector", facts = EFFECT_FREE, doc = "A new bytevector of what has been written to a port of open-output-bytevector.")
    public static @Word long outputBytevector(Ctx c, @Word long value) {
        if (!(portOrNull(c, value) instanceof BinaryOutput port) || !port.isKept()) throw Errors.wrongType("get-output-bytevector", "a port of open-output-bytevector", value);
        return DatumBuilder.bytevector(c, port.contents());
    }

    // The current ports: parameters whose keys are symbols, so that the library that knows them has no state

    private static final int INPUT = Instance.INPUT_PORT;
    private static final int OUTPUT = Instance.OUTPUT_PORT;
    private static final int ERROR = Instance.ERROR_PORT;
    private static final @Word long[] KEYS = {
        ProcessSymbols.symbol(ProcessSymbols.CURRENT_INPUT), ProcessSymbols.symbol(ProcessSymbols.CURRENT_OUTPUT),
        ProcessSymbols.symbol(ProcessSymbols.CURRENT_ERROR)};
    private static final @Word long KEY_MARKER = ProcessSymbols.symbol(ProcessSymbols.KEY);

    @Procedure(value = "current-input-port", facts = EFFECT_FREE, doc = "The port to read from when none is given.")
    public static @Word long currentInput(Ctx c) {
        return current(c, INPUT);
    }

    @Procedure(value = "current-output-port", facts = EFFECT_FREE, doc = "The port to write to when none is given.")
    public static @Word long currentOutput(Ctx c) {
        return current(c, OUTPUT);
    }

    @Procedure(value = "current-error-port", facts = EFFECT_FREE, doc = "The port for messages.")
    public static @Word long currentError(Ctx c) {
        return current(c, ERROR);
    }

    @Procedure(value = "current-input-port", doc = "Makes another port the one to read from.")
    public static @Word long currentInput(Ctx c, @Word long port) {
        return keyOrSet(c, "current-input-port", INPUT, port);
    }

    @Procedure(value = "current-output-port", doc = "Makes another port the one to write to.")
    public static @Word long currentOutput(Ctx c, @Word long port) {
        return keyOrSet(c, "current-output-port", OUTPUT, port);
    }

    @Procedure(value = "current-error-port", doc = "Makes another port the one for messages.")
    public static @Word long currentError(Ctx c, @Word long port) {
        return keyOrSet(c, "current-error-port", ERROR, port);
    }

    /** The port that was given, or the current one if it was left out. */
    static @Word long orCurrentInput(Ctx c, @Word long port) {
        return port == Words.DEFAULT ? current(c, INPUT) : port;
    }

    static @Word long orCurrentOutput(Ctx c, @Word long port) {
        return port == Words.DEFAULT ? current(c, OUTPUT) : port;
    }

    private static @Word long current(Ctx c, int number) {
        @Word long binding = DynamicState.binding(c, KEYS[number]);
        return binding != Words.SENTINEL ? Pairs.rest(binding) : standard(c, number);
    }

    private static @Word long standard(Ctx c, int number) {
        @Word long standard = c.instance().port(number);
        if (standard != Words.SENTINEL) return standard;
        Port port = number == INPUT ? StandardPorts.input() : number == OUTPUT ? StandardPorts.output() : StandardPorts.error();
        @Word long made = make(c, port);
        c.instance().setPort(number, port, made);
        return made;
    }

    /** What a parameter does with an argument: it tells its key to parameterize, and takes over any other. */
    private static @Word long keyOrSet(Ctx c, String who, int number, @Word long argument) {
        if (argument == KEY_MARKER) return c.cons(KEYS[number], Words.FALSE);
        Port port = number == INPUT ? (Port) input(c, who, argument) : output(c, who, argument);
        @Word long binding = DynamicState.binding(c, KEYS[number]);
        if (binding != Words.SENTINEL) {
            Pairs.setCdr(c, binding, argument);
        } else {
            if (portOrNull(c, standard(c, number)) instanceof Output before && before.isOpen()) before.flush();
            c.instance().setPort(number, port, argument);
        }
        return Words.UNSPECIFIED;
    }
}
