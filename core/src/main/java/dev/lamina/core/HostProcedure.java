package dev.lamina.core;

import java.util.List;

/** A Java function as a Scheme procedure. It may call the {@link Scheme} that calls it. */
@FunctionalInterface
public interface HostProcedure {
    /** What it throws becomes an error of the calling program. */
    Object call(List<Object> arguments) throws Exception;
}
