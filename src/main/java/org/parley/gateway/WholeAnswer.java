package org.parley.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** An answer that is looked at when all of it is there. */
final class WholeAnswer implements Outbound.Reading {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status;

    @Override
    public void begin(int newStatus, String contentType) {
        status = newStatus;
    }

    @Override
    public void part(byte[] bytes) {
        body.writeBytes(bytes);
    }

    int status() {
        return status;
    }

    String body() {
        return body.toString(StandardCharsets.UTF_8);
    }
}
