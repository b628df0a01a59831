package dev.lamina.core.cache;

import dev.lamina.core.read.ShippedFile;
import java.nio.charset.StandardCharsets;

/** Which build of Lamina, JVM and machine this is: code that another made is not used. */
public final class BuildIdentity {
    /** Where the build writes a digest of all classes, when it is done. */
    public static final String FILE = "dev/lamina/core/cache/build.identity";

    private BuildIdentity() {}

    /** Null when the build has not written it. */
    public static String text() {
        byte[] build = ShippedFile.find(FILE);
        if (build == null) return null;
        return new String(build, StandardCharsets.UTF_8) + " " + System.getProperty("java.vm.version") + " "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }
}
