package dev.lamina.bench.command;

import dev.lamina.bench.result.Complaint;
import picocli.CommandLine;

/**
 * The command {@code lamina bench}. Exit codes: 0; 1 when a benchmark became worse than the baseline, or none could be measured; 2 for bad
 * usage and for files that cannot be read or written; 130 after an interrupt.
 */
@CommandLine.Command(name = "lamina bench", mixinStandardHelpOptions = true, subcommands = {ListCommand.class, RunCommand.class, ReportCommand.class, QuoteCommand.class},
        description = "Measures Lamina, beside its peers and the limits of the machine.", synopsisSubcommandLabel = "COMMAND")
public final class Main {
    private static final int BAD_USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        // Another run on the same machine disturbs this one, which the self-test tells; JMH would refuse to run at all.
        System.setProperty("jmh.ignoreLock", "true");
        int code = run(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof Complaint) {
                System.err.println("lamina bench: " + failure.getMessage());
                return BAD_USAGE;
            }
            throw failure;
        });
        line.setParameterExceptionHandler((failure, unparsed) -> {
            System.err.println("lamina bench: " + failure.getMessage());
            CommandLine.UnmatchedArgumentException.printSuggestions(failure, line.getErr());
            System.err.println("lamina bench: `lamina bench --help` and `lamina bench run --help` tell more");
            return BAD_USAGE;
        });
        if (arguments.length == 0) {
            line.usage(System.out);
            return 0;
        }
        return line.execute(arguments);
    }
}
