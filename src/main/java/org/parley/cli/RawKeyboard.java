package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A terminal that tells each key as it is pressed: SPACE interrupts. */
final class RawKeyboard implements Keyboard {
    private static final long LOOK_AGAIN_MILLIS = 50;

    private final Terminal terminal;
    private final PrintWriter out;

    private RawKeyboard(Terminal terminal, PrintWriter out) {
        this.terminal = terminal;
        this.out = out;
    }

    /** Empty where the terminal is none that could. */
    static Optional<Keyboard> open(PrintWriter out) {
        try {
            // Its signals would end the process on Ctrl-C before it has put the terminal back and said what remains.
            Terminal terminal = TerminalBuilder.builder()
                    .system(true)
                    .dumb(false)
                    .nativeSignals(false)
                    .build();
            return Optional.of(new RawKeyboard(terminal, out));
        } catch (IOException | RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean pressedBefore(Future<?> done) throws IOException {
        Attributes before = terminal.enterRawMode();
        try {
            while (!done.isDone()) {
                if (terminal.reader().read(LOOK_AGAIN_MILLIS) == ' ') {
                    return true;
                }
            }
            return false;
        } finally {
            terminal.setAttributes(before);
        }
    }

    @Override
    public String line(String prompt) throws IOException {
        out.print(prompt);
        out.flush();
        StringBuilder line = new StringBuilder();
        int next = terminal.reader().read();
        while (next >= 0 && next != '\n' && next != '\r') {
            line.append((char) next);
            next = terminal.reader().read();
        }
        return next < 0 && line.isEmpty() ? null : line.toString().strip();
    }

    @Override
    public String hint() {
        return "SPACE interrupts";
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
