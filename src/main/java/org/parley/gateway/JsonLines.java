package org.parley.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.function.Consumer;
import org.parley.project.ProjectReader;

/**
 * An answer that comes as lines of JSON (NDJSON): {@code {"text": "part"}}, as many as it takes, and at the end
 * {@code {"done": true}} with the particulars of the answer.
 */
final class JsonLines implements AnswerReader {
    private final StringBuilder text = new StringBuilder();
    private final Consumer<String> chunks;
    private JsonNode done = MissingNode.getInstance();

    JsonLines(Consumer<String> chunks) {
        this.chunks = chunks;
    }

    @Override
    public void line(String line) {
        if (line.isBlank()) {
            return;
        }
        JsonNode part = ProjectReader.parse(line);
        String chunk = part.path("text").asText();
        if (!chunk.isEmpty()) {
            text.append(chunk);
            chunks.accept(chunk);
        }
        if (part.path("done").asBoolean()) {
            done = part;
        }
    }

    @Override
    public String text() {
        return text.toString();
    }

    @Override
    public long tokens() {
        return 0;
    }

    @Override
    public AgentAnswer end() {
        if (done.isMissingNode()) {
            throw new BrokenOff(text(), 0, "the agent broke off in the middle of its answer");
        }
        return AgentAnswer.of(text(), done, 0);
    }
}
