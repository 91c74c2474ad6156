package org.parley.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import org.parley.engine.session.FactCodec;

/** An answer in the OpenAI-compatible chat protocol, streamed: server-sent events, the last one {@code [DONE]}. */
final class ChatStream implements AnswerReader {
    private static final String DATA = "data:";
    private static final String DONE = "[DONE]";

    private final Prose prose;
    private long tokens;
    private boolean whole;

    ChatStream(Consumer<String> chunks) {
        prose = new Prose(chunks);
    }

    @Override
    public void line(String line) {
        if (!line.startsWith(DATA)) {
            return;
        }
        String data = line.substring(DATA.length()).strip();
        if (data.equals(DONE)) {
            whole = true;
            return;
        }
        JsonNode event = FactCodec.parse(data);
        JsonNode choice = event.path("choices").path(0);
        prose.add(choice.path("delta").path("content").asText(""));
        whole = whole || choice.path("finish_reason").isTextual();
        tokens = event.path("usage").path("total_tokens").asLong(tokens);
    }

    @Override
    public String text() {
        return prose.said();
    }

    @Override
    public long tokens() {
        return tokens;
    }

    @Override
    public AgentAnswer end() {
        prose.end();
        if (!whole) {
            throw new BrokenOff(text(), tokens, "the model broke off in the middle of its answer");
        }
        return AgentAnswer.of(text(), prose.particulars(), tokens);
    }

    /** The same protocol, not streamed. */
    static AgentAnswer whole(JsonNode body) {
        Prose prose = new Prose(chunk -> {});
        prose.add(body.path("choices").path(0).path("message").path("content").asText(""));
        prose.end();
        return AgentAnswer.of(
                prose.said(),
                prose.particulars(),
                body.path("usage").path("total_tokens").asLong());
    }
}
