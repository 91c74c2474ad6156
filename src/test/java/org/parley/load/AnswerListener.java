package org.parley.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Says something in a conversation, and hears what is answered as it is said. */
final class AnswerListener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_MILLISECONDS = 120_000;

    /**
     * What was heard.
     *
     * @param firstMillis from the request to the first word
     * @param turns       what was said in each turn, in the order of the turns
     * @param answers     the whole messages, in the order in which they came
     * @param ended       true if the stream came to its end
     */
    record Heard(double firstMillis, List<String> turns, List<String> answers, boolean ended) {}

    private AnswerListener() {}

    static Heard listen(int port, String path, String body) throws IOException {
        long asked = System.nanoTime();
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
        connection.setReadTimeout(PATIENCE_MILLISECONDS);
        connection.setRequestProperty("Accept", "text/event-stream");
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        double first = -1;
        boolean ended = false;
        List<StringBuilder> turns = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            String name = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    name = line.substring("event:".length()).strip();
                } else if (line.startsWith("data:")) {
                    JsonNode data = JSON.readTree(line.substring("data:".length()));
                    switch (name) {
                        case "turn" -> turns.add(new StringBuilder());
                        case "chunk" -> {
                            first = first < 0 ? (System.nanoTime() - asked) / 1e6 : first;
                            turns.get(turns.size() - 1).append(data.get("text").asText());
                        }
                        case "answer" -> answers.add(data.at("/message/text").asText());
                        case "end" -> ended = true;
                        default -> throw new IOException("unknown event " + name);
                    }
                }
            }
        }
        return new Heard(first, turns.stream().map(StringBuilder::toString).toList(), answers, ended);
    }
}
