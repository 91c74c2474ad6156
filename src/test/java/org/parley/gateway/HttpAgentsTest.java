package org.parley.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.gateway.ModelServer.Behaviour;
import org.parley.gateway.ModelServer.Request;

/** Agents behind an endpoint of their own. */
class HttpAgentsTest {
    private final List<String> chunks = new ArrayList<>();
    private Request request;

    @Test
    void an_agent_gets_the_question_as_json_and_answers_with_json() throws IOException {
        AgentAnswer answer = ask(reply -> reply.json(
                "{\"text\":\"Ten\",\"asserts\":{\"price\":10},\"confidence\":0.5,\"next\":\"ann\",\"tokens\":3}"));

        assertThat(answer)
                .isEqualTo(new AgentAnswer("Ten", Map.of("price", IntNode.valueOf(10)), 0.5, "ann", false, 3));
        assertThat(chunks).containsExactly("Ten");
        assertThat(request.idempotencyKey()).isEqualTo("default/7/0");
        assertThat(request.body().path("agent_id").asText()).isEqualTo("bob");
        assertThat(request.body().at("/message/text").asText()).isEqualTo("What is the price?");
        assertThat(request.body().path("messages")).hasSize(2);
    }

    @Test
    void an_agent_may_answer_in_lines_as_it_goes() throws IOException {
        AgentAnswer answer = ask(reply -> {
            reply.line("{\"text\":\"Ten \"}");
            reply.line("{\"text\":\"euros\"}");
            reply.line("{\"done\":true,\"confidence\":0.9}");
            reply.end();
        });

        assertThat(answer).isEqualTo(new AgentAnswer("Ten euros", Map.of(), 0.9, null, false, 0));
        assertThat(chunks).containsExactly("Ten ", "euros");
    }

    @Test
    void lines_without_an_end_are_a_part_of_an_answer() {
        assertThatThrownBy(() -> ask(reply -> {
                    reply.line("{\"text\":\"Ten \"}");
                    reply.end();
                }))
                .cause()
                .isInstanceOfSatisfying(
                        BrokenOff.class, broken -> assertThat(broken.text()).isEqualTo("Ten "));
    }

    @Test
    void what_is_no_json_is_no_answer() {
        assertThatThrownBy(() -> ask(reply -> reply.json("Ten")))
                .cause()
                .isInstanceOf(BrokenOff.class)
                .hasMessage("the answer is no JSON object");
    }

    @Test
    void what_says_nothing_is_no_answer() {
        for (String nothing : List.of("{}", "[1]", "{\"text\":\" \",\"asserts\":{\"price\":10}}")) {
            assertThatThrownBy(() -> ask(reply -> reply.json(nothing)))
                    .cause()
                    .isInstanceOf(BrokenOff.class)
                    .hasMessage("the answer says nothing");
        }
    }

    @Test
    void who_only_names_the_next_or_passes_has_answered() throws IOException {
        assertThat(ask(reply -> reply.json("{\"next\":\"ann\"}")).next()).isEqualTo("ann");
        assertThat(ask(reply -> reply.json("{\"pass\":true}")).pass()).isTrue();
    }

    private AgentAnswer ask(Behaviour behaviour) throws IOException {
        try (ModelServer server = new ModelServer(behaviour)) {
            try {
                return new HttpAgents(new Exchange(new Outbound(Egress.LOCAL)))
                        .ask(Calls.to(server.url() + "/bob", Duration.ofSeconds(30)), chunks::add)
                        .toCompletableFuture()
                        .join();
            } finally {
                request = server.requests().get(0);
            }
        }
    }
}
