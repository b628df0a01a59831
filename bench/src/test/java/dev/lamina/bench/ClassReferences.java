package dev.lamina.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one compiled class names: other classes, and members as {@code Class.member}, all with dots. Classes are found in
 * every text of the constant pool (class names, descriptors, signatures, and strings with a class's internal name, which
 * is how a code generator mentions a class), so nothing that the JVM could link is missed. A text with control characters
 * is none of these: it is a whole file, as {@code ShippedFile} holds some.
 */
record ClassReferences(String name, Set<String> classes, Set<String> members) {
    /** A class name in internal form inside a descriptor, a signature or alone: packages are lower case, classes are not. */
    private static final Pattern CLASS_NAME = Pattern.compile("(?:[a-z_][a-z0-9_]*/)+[A-Z][A-Za-z0-9_$]*");

    static ClassReferences of(ClassModel model) {
        Set<String> classes = new TreeSet<>();
        Set<String> members = new TreeSet<>();
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof Utf8Entry text && text.stringValue().chars().noneMatch(Character::isISOControl)) {
                Matcher matcher = CLASS_NAME.matcher(text.stringValue());
                while (matcher.find()) {
                    classes.add(dotted(matcher.group()));
                }
            } else if (entry instanceof MemberRefEntry member) {
                members.add(dotted(member.owner().asInternalName()) + "." + member.name().stringValue());
            }
        }
        return new ClassReferences(dotted(model.thisClass().asInternalName()), classes, members);
    }

    /** Every class below {@code folder} on the class path, in folders and jars, test classes left out. */
    static List<ClassReferences> allOnClassPath(String folder) throws IOException, URISyntaxException {
        List<ClassReferences> found = new ArrayList<>();
        for (URL root : Collections.list(ClassReferences.class.getClassLoader().getResources(folder))) {
            if (root.getProtocol().equals("jar")) {
                URI jar = URI.create(root.toString().substring(0, root.toString().indexOf('!')));
                try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
                    addAll(files.getPath("/" + folder), found);
                }
            } else if (!root.getPath().contains("/test-classes/")) {
                addAll(Path.of(root.toURI()), found);
            }
        }
        return found;
    }

    private static void addAll(Path folder, List<ClassReferences> found) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".class")).map(ClassReferences::read).forEach(found::add);
        }
    }

    private static ClassReferences read(Path file) {
        try {
            return of(ClassFile.of().parse(Files.readAllBytes(file)));
        } catch (IOException problem) {
            throw new UncheckedIOException(file.toString(), problem);
        }
    }

    /** The package of a class name with dots. */
    static String packageOf(String className) {
        return className.substring(0, className.lastIndexOf('.'));
    }

    private static String dotted(String internalName) {
        return internalName.replace('/', '.');
    }
}
