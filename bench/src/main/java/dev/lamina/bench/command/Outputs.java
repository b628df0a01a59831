package dev.lamina.bench.command;

import dev.lamina.bench.report.Report;
import dev.lamina.bench.result.Complaint;
import dev.lamina.bench.result.Run;
import dev.lamina.bench.result.RunFile;
import dev.lamina.bench.statistics.Comparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the results of a run go: the store, a JSON file, the report. */
final class Outputs {
    static final String PAGE = "index.html";

    private Outputs() {}

    /** Complains of what cannot be written before anything is measured. */
    static void check(RunCommand options, Store store) {
        if (options.saveBaseline != null) {
            checkFolder(store.baselineFile(options.saveBaseline).getParent());
        }
        checkFolder(store.folder());
        if (options.html != null) {
            checkFolder(options.html);
        }
        if (options.json != null) {
            if (Files.isDirectory(options.json)) {
                throw new Complaint("--json " + options.json + ": is a folder, expected a file");
            }
            checkFolder(options.json.toAbsolutePath().getParent());
        }
    }

    private static void checkFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Complaint(folder + ": the folder cannot be made: " + RunFile.reason(e));
        }
        if (!Files.isWritable(folder)) {
            throw new Complaint(folder + ": the folder cannot be written to");
        }
    }

    /** Writes all that can be written, and only then complains of the first that could not. */
    static void write(RunCommand options, Store store, Run run, Comparison comparison) {
        List<Complaint> complaints = new ArrayList<>();
        attempt(complaints, () -> store.keep(run));
        if (options.json != null) {
            attempt(complaints, () -> RunFile.write(run, options.json));
        }
        if (options.saveBaseline != null) {
            if (run.complete()) {
                attempt(complaints, () -> store.saveBaseline(options.saveBaseline, run));
            } else {
                System.err.println("the baseline " + options.saveBaseline + " is left as it was, since the run was interrupted");
            }
        }
        if (options.html != null) {
            attempt(complaints, () -> {
                Path page = options.html.resolve(PAGE);
                RunFile.replace(page, Report.page(run, comparison, store.runs(System.err::println)));
                System.err.println("report: " + page);
            });
        }
        if (!complaints.isEmpty()) {
            throw complaints.getFirst();
        }
    }

    private static void attempt(List<Complaint> complaints, Runnable output) {
        try {
            output.run();
        } catch (Complaint e) {
            complaints.add(e);
        }
    }
}
