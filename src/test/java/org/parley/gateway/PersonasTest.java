package org.parley.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.conversation.ConversationMessage;
import org.parley.conversation.Persona;
import org.parley.conversation.Persona.Line;

/** What scripted agents say. */
class PersonasTest {
    private static final Persona BOB = new Persona(
            "c",
            "bob",
            Map.of("price", IntNode.valueOf(10)),
            List.of(
                    new Line(List.of(), "I do not know, {from}", null, null, null, 0),
                    new Line(
                            List.of("price"),
                            "It is {price} euros",
                            Map.of("price", IntNode.valueOf(10)),
                            0.9,
                            "ann",
                            1),
                    new Line(List.of("price", "really"), "Really", null, null, null, 0),
                    new Line(List.of("shut up"), null, null, null, null, 0)));

    private final List<String> chunks = new ArrayList<>();

    @Test
    void the_line_with_the_most_words_that_were_heard_is_said() {
        assertThat(say("What is the price?"))
                .isEqualTo(
                        new AgentAnswer("It is 10 euros", Map.of("price", IntNode.valueOf(10)), 0.9, "ann", false, 0));
        assertThat(chunks).containsExactly("It ", "is ", "10 ", "euros");
        assertThat(say("Really that price?").text()).isEqualTo("Really");
        assertThat(say("Hello").text()).isEqualTo("I do not know, user");
    }

    @Test
    void a_line_is_said_so_often_and_no_more() {
        assertThat(say("What is the price?", Calls.message(1, "bob", "It is 10 euros"))
                        .text())
                .isEqualTo("I do not know, user");
        assertThat(say("What is the price?", Calls.message(1, "ann", "It is 10 euros"))
                        .text())
                .isEqualTo("It is 10 euros");
    }

    @Test
    void a_line_without_words_is_a_pass() {
        assertThat(say("Now shut up").pass()).isTrue();
        assertThat(chunks).isEmpty();
    }

    private AgentAnswer say(String heard, ConversationMessage... before) {
        return new Personas()
                .ask(Calls.to(BOB, heard, before), chunks::add)
                .toCompletableFuture()
                .join();
    }
}
