package dev.lamina.core.primitive.io;

import dev.lamina.core.port.TextInput;
import dev.lamina.core.read.DatumSink;
import dev.lamina.core.read.Parser;
import dev.lamina.core.read.ReadException;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.DatumBuilder;
import dev.lamina.core.runtime.Errors;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;

/**
 * One call of {@code read}. What is built are words, and words cannot wait. So when the text ends too early, all is
 * given back, and a parser that builds nothing follows the text as it arrives, until the whole datum is there.
 */
final class DatumAttempt implements Waiting.Attempt<TextInput> {
    private boolean waited;
    private Parser probe;

    @Override
    public @Word long run(Ctx c, TextInput in) {
        return waited && !isComplete(in) ? Words.SENTINEL : read(c, in);
    }

    private boolean isComplete(TextInput in) {
        if (probe == null) {
            in.hold();
            probe = new Parser(in, DatumSink.NOTHING);
        }
        try {
            if (parse(in, probe) == Parser.Outcome.MORE) return false;
        } catch (ReadException e) {
            // The text is wrong as far as it goes: building will meet the same error and report it.
        }
        in.rewind();
        in.release();
        return true;
    }

    private @Word long read(Ctx c, TextInput in) {
        DatumBuilder builder = new DatumBuilder(c, in);
        in.hold();
        try {
            Parser.Outcome outcome = parse(in, new Parser(in, builder));
            if (outcome == Parser.Outcome.DATUM) return builder.take();
            if (outcome == Parser.Outcome.END) return Words.EOF;
            in.rewind();
            waited = true;
            return Words.SENTINEL;
        } catch (ReadException e) {
            throw Errors.read("read", e.span() + ": " + e.getMessage());
        } finally {
            in.release();
        }
    }

    /** Parses a datum, filling the window as long as that needs no waiting. */
    private static Parser.Outcome parse(TextInput in, Parser parser) {
        while (true) {
            Parser.Outcome outcome = parser.next();
            if (outcome != Parser.Outcome.MORE || in.fill(false) == TextInput.WOULD_WAIT) return outcome;
        }
    }
}
