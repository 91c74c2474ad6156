package org.parley.engine.rules.prepared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads what {@link PreparedOutput} wrote. */
public final class PreparedInput {
    private final String[] texts;
    private final ByteBuffer bytes;

    PreparedInput(byte[] all) {
        this.bytes = ByteBuffer.wrap(all);
        this.texts = new String[bytes.getInt()];
        for (int index = 0; index < texts.length; index++) {
            int length = bytes.getInt();
            texts[index] = new String(all, bytes.position(), length, StandardCharsets.UTF_8);
            bytes.position(bytes.position() + length);
        }
    }

    private PreparedInput(String[] texts, ByteBuffer bytes) {
        this.texts = texts;
        this.bytes = bytes;
    }

    /** Each once. */
    List<String> allTexts() {
        return List.of(texts);
    }

    /** A part, which is skipped here. */
    public PreparedInput part() {
        int length = bytes.getInt();
        PreparedInput part = new PreparedInput(texts, bytes.slice(bytes.position(), length));
        bytes.position(bytes.position() + length);
        return part;
    }

    /** The same from its beginning; each of them is for one reader. */
    public PreparedInput again() {
        return new PreparedInput(texts, bytes.duplicate());
    }

    public int number() {
        return bytes.getInt();
    }

    public boolean flag() {
        return bytes.get() != 0;
    }

    public String text() {
        int index = bytes.getInt();
        return index < 0 ? null : texts[index];
    }

    public <T> List<T> list(Supplier<T> element) {
        int size = bytes.getInt();
        List<T> elements = new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            elements.add(element.get());
        }
        return elements;
    }

    public List<String> texts() {
        return list(this::text);
    }
}
