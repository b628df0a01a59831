package dev.lamina.core.optimize;

import dev.lamina.core.read.Span;

/** Told about each call over numeric vectors that {@link FuseKernels} meets. */
public interface FusionListener {
    FusionListener NONE = new FusionListener() {
        @Override
        public void fused(Span call, String procedure, String kernel) {}

        @Override
        public void notFused(Span call, String procedure, String reason, Span place) {}
    };

    /** @param kernel the kernel's text */
    void fused(Span call, String procedure, String kernel);

    /** @param place what stands in the way, if it has a position */
    void notFused(Span call, String procedure, String reason, Span place);
}
