package org.parley.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.parley.conversation.LanguageModel;
import org.parley.gateway.ModelServer.Behaviour;
import org.parley.gateway.ModelServer.Request;

/** Agents that speak with a model, against a server on this machine that speaks the protocol. */
class LanguageModelsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<String> chunks = new CopyOnWriteArrayList<>();

    @Test
    void an_answer_is_passed_on_as_it_is_streamed_and_its_tokens_are_counted() throws IOException {
        CompletableFuture<Void> heard = new CompletableFuture<>();
        try (ModelServer server = new ModelServer(reply -> {
            reply.delta("Ten ");
            // Only when the first part has come through is there a second one.
            heard.join();
            reply.delta("euros");
            reply.done(42);
        })) {
            AgentAnswer answer = models(server, "")
                    .ask(Calls.to("model:test", PATIENCE), chunk -> {
                        chunks.add(chunk);
                        heard.complete(null);
                    })
                    .toCompletableFuture()
                    .join();

            assertThat(chunks).containsExactly("Ten ", "euros");
            assertThat(answer).isEqualTo(new AgentAnswer("Ten euros", Map.of(), null, null, false, 42));
        }
    }

    @Test
    void what_an_agent_holds_to_be_so_stands_in_a_last_line_that_is_not_said() throws IOException {
        AgentAnswer answer = ask(reply -> {
            reply.delta("Ten euros.\n");
            reply.delta("{\"asserts\": {\"price\"");
            reply.delta(": 10}, \"confidence\": 0.8, \"next\": \"ann\"}");
            reply.done(7);
        });

        assertThat(String.join("", chunks)).isEqualTo("Ten euros.");
        assertThat(answer)
                .isEqualTo(new AgentAnswer("Ten euros.", Map.of("price", IntNode.valueOf(10)), 0.8, "ann", false, 7));
    }

    @Test
    void a_last_line_that_only_looks_like_it_is_said() throws IOException {
        AgentAnswer answer = ask(reply -> {
            reply.delta("It is\n{not json");
            reply.done(1);
        });

        assertThat(answer.text()).isEqualTo("It is\n{not json");
        assertThat(String.join("", chunks)).isEqualTo(answer.text());
    }

    @Test
    void a_server_that_does_not_stream_is_understood_as_well() throws IOException {
        AgentAnswer answer = ask(reply -> reply.json("{\"choices\":[{\"message\":{\"content\":"
                + "\"No.\\n{\\\"pass\\\": true}\"}}],\"usage\":{\"total_tokens\":5}}"));

        assertThat(answer).isEqualTo(new AgentAnswer("No.", Map.of(), null, null, true, 5));
    }

    @Test
    void the_model_is_told_who_it_is_and_what_was_said_and_gets_the_key_of_the_environment() throws IOException {
        try (ModelServer server = new ModelServer(LanguageModelsTest::sayTen)) {
            models(server, "PARLEY_KEY_TEST")
                    .ask(Calls.to("model:test", PATIENCE), chunks::add)
                    .toCompletableFuture()
                    .join();

            Request request = server.requests().get(0);
            assertThat(request.path()).isEqualTo("/v1/chat/completions");
            assertThat(request.authorization()).isEqualTo("Bearer value of PARLEY_KEY_TEST");
            assertThat(request.idempotencyKey()).isEqualTo("default/7/0");
            assertThat(request.body().path("model").asText()).isEqualTo("small");
            assertThat(request.body().path("stream").asBoolean()).isTrue();
            assertThat(request.body().at("/messages/0/role").asText()).isEqualTo("system");
            assertThat(request.body().at("/messages/0/content").asText())
                    .contains("Bob", "engineer (builds things)", "the launch");
            assertThat(request.body().at("/messages/1/role").asText()).isEqualTo("assistant");
            assertThat(request.body().at("/messages/1/content").asText()).isEqualTo("I was here before");
            assertThat(request.body().at("/messages/2/role").asText()).isEqualTo("user");
            assertThat(request.body().at("/messages/2/content").asText()).isEqualTo("user: What is the price?");
        }
    }

    @Test
    void a_model_with_a_key_that_does_not_belong_to_its_host_is_not_called() throws IOException {
        for (String variable : List.of("PARLEY_KEY_OTHER", "DATABASE_PASSWORD")) {
            try (ModelServer server = new ModelServer(LanguageModelsTest::sayTen)) {
                assertThat(models(server, variable).ask(Calls.to("model:test", PATIENCE), chunks::add))
                        .failsWithin(PATIENCE)
                        .withThrowableThat()
                        .havingCause()
                        .withMessageContaining(variable);

                assertThat(server.requests()).isEmpty();
            }
        }
    }

    @Test
    void a_model_that_dies_in_the_middle_has_broken_off_after_what_it_said() {
        assertThatThrownBy(() -> ask(reply -> {
                    reply.delta("Ten eu");
                    reply.die();
                }))
                .cause()
                .isInstanceOfSatisfying(
                        BrokenOff.class, broken -> assertThat(broken.text()).isEqualTo("Ten eu"));
    }

    @Test
    void a_model_that_ends_without_an_end_has_broken_off() {
        assertThatThrownBy(() -> ask(reply -> {
                    reply.delta("Ten eu");
                    reply.end();
                }))
                .cause()
                .isInstanceOfSatisfying(
                        BrokenOff.class, broken -> assertThat(broken.text()).isEqualTo("Ten eu"));
    }

    @Test
    void a_model_that_falls_silent_is_not_waited_for_beyond_its_time() throws IOException {
        CompletableFuture<Void> never = new CompletableFuture<>();
        try (ModelServer server = new ModelServer(reply -> {
            reply.delta("Ten eu");
            never.join();
        })) {
            CompletableFuture<AgentAnswer> answer = models(server, "")
                    .ask(Calls.to("model:test", Duration.ofMillis(300)), chunks::add)
                    .toCompletableFuture();

            assertThatThrownBy(answer::join)
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfSatisfying(BrokenOff.class, broken -> {
                        assertThat(broken.text()).isEqualTo("Ten eu");
                        assertThat(broken).hasMessage("its time was up");
                    });
            never.complete(null);
        }
    }

    @Test
    void a_refusal_of_the_server_is_told() {
        assertThatThrownBy(() -> ask(reply -> reply.status(401, "no key")))
                .cause()
                .isInstanceOf(BrokenOff.class)
                .hasMessage("status 401 no key");
    }

    @Test
    void a_model_that_nobody_configured_is_not_there() throws IOException {
        try (ModelServer server = new ModelServer(LanguageModelsTest::sayTen)) {
            assertThat(models(server, "").ask(Calls.to("model:other", PATIENCE), chunks::add))
                    .failsWithin(PATIENCE)
                    .withThrowableThat()
                    .havingCause()
                    .withMessage("there is no language model other");
        }
    }

    private AgentAnswer ask(Behaviour behaviour) throws IOException {
        try (ModelServer server = new ModelServer(behaviour)) {
            return models(server, "")
                    .ask(Calls.to("model:test", PATIENCE), chunks::add)
                    .toCompletableFuture()
                    .join();
        }
    }

    private static LanguageModels models(ModelServer server, String keyVariable) {
        LanguageModel model = new LanguageModel("test", server.url() + "/v1", "small", keyVariable, 0, 100);
        ModelKeys keys = new ModelKeys(List.of("PARLEY_KEY_TEST=" + server.url()), name -> "value of " + name);
        return new LanguageModels(new Exchange(new Outbound(Egress.LOCAL)), () -> List.of(model), keys);
    }

    private static void sayTen(ModelServer.Reply reply) throws IOException {
        reply.delta("Ten");
        reply.done(0);
    }
}
