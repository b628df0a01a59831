package dev.lamina.core.read;

/** A symbol of source text. The run-time word is made when code is linked. */
public record Symbol(String name) {
    @Override
    public String toString() {
        return name;
    }
}
