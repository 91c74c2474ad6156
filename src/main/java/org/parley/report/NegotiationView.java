package org.parley.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.engine.session.FactStore;
import org.parley.scheduling.Impasse;
import org.parley.scheduling.Negotiation;
import org.parley.scheduling.Response;
import org.parley.scheduling.Round;

/**
 * A negotiation with all that belongs to it.
 *
 * @param rounds  in their order
 * @param impasse why no slot suits; null unless that is what it waits for
 */
public record NegotiationView(@JsonUnwrapped Negotiation negotiation, List<RoundView> rounds, Impasse impasse) {
    /**
     * A round with its answers.
     *
     * @param responses in order of their owners
     */
    public record RoundView(@JsonUnwrapped Round round, List<Response> responses) {}

    public static Optional<NegotiationView> of(FactStore facts, String id) {
        return facts.consistently(() -> facts.find(Negotiation.class, id)
                .map(negotiation -> new NegotiationView(
                        negotiation,
                        rounds(facts, id),
                        facts.find(Impasse.class, id).orElse(null))));
    }

    private static List<RoundView> rounds(FactStore facts, String id) {
        return facts.all(Round.class, id + "/")
                .sorted(Comparator.comparing(Round::getNumber))
                .map(round -> new RoundView(
                        round, facts.all(Response.class, round.key() + "/").toList()))
                .toList();
    }
}
