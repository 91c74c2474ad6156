package org.parley.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Makes lines of the bytes of a text in UTF-8, as they come; a carriage return ends a line as well. */
final class Lines {
    private final Consumer<String> reader;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Lines(Consumer<String> reader) {
        this.reader = reader;
    }

    void add(byte[] bytes) {
        for (byte each : bytes) {
            if (each == '\n' || each == '\r') {
                end();
            } else {
                line.write(each);
            }
        }
    }

    /** Hands over what no end of line has followed. */
    void end() {
        if (line.size() > 0) {
            String text = line.toString(StandardCharsets.UTF_8);
            line.reset();
            reader.accept(text);
        }
    }
}
