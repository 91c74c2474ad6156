package org.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.parley.engine.rules.Rules;

/** A conversation of one size, held by the rules and by plain Java in turn. */
final class TurnComparison {
    static final String HEADER =
            "| strategy | agents | messages | join ms | rules ms | us/message | plain ms | us/message"
                    + " | growth rules |\n|---|---|---|---|---|---|---|---|---|";

    private final TurnWorkload work;
    private final Measure joining = new Measure();
    private final Measure rules = new Measure();
    private final Measure plain = new Measure();

    TurnComparison(String strategy, int agents, int messages) {
        work = TurnWorkload.of(strategy, agents, messages);
    }

    /** Runs both, round by round, and makes sure that they choose the same. */
    TurnComparison measure(Rules base, int rounds) {
        for (int round = 0; round < rounds; round++) {
            System.gc();
            try (RulesConversation conversation = new RulesConversation(base, work)) {
                joining.time(conversation::join);
                rules.time(conversation::run);
                PlainConversation[] other = new PlainConversation[1];
                plain.time(() -> {
                    other[0] = new PlainConversation(work);
                    other[0].run();
                });
                assertThat(conversation.speakers()).isEqualTo(other[0].speakers());
            }
        }
        return this;
    }

    /** A line of the table; growth is the cost per message against that of the smallest size. */
    String line(TurnComparison smallest) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.1f | %.1f | %.1f | %.2f | %.3f | %.2f |",
                work.strategy(),
                work.topics().size(),
                work.messages().size(),
                joining.median(),
                rules.median(),
                perMessage(rules),
                plain.median(),
                perMessage(plain),
                perMessage(rules) / smallest.perMessage(smallest.rules));
    }

    Map<String, Object> toJson(TurnComparison smallest) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("strategy", work.strategy());
        json.put("agents", work.topics().size());
        json.put("messages", work.messages().size());
        json.put("joining_ms", joining.toJson());
        json.put("rules_ms", rules.toJson());
        json.put("rules_us_per_message", perMessage(rules));
        json.put("plain_ms", plain.toJson());
        json.put("plain_us_per_message", perMessage(plain));
        json.put("rules_growth", perMessage(rules) / smallest.perMessage(smallest.rules));
        return json;
    }

    private double perMessage(Measure measure) {
        return measure.median() * 1000 / work.messages().size();
    }
}
