package org.parley.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.engine.session.FactCodec;

/** Listens to server-sent events, one after the other. */
final class Listener implements AutoCloseable {
    private static final int PATIENCE_MILLISECONDS = 60_000;

    private final HttpURLConnection connection;
    private final BufferedReader lines;

    record Event(String id, String name, JsonNode data) {}

    /** @param body is posted; null to get */
    Listener(String url, String body, Map<String, String> headers) throws IOException {
        connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setReadTimeout(PATIENCE_MILLISECONDS);
        connection.setRequestProperty("Accept", "text/event-stream");
        headers.forEach(connection::setRequestProperty);
        if (body != null) {
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
        lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Null after the last one. */
    Event next() {
        String id = null;
        String name = null;
        String data = "";
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring("id:".length()).strip();
                } else if (line.startsWith("event:")) {
                    name = line.substring("event:".length()).strip();
                } else if (line.startsWith("data:")) {
                    data += line.substring("data:".length());
                } else if (line.isEmpty() && name != null) {
                    return new Event(id, name, FactCodec.parse(data));
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next of the name. */
    Event next(String name) {
        Event event = next();
        while (event != null && !event.name.equals(name)) {
            event = next();
        }
        return event;
    }

    /** All that still come, to the end of the stream. */
    List<Event> rest() {
        List<Event> rest = new ArrayList<>();
        for (Event event = next(); event != null; event = next()) {
            rest.add(event);
        }
        return rest;
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
