package dev.lamina.core.primitive.system;

import dev.lamina.core.primitive.Procedure;
import dev.lamina.core.runtime.Ctx;
import dev.lamina.core.runtime.Text;
import dev.lamina.memory.value.Word;
import dev.lamina.memory.value.Words;
import dev.lamina.numeric.linalg.Blas;
import dev.lamina.numeric.linalg.BlasChoice;
import dev.lamina.numeric.linalg.BlasReport;
import java.util.List;

/** What the numeric procedures run on. */
public final class Backends {
    private Backends() {}

    @Procedure(value = "blas-info", doc = "An association list: what computes large products and factorizations, and why.")
    public static @Word long blas(Ctx c) {
        BlasReport report = BlasChoice.report();
        @Word long list = entry(c, "tried", strings(c, report.tried()), Words.EMPTY_LIST);
        list = entry(c, "problem", text(c, report.problem()), list);
        list = entry(c, "threads", Words.ofFixnum(report.threads()), list);
        list = entry(c, "core", text(c, report.core()), list);
        list = entry(c, "version", text(c, report.version()), list);
        list = entry(c, "library", text(c, report.library()), list);
        list = entry(c, "setting", Text.symbol(c, BlasChoice.setting()), list);
        return entry(c, "backend", Text.symbol(c, Blas.current().name()), list);
    }

    private static @Word long entry(Ctx c, String name, @Word long value, @Word long more) {
        return c.cons(c.cons(Text.symbol(c, name), value), more);
    }

    /** The text, or false where there is none. */
    private static @Word long text(Ctx c, String text) {
        return text.isEmpty() ? Words.FALSE : Text.makeString(c, text);
    }

    private static @Word long strings(Ctx c, List<String> texts) {
        @Word long list = Words.EMPTY_LIST;
        for (String text : texts.reversed()) list = c.cons(text(c, text), list);
        return list;
    }
}
