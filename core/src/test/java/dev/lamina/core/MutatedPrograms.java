package dev.lamina.core;

import dev.lamina.core.read.ReadException;
import dev.lamina.core.read.Source;
import dev.lamina.core.read.SourceReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Damaged programs: some forms of the test programs in which bytes, tokens or whole parentheses were changed, or tokens in
 * random order. Forms that touch files, standard input, threads or the process itself are left out.
 */
final class MutatedPrograms {
    private static final Path PROGRAMS = Path.of("src/test/scheme");
    private static final int LONGEST_FORM = 1500;
    private static final Pattern UNSAFE = Pattern.compile("file|read|peek|input|load|thread|mutex|sleep|include|import|emergency|environment-var|char-ready|image");
    private static final Pattern TOKEN = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|#\\\\\\S[a-z0-9]*|#?\\(|[)'`]|,@|,|[^\\s()'`,\"]+");
    private static final String ALPHABET = "()'`,@\"\\|;# .#;#|!xe0189abf\n\t[]{}<>=/+-~éλ😀";

    private final Random random;
    private final List<String> forms = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();

    MutatedPrograms(Random random) throws IOException {
        this.random = random;
        try (Stream<Path> files = Files.walk(PROGRAMS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".scm")).sorted().toList()) addForms(file);
        }
    }

    /** What the test programs use. */
    static String prelude() throws IOException {
        return Files.readString(PROGRAMS.resolve("check.scm"));
    }

    private void addForms(Path file) throws IOException {
        byte[] text = Files.readAllBytes(file);
        SourceReader reader = new SourceReader(new Source(file.toString(), text));
        try {
            for (int start = 0; reader.next() != null; start = reader.offset()) {
                add(new String(text, start, reader.offset() - start, StandardCharsets.UTF_8));
            }
        } catch (ReadException e) {
            // The programs under errors end where they are meant to.
        }
    }

    private void add(String form) {
        if (form.length() > LONGEST_FORM || UNSAFE.matcher(form).find()) return;
        forms.add(form);
        for (Matcher token = TOKEN.matcher(form); token.find(); ) tokens.add(token.group());
    }

    String next() {
        if (random.nextInt(5) == 0) return soup();
        StringBuilder text = new StringBuilder();
        for (int n = 1 + random.nextInt(2); n > 0; n--) text.append(pick(forms)).append('\n');
        String damaged = random.nextBoolean() ? damageTokens(text.toString()) : damageBytes(text.toString());
        return UNSAFE.matcher(damaged).find() ? "(car)" : damaged;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Tokens in random order, whose parentheses are closed more often than not. */
    private String soup() {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (int n = 1 + random.nextInt(40); n > 0; n--) {
            String token = random.nextInt(4) == 0 ? "(" : pick(tokens);
            if (token.endsWith("(")) depth++;
            if (token.equals(")")) depth--;
            text.append(token).append(' ');
        }
        if (depth > 0 && random.nextInt(8) > 0) text.append(")".repeat(depth));
        return text.toString();
    }

    /** Some tokens are left out, doubled, exchanged, replaced, or wrapped. */
    private String damageTokens(String text) {
        List<String> parts = new ArrayList<>();
        for (Matcher token = TOKEN.matcher(text); token.find(); ) parts.add(token.group());
        for (int n = 1 + random.nextInt(2); n > 0 && !parts.isEmpty(); n--) damageToken(parts);
        return String.join(" ", parts);
    }

    private void damageToken(List<String> parts) {
        int at = random.nextInt(parts.size());
        switch (random.nextInt(6)) {
            case 0 -> parts.remove(at);
            case 1 -> parts.add(at, parts.get(at));
            case 2 -> parts.set(at, parts.set(random.nextInt(parts.size()), parts.get(at)));
            case 3 -> parts.set(at, "(" + parts.get(at) + " " + pick(tokens) + ")");
            default -> parts.set(at, pick(tokens));
        }
    }

    private String damageBytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] alphabet = ALPHABET.getBytes(StandardCharsets.UTF_8);
        for (int n = random.nextInt(2); n >= 0; n--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(8)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes = random.nextInt(3) > 0 ? bytes : Arrays.copyOf(bytes, at + 1);
                case 2, 3 -> System.arraycopy(bytes, at, bytes, random.nextInt(at + 1), Math.min(8, bytes.length - at));
                default -> bytes[at] = alphabet[random.nextInt(alphabet.length)];
            }
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
