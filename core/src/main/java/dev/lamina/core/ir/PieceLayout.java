package dev.lamina.core.ir;

/** Lays pieces out in lines of a width. It recurses on groups: whoever makes pieces bounds how deep they nest. */
public final class PieceLayout {
    /** How far the parts of a form stand to the right of it. */
    private static final int STEP = 2;

    private final int width;
    private final StringBuilder out = new StringBuilder();

    private PieceLayout(int width) {
        this.width = width;
    }

    public static String of(Piece piece, int width) {
        PieceLayout layout = new PieceLayout(width);
        layout.layOut(piece, 0, 0);
        return layout.out.toString();
    }

    /** The form is broken even if it would fit. */
    static String broken(Piece.Group form, int width) {
        PieceLayout layout = new PieceLayout(width);
        layout.form(form, STEP);
        return layout.out.toString();
    }

    /**
     * @param indent   where the form began that the piece is a part of
     * @param trailing how many closing characters must follow on the last line of what is filled
     */
    private void layOut(Piece piece, int indent, int trailing) {
        switch (piece) {
            case Piece.Word word -> out.append(word.text());
            case Piece.Group group when group.length() + trailing + (group.isFilled() ? column() : indent) <= width -> onOneLine(group);
            case Piece.Group group when group.isFilled() -> fill(group, trailing);
            case Piece.Group group -> form(group, indent + STEP);
        }
    }

    private void onOneLine(Piece piece) {
        switch (piece) {
            case Piece.Word word -> out.append(word.text());
            case Piece.Group group -> {
                out.append(group.open());
                for (int i = 0; i < group.parts().size(); i++) {
                    if (i > 0) out.append(' ');
                    onOneLine(group.parts().get(i));
                }
                out.append(group.close());
            }
        }
    }

    private void form(Piece.Group group, int indent) {
        out.append(group.open());
        for (int i = 0; i < group.parts().size(); i++) {
            if (i > 0 && i < group.inline()) out.append(' ');
            else if (i > 0) newLine(indent);
            layOut(group.parts().get(i), i > 0 && i < group.inline() ? indent + STEP : indent, 0);
        }
        out.append(group.close());
    }

    /** What follows a part that takes several lines begins a line. */
    private void fill(Piece.Group group, int trailing) {
        out.append(group.open());
        int indent = column();
        boolean broke = false;
        for (int i = 0; i < group.parts().size(); i++) {
            Piece part = group.parts().get(i);
            int after = i == group.parts().size() - 1 ? group.close().length() + trailing : 0;
            if (i > 0 && !broke && column() + 1 + part.length() + after <= width) out.append(' ');
            else if (i > 0) newLine(indent);
            int start = out.length();
            layOut(part, indent, after);
            broke = out.indexOf("\n", start) >= 0;
        }
        out.append(group.close());
    }

    private void newLine(int indent) {
        out.append('\n').repeat(' ', indent);
    }

    private int column() {
        return out.length() - out.lastIndexOf("\n") - 1;
    }
}
