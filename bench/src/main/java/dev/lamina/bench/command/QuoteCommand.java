package dev.lamina.bench.command;

import dev.lamina.bench.quote.Documents;
import dev.lamina.bench.quote.Results;
import dev.lamina.bench.result.Complaint;
import dev.lamina.bench.result.RunFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** {@code lamina bench quote}: what {@code bench/figures} does after measuring. */
@Command(name = "quote", mixinStandardHelpOptions = true, description = "Writes the figures of bench/results into the documents that quote them.")
final class QuoteCommand implements Runnable {
    @Override
    public void run() {
        Path home = Measuring.home();
        Results results = Results.read(home.resolve("bench/results"));
        for (Path document : Documents.of(home)) {
            String text = read(document);
            String quoted = quoted(document, text, results);
            if (!quoted.equals(text)) {
                RunFile.replace(document, quoted);
                System.out.println("written: " + home.relativize(document));
            }
        }
    }

    private static String quoted(Path document, String text, Results results) {
        try {
            return Documents.quoted(text, results);
        } catch (Complaint e) {
            throw new Complaint(document + ": " + e.getMessage());
        }
    }

    private static String read(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new Complaint(document + ": cannot be read: " + RunFile.reason(e));
        }
    }
}
