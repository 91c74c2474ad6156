package org.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.parley.engine.rules.Rules;

/** A negotiation of one size, carried out by the rules and by plain Java in turn: one that has a slot, and one that has not. */
final class NegotiationComparison {
    static final String HEADER =
            "| participants x days | slots | declare ms | rules ms | plain ms | ratio | no slot, with relaxations ms |\n"
                    + "|---|---|---|---|---|---|---|";

    private static final int SLOTS_A_DAY = 37;

    private final int participants;
    private final Diaries diaries;
    private final Measure declaration = new Measure();
    private final Measure rules = new Measure();
    private final Measure plain = new Measure();
    private final Measure impasse = new Measure();

    NegotiationComparison(int participants, int days) {
        this.participants = participants;
        this.diaries = Diaries.of(participants, days);
    }

    /** Runs both, round by round, and makes sure that they find the same. */
    NegotiationComparison measure(Rules base, int rounds) {
        try (RulesNegotiation negotiation = new RulesNegotiation(base, diaries)) {
            declaration.time(negotiation::declare);
            for (int round = 0; round < rounds; round++) {
                int quorum = participants / 2;
                rules.time(() -> negotiation.request(quorum));
                PlainNegotiation[] other = new PlainNegotiation[1];
                plain.time(() -> {
                    other[0] = new PlainNegotiation(diaries);
                    other[0].best(quorum);
                });
                assertThat(negotiation.found()).isPresent().isEqualTo(other[0].best(quorum));
                negotiation.cancel();

                impasse.time(() -> negotiation.request(participants));
                assertThat(other[0].best(participants)).isEmpty();
                assertThat(negotiation.impasse()).isPresent();
                int enough = negotiation.impasse().orElseThrow().relaxations().stream()
                        .map(relaxation -> relaxation.change().get("minimum_participants"))
                        .filter(Integer.class::isInstance)
                        .mapToInt(Integer.class::cast)
                        .findFirst()
                        .orElseThrow();
                assertThat(other[0].best(enough))
                        .as("what is said to help does")
                        .isPresent();
                assertThat(other[0].best(enough + 1)).as("no less would").isEmpty();
                negotiation.cancel();
            }
        }
        return this;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "| %d x %d | %d | %.1f | %.2f | %.2f | %.1f | %.1f |",
                participants,
                diaries.days(),
                diaries.days() * SLOTS_A_DAY,
                declaration.median(),
                rules.median(),
                plain.median(),
                rules.median() / plain.median(),
                impasse.median());
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("participants", participants);
        json.put("days", diaries.days());
        json.put("slots", diaries.days() * SLOTS_A_DAY);
        json.put("declaration_ms", declaration.toJson());
        json.put("rules_ms", rules.toJson());
        json.put("plain_ms", plain.toJson());
        json.put("ratio", rules.median() / plain.median());
        json.put("impasse_ms", impasse.toJson());
        return json;
    }
}
