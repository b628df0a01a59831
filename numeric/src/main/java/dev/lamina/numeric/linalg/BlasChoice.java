package dev.lamina.numeric.linalg;

import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Chooses the {@link Blas} of the process, once, at the first call. With the setting {@code auto} nothing outside of Java is
 * touched before an operation is large enough for it.
 */
public final class BlasChoice {
    /** The system property that holds the setting. */
    public static final String PROPERTY = "lamina.blas";

    private static final String AUTO = "auto";

    private static final String SETTING = System.getProperty(PROPERTY, AUTO);

    /** Written at most with equal values, so it needs no lock. */
    private static Blas current;

    private BlasChoice() {}

    /** What was asked for: {@code auto}, {@code java} or the name of another implementation. */
    public static String setting() {
        return SETTING;
    }

    static Blas current() {
        Blas known = current;
        if (known == null) {
            known = choose();
            current = known;
        }
        return known;
    }

    private static synchronized Blas choose() {
        if (current != null) {
            return current;
        }
        var java = new JavaBlas();
        return switch (SETTING) {
            case JavaBlas.NAME -> java;
            case AUTO -> provider().<Blas>map(outside -> new SizedBlas(java, outside)).orElse(java);
            default -> forced();
        };
    }

    private static Blas forced() {
        Blas wanted = provider().filter(blas -> blas.name().equals(SETTING)).orElseThrow(() -> new IllegalStateException(
                PROPERTY + ": no implementation named " + SETTING + " is here; " + JavaBlas.NAME + " and " + AUTO + " always are"));
        BlasReport report = wanted.report();
        if (!report.isUsable()) {
            throw new IllegalStateException(PROPERTY + "=" + SETTING + ": " + report.problem());
        }
        return wanted;
    }

    /** About the implementation besides Java, or why there is none; the threads are those of what runs. */
    public static BlasReport report() {
        BlasReport java = new JavaBlas().report();
        return outside().map(Blas::report).map(report -> report.isUsable() ? report
                : new BlasReport(report.problem(), report.library(), "", "", java.threads(), report.tried())).orElse(java);
    }

    /** What runs and why, in one sentence without a full stop. Looks for the library if that has not happened. */
    public static String describe() {
        Optional<Blas> outside = outside();
        if (outside.isEmpty()) {
            return "Java, because " + (SETTING.equals(JavaBlas.NAME) ? PROPERTY + "=" + SETTING : "nothing else is on the class path");
        }
        BlasReport report = outside.get().report();
        if (!report.isUsable()) {
            return "Java, because " + report.problem() + (report.tried().isEmpty() ? "" : " (" + String.join("; ", report.tried()) + ")");
        }
        return outside.get().name() + " " + report.version() + " for " + report.core() + ", " + report.threads() + " threads, "
                + report.library() + ", " + (SETTING.equals(AUTO) ? "for large operations" : "because " + PROPERTY + "=" + SETTING);
    }

    /** The implementation besides Java that is on the class or module path. */
    private static Optional<Blas> provider() {
        return ServiceLoader.load(Blas.class, BlasChoice.class.getClassLoader()).findFirst();
    }

    /** The implementation besides Java that large operations go to, if there is one; it may turn out to be unusable. */
    private static Optional<Blas> outside() {
        return SETTING.equals(JavaBlas.NAME) ? Optional.empty() : provider();
    }
}
