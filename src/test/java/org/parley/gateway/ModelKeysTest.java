package org.parley.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.Domains;
import org.parley.conversation.LanguageModel;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.rules.check.RuleChecker;

/** A key of a language model goes to the hosts that the operator names, and nowhere else. */
class ModelKeysTest {
    private static final ModelKeys KEYS = new ModelKeys(
            List.of(
                    "PARLEY_KEY_X=https://api.example.com",
                    "PARLEY_KEY_X=https://eu.example.com/v1",
                    "PARLEY_KEY_LOCAL=http://127.0.0.1:11434"),
            name -> "secret");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.com/v1",
                "https://API.example.COM/v1",
                "HTTPS://api.example.com:443/v1",
                "https://eu.example.com"
            })
    void a_model_at_the_host_gets_the_key(String url) {
        assertThat(KEYS.mistakes(model("PARLEY_KEY_X", url))).isEmpty();
        assertThat(KEYS.keyOf(model("PARLEY_KEY_X", url))).contains("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com/v1",
                "https://api.example.com:8443/v1",
                "https://api.example.com.evil.example/v1",
                "https://api.example.com./v1",
                "https://api.example.com@evil.example/v1",
                "https://user@api.example.com/v1",
                "https://evil.example/api.example.com",
                "https://evil.example#@api.example.com/v1",
                "https://evil.example?https://api.example.com/v1",
                "https://api.example.com\\.evil.example/",
                "https://api.exаmple.com/v1",
                "https://xn--api-exmple-w4i.com/v1",
                "ftp://api.example.com/",
                "//api.example.com/v1",
                "http://127.0.0.1:11434/v1",
                ""
            })
    void a_model_elsewhere_is_refused_when_it_is_checked_and_when_it_is_called(String url) {
        LanguageModel model = model("PARLEY_KEY_X", url);

        assertThat(KEYS.mistakes(model)).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("/key_variable");
            assertThat(error.message()).contains("PARLEY_KEY_X");
        });
        assertThatThrownBy(() -> KEYS.keyOf(model)).isInstanceOf(BrokenOff.class);
    }

    @Test
    void without_a_setting_a_key_is_sent_nowhere_and_the_finding_says_what_to_set() {
        RuleChecker checker = new RuleChecker(Domains.TYPES, new ModelKeys(List.of(), name -> "secret")::mistakes);
        RuleSet rules = new RuleSet(Map.of("conversation/gateway.yaml", """
                LanguageModel:
                  - alias: local
                    base_url: http://127.0.0.1:9391/steal
                    model: llama3.2
                    key_variable: PARLEY_KEY_TEST
                    temperature: 0
                    most_tokens: 1000
                """));

        assertThat(checker.read(rules))
                .filteredOn(RuleProblem::isError)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.file()).isEqualTo("conversation/gateway.yaml");
                    assertThat(finding.line()).isEqualTo(5);
                    assertThat(finding.message())
                            .isEqualTo("PARLEY_KEY_TEST belongs to no host, not to http://127.0.0.1:9391;"
                                    + " the operator sets parley.model-keys=PARLEY_KEY_TEST=ORIGIN");
                });
    }

    @Test
    void a_model_without_a_key_is_called_anywhere() {
        assertThat(KEYS.mistakes(model("", "http://localhost:11434/v1"))).isEmpty();
        assertThat(KEYS.keyOf(model("", "http://localhost:11434/v1"))).isEmpty();
    }

    @Test
    void a_setting_that_names_no_key_or_no_host_is_refused() {
        for (String entry : List.of("https://api.example.com", "HOME=https://api.example.com", "PARLEY_KEY_X=api")) {
            assertThatThrownBy(() -> new ModelKeys(List.of(entry), name -> null))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("parley.model-keys");
        }
    }

    private static LanguageModel model(String variable, String url) {
        return new LanguageModel("x", url, "small", variable, 0, 100);
    }
}
