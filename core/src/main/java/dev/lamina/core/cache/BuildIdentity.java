package dev.lamina.core.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Which build of Lamina, JVM and machine this is: code that another made is not used. */
public final class BuildIdentity {
    /** Holds a digest of all classes, written at the end of the build. */
    public static final String RESOURCE_PATH = "dev/lamina/core/cache/build.identity";

    private BuildIdentity() {}

    /** Null when the build has not written it. */
    public static String text() {
        try (InputStream resource = BuildIdentity.class.getResourceAsStream("/" + RESOURCE_PATH)) {
            if (resource == null) return null;
            String build = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return build + " " + System.getProperty("java.vm.version") + " " + System.getProperty("os.name") + " " + System.getProperty("os.arch");
        } catch (IOException e) {
            return null;
        }
    }
}
