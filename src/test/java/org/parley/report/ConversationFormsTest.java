package org.parley.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.report.ConversationForms.ContextForm;
import org.parley.report.ConversationForms.ConversationForm;
import org.parley.report.ConversationForms.OwnEntryForm;
import org.parley.report.ConversationForms.RatingForm;
import org.parley.report.ConversationForms.SaidForm;
import org.parley.report.ConversationForms.TransferForm;

/** What the forms of conversations say that is needed. */
class ConversationFormsTest {
    @ParameterizedTest
    @MethodSource("readers")
    void what_a_form_needs_its_reader_misses(Class<? extends Record> form, Function<JsonNode, ?> reader) {
        InvalidInput mistakes =
                catchThrowableOfType(InvalidInput.class, () -> reader.apply(JsonNodeFactory.instance.objectNode()));

        assertThat(mistakes.errors())
                .extracting(InputError::pointer)
                .containsExactlyElementsOf(
                        Form.of(form).needed().stream().map(name -> "/" + name).toList());
    }

    static Stream<Arguments> readers() {
        return Stream.of(
                reader(ConversationForm.class, body -> ConversationInput.conversation(body, () -> "c")),
                reader(SaidForm.class, body -> ConversationInput.message("c", body)),
                reader(ContextForm.class, body -> ConversationInput.context("c", "k", null, body)),
                reader(OwnEntryForm.class, body -> ConversationInput.state("c", "a", "k", body)),
                reader(TransferForm.class, body -> ConversationInput.transfer("c", body)),
                reader(RatingForm.class, body -> ConversationInput.rating("c", body)));
    }

    private static Arguments reader(Class<? extends Record> form, Function<JsonNode, ?> reader) {
        return arguments(form, reader);
    }
}
