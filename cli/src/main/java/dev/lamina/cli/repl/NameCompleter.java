package dev.lamina.cli.repl;

import java.io.File;
import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes bound names, commands at the beginning, and names of files in strings. */
final class NameCompleter implements Completer {
    private final Supplier<List<String>> names;

    NameCompleter(Supplier<List<String>> names) {
        this.names = names;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        SchemeParser.Typed typed = (SchemeParser.Typed) line;
        switch (typed.place()) {
            case NAME -> add(typed.word(), names.get(), candidates);
            case COMMAND -> add(typed.word(), Command.typedNames(), candidates);
            case FILE -> addFiles(typed.word(), candidates);
        }
    }

    private static void add(String word, List<String> names, List<Candidate> candidates) {
        for (String name : names) if (name.startsWith(word)) candidates.add(candidate(name, name, true));
    }

    /** @param ends whether a space may follow */
    private static Candidate candidate(String value, String shown, boolean ends) {
        return new Candidate(value, shown, null, null, null, null, ends);
    }

    /** Behind a folder one can go on; hidden files are offered when their dot has been typed. */
    private static void addFiles(String word, List<Candidate> candidates) {
        int slash = word.lastIndexOf('/');
        String folder = word.substring(0, slash + 1);
        String begun = word.substring(slash + 1);
        File[] files = new File(folder.isEmpty() ? "." : folder).listFiles();
        if (files == null) return;
        for (File file : files) {
            String name = file.getName();
            if (!name.startsWith(begun) || file.isHidden() && !begun.startsWith(".")) continue;
            String shown = file.isDirectory() ? name + "/" : name;
            candidates.add(candidate(folder + shown, shown, false));
        }
    }
}
