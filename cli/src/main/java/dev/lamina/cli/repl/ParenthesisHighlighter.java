package dev.lamina.cli.repl;

import dev.lamina.core.read.Outline;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Shows the parenthesis at the cursor together with its partner, and one that closes nothing in red. */
final class ParenthesisHighlighter implements Highlighter {
    private static final AttributedStyle PARTNERS = AttributedStyle.DEFAULT.bold().foreground(AttributedStyle.CYAN);
    private static final AttributedStyle STRAY = AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);

    /** Off once a text is accepted: it stays on the screen as it is. */
    private boolean on = true;

    void turn(boolean newOn) {
        on = newOn;
    }

    @Override
    public AttributedString highlight(LineReader reader, String text) {
        return on ? highlight(text, reader.getBuffer().cursor()) : new AttributedString(text);
    }

    static AttributedString highlight(String text, int cursor) {
        if (text.chars().noneMatch(c -> "()[]".indexOf(c) >= 0)) return new AttributedString(text);
        Outline outline = Outline.of(text);
        int at = parenthesis(outline, cursor);
        AttributedStringBuilder highlighted = new AttributedStringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean paired = at != Outline.NONE && (i == at || i == outline.partner(at));
            highlighted.append(text.substring(i, i + 1), paired ? PARTNERS : outline.isStray(i) ? STRAY : AttributedStyle.DEFAULT);
        }
        return highlighted.toAttributedString();
    }

    /** The one behind the cursor's left, as it has just been typed, or else the one under the cursor. */
    private static int parenthesis(Outline outline, int cursor) {
        if (outline.partner(cursor - 1) != Outline.NONE) return cursor - 1;
        return outline.partner(cursor) != Outline.NONE ? cursor : Outline.NONE;
    }
}
