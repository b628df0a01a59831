package dev.lamina.cli;

import dev.lamina.cli.repl.Repl;

/** The command as the loop of the prompt sees it. */
record PromptHost(CommandLine line, Interrupts interrupts) implements Repl.Host {
    @Override
    public void print(String text) {
        Run.printLine(text);
    }

    @Override
    public void complain(String text) {
        Console.error(text);
    }

    /** Output that cannot be written ends the session. */
    @Override
    public void failed(Throwable failure) {
        if (failure instanceof Console.OutputFailed outputFailed) throw outputFailed;
        Run.failed(line, failure);
    }

    @Override
    public void ended() {
        interrupts.evaluationEnded();
    }

    @Override
    public void interrupt() {
        interrupts.interrupt();
    }
}
