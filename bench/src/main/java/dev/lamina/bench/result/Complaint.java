package dev.lamina.bench.result;

/** Something that the user can put right, in one line; it is shown without a stack trace and ends the program with exit code 2. */
public final class Complaint extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Complaint(String message) {
        super(message, null, false, false);
    }
}
