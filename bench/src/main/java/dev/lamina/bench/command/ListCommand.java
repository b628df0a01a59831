package dev.lamina.bench.command;

import dev.lamina.bench.Suite;
import dev.lamina.bench.Suites;
import picocli.CommandLine.Command;

/** {@code lamina bench list}: a line for each suite. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the suites.")
final class ListCommand implements Runnable {
    @Override
    public void run() {
        for (Suite suite : Suites.ALL) {
            System.out.printf("%-12s%s%n", suite.name(), suite.description());
        }
    }
}
