package dev.lamina.numeric.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No kernel passes a vector or a mask to a method of ours, or returns one: whether C2 inlines that method depends on what it has
 * compiled before, and where it does not, each call makes an object. The Vector API's own methods are always inlined.
 */
class VectorsStayInRegistersTest {
    private static final Pattern VECTOR = Pattern.compile("Ljdk/incubator/vector/(\\w*Vector|VectorMask);");

    @Test
    void noMethodTakesOrReturnsAVector() throws IOException, URISyntaxException {
        Path root = Path.of(Kernels.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<String> methods = new ArrayList<>();
        int classes = 0;
        try (Stream<Path> files = Files.list(root.resolve("dev/lamina/numeric/kernel"))) {
            for (Path file : files.filter(name -> name.toString().endsWith(".class")).toList()) {
                methods.addAll(methodsWithVectors(ClassFile.of().parse(file)));
                classes++;
            }
        }
        assertTrue(classes > 30, "only " + classes + " classes in " + root);
        assertEquals(List.of(), methods);
    }

    private static List<String> methodsWithVectors(ClassModel kernels) {
        return kernels.methods().stream().filter(method -> VECTOR.matcher(method.methodType().stringValue()).find())
                .map(method -> kernels.thisClass().asInternalName() + "." + method.methodName().stringValue()).toList();
    }
}
