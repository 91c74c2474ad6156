package org.parley.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import java.util.function.Function;
import org.parley.engine.input.InvalidInput;
import org.parley.project.ProjectReader;

/** An answer that comes as one JSON object. */
final class JsonAnswer implements AnswerReader {
    private final StringBuilder body = new StringBuilder();
    private final Function<JsonNode, AgentAnswer> answer;
    private final Consumer<String> chunks;

    /** @param answer what the object says */
    JsonAnswer(Function<JsonNode, AgentAnswer> answer, Consumer<String> chunks) {
        this.answer = answer;
        this.chunks = chunks;
    }

    @Override
    public void line(String line) {
        body.append(line).append('\n');
    }

    @Override
    public String text() {
        return "";
    }

    @Override
    public long tokens() {
        return 0;
    }

    @Override
    public AgentAnswer end() {
        try {
            AgentAnswer read = answer.apply(ProjectReader.parse(body.toString()));
            if (!read.pass()) {
                chunks.accept(read.text());
            }
            return read;
        } catch (InvalidInput e) {
            throw new BrokenOff("", 0, "the answer is no JSON object");
        }
    }
}
