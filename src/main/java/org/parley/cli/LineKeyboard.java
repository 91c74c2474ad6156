package org.parley.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lines only: {@code p} and Enter interrupts. */
final class LineKeyboard implements Keyboard {
    private static final long LOOK_AGAIN_MILLIS = 20;

    private final InputStream in;
    private final PrintWriter out;

    LineKeyboard(InputStream in, PrintWriter out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public boolean pressedBefore(Future<?> done) throws IOException, InterruptedException {
        while (!isDone(done)) {
            // A line that is no p is left unheard while nothing is asked.
            if (System.console() != null && in.available() > 0 && "p".equals(read())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDone(Future<?> work) throws InterruptedException {
        try {
            work.get(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillUnderWay) {
            return false;
        } catch (ExecutionException | CancellationException failed) {
            // Whoever waits for the work is told.
            return true;
        }
        return true;
    }

    @Override
    public String line(String prompt) throws IOException {
        out.print(prompt);
        out.flush();
        return read();
    }

    @Override
    public String hint() {
        return "p and Enter interrupts";
    }

    /** Byte by byte: what is behind the line belongs to the next one. */
    private String read() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            line.write(next);
            next = in.read();
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    @Override
    public void close() {
        // The standard input stays open.
    }
}
