package dev.lamina.core.port;

/** A port to write to. */
public sealed interface Output extends Port permits TextOutput, BinaryOutput {
    void flush();
}
