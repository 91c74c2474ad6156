package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Future;

/** Where the owner of a run interrupts it, and answers what it asks. */
interface Keyboard extends AutoCloseable {
    /** Waits until the key is pressed that interrupts, or the work is done; true if it was the key. */
    boolean pressedBefore(Future<?> done) throws IOException, InterruptedException;

    /** A line that is typed in answer to a prompt; null when there will be none any more. */
    String line(String prompt) throws IOException;

    /** What to press. */
    String hint();

    @Override
    void close() throws IOException;

    /** A terminal that tells single keys, else one that tells lines. */
    static Keyboard open(PrintWriter out) {
        return System.console() == null
                ? new LineKeyboard(System.in, out)
                : RawKeyboard.open(out).orElseGet(() -> new LineKeyboard(System.in, out));
    }
}
