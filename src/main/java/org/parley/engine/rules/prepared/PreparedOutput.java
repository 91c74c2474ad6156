package org.parley.engine.rules.prepared;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Writes what {@link PreparedInput} reads. Each text is written once, however often it occurs. */
public final class PreparedOutput {
    private final Map<String, Integer> texts;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    public PreparedOutput() {
        this(new LinkedHashMap<>());
    }

    private PreparedOutput(Map<String, Integer> texts) {
        this.texts = texts;
    }

    /** For a part that is read by itself. */
    public PreparedOutput part() {
        return new PreparedOutput(texts);
    }

    /** Writes a part with its length. */
    public void add(PreparedOutput part) {
        number(part.bytes.size());
        append(part);
    }

    /** Writes a part without its length. */
    void append(PreparedOutput part) {
        write(() -> part.bytes.writeTo(out));
    }

    public void number(int number) {
        write(() -> out.writeInt(number));
    }

    public void flag(boolean flag) {
        write(() -> out.writeBoolean(flag));
    }

    /** @param text may be null */
    public void text(String text) {
        number(text == null ? -1 : texts.computeIfAbsent(text, each -> texts.size()));
    }

    public <T> void list(Collection<? extends T> elements, Consumer<T> element) {
        number(elements.size());
        elements.forEach(element);
    }

    public void texts(Collection<String> all) {
        list(all, this::text);
    }

    /** What was written, without the texts. */
    public byte[] bytes() {
        return bytes.toByteArray();
    }

    /** The texts, and all that was written. */
    byte[] all() {
        PreparedOutput whole = new PreparedOutput();
        whole.number(texts.size());
        whole.write(() -> {
            for (String text : texts.keySet()) {
                byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
                whole.out.writeInt(encoded.length);
                whole.out.write(encoded);
            }
            bytes.writeTo(whole.out);
        });
        return whole.bytes.toByteArray();
    }

    private interface Step {
        void run() throws IOException;
    }

    private void write(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
    }
}
