package dev.lamina.core.runtime;

import dev.lamina.memory.value.Word;

final class ProcedureNames {
    static String describe(@Word long procedure) { return "#<procedure>"; }
}
