package org.parley.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.Seeds;
import org.parley.engine.session.FactCodec;
import org.parley.scheduling.MinuteByMinute.Found;
import org.parley.scheduling.Negotiation.Impediment;
import org.parley.scheduling.Negotiation.State;

/** The slot is always the best one, and what is said to help does, and no smaller change would. */
class BestSlotTest {
    private static final Instant NOW = Instant.parse("2024-07-01T09:00:00Z");
    private static final int STEP = 15;

    @Seeds
    void no_slot_is_better_by_the_strategy_of_the_request(int seed) {
        Chance chance = new Chance(seed);
        int participants = 1 + chance.below(5);
        try (NegotiationRun run = new NegotiationRun()) {
            chance.calendars(participants).forEach(calendar -> run.declare(calendar, NOW));
            for (int number = 0; number < 4; number++) {
                MeetingRequest request = chance.request(participants, 3, 0);
                MinuteByMinute before = new MinuteByMinute(run.calendars(), run.bookings());
                Negotiation negotiation = run.request("n" + number, request, NOW.plusSeconds(number));
                check(negotiation, before.slot(request));
                if (negotiation.getCode() == Impediment.NO_COMMON_SLOT) {
                    checkRelaxations(run, negotiation, before);
                }
            }
        }
    }

    private static void check(Negotiation negotiation, Optional<Found> expected) {
        if (expected.isPresent()) {
            assertThat(negotiation.getState()).isEqualTo(State.CONFIRMED);
            Occurrence occurrence = negotiation.getOccurrences().get(0);
            assertThat(occurrence.slot().from()).isEqualTo(expected.get().from());
            assertThat(occurrence.accepted())
                    .containsExactlyInAnyOrderElementsOf(expected.get().accepted());
        } else {
            assertThat(negotiation.getState()).isEqualTo(State.WAITING);
        }
    }

    private static void checkRelaxations(NegotiationRun run, Negotiation negotiation, MinuteByMinute before) {
        MeetingRequest request = negotiation.getRequest();
        Map<String, Relaxation> relaxations =
                run.impasse(negotiation.getNegotiationId()).orElseThrow().relaxations().stream()
                        .collect(Collectors.toMap(Relaxation::kind, relaxation -> relaxation));
        relaxations.forEach((kind, relaxation) -> assertThat(before.slot(changed(request, relaxation)))
                .as("%s, applied to %s", relaxation, request)
                .isPresent());

        Optional<Integer> longest = IntStream.iterate(
                        request.duration() - STEP, minutes -> minutes > 0, minutes -> minutes - STEP)
                .boxed()
                .filter(minutes -> before.slot(request.lasting(minutes)).isPresent())
                .findFirst();
        assertThat(Optional.ofNullable(relaxations.get("SHORTER_DURATION"))
                        .map(shorter -> shorter.change().get("duration")))
                .isEqualTo(longest);
        assertThat(relaxations.containsKey("OPTIONAL_PARTICIPANTS"))
                .isEqualTo(before.leastLetOff(request).isPresent());
        before.leastLetOff(request)
                .ifPresent(least -> assertThat(letOff(relaxations.get("OPTIONAL_PARTICIPANTS"), request))
                        .isEqualTo(least));
    }

    private static int letOff(Relaxation relaxation, MeetingRequest request) {
        MeetingRequest changed = changed(request, relaxation);
        return Math.max(
                request.required().size() - changed.required().size(),
                request.minimumParticipants() - changed.minimumParticipants());
    }

    /** The request as somebody would send it anew. */
    private static MeetingRequest changed(MeetingRequest request, Relaxation relaxation) {
        ObjectNode json = (ObjectNode) FactCodec.tree(request);
        relaxation.change().forEach((field, value) -> json.set(field, FactCodec.tree(value)));
        return FactCodec.read(json.toString(), MeetingRequest.class);
    }
}
