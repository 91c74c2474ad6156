package org.parley.report;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.engine.session.Chronicle;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.History;
import org.parley.engine.session.History.Decided;
import org.parley.engine.session.History.Moment;
import org.parley.journal.FactReference;
import org.parley.scheduling.MeetingRequest;
import org.parley.scheduling.Negotiation;
import org.parley.scheduling.NoCommonSlot;
import org.parley.scheduling.Refusal;
import org.parley.scheduling.Slot;
import org.parley.scheduling.SlotHeld;
import org.parley.scheduling.SlotInquiry;
import org.parley.scheduling.SlotStanding;

/**
 * Why this slot, why not that one: the answer of the rules that decided, from the facts they decided on.
 *
 * @param chosen       the slot that was chosen, of a series that of each occurrence; null if none was
 * @param sequence     the entry that decided; the one after the last if nothing was decided
 * @param rulesVersion of then
 * @param rule         the rule that decided; null if nothing was decided
 * @param outcome      {@code chosen}, {@code possible} or {@code not_possible}
 * @param reason       what the outcome rests on, in one sentence
 * @param standing     who could attend the slot that is asked about, by number and by name
 */
public record WhySlot(
        String negotiationId,
        List<Slot> chosen,
        long sequence,
        String rulesVersion,
        String rule,
        String outcome,
        String reason,
        SlotStanding standing) {
    /** The name of the query in rules/scheduling/why.drl. */
    private static final String QUERY = "how participants stood";

    /**
     * Asks about a slot.
     *
     * @param start where it begins, by the clock of the request's zone; null for the one that was chosen
     * @return empty if no slot is named, and none was chosen
     */
    public static Optional<WhySlot> of(Chronicle chronicle, Negotiation negotiation, LocalDateTime start) {
        String id = negotiation.getNegotiationId();
        Optional<Decided> decided = Stream.of(SlotHeld.class, NoCommonSlot.class)
                .flatMap(type -> History.lastDecision(chronicle, type, id).stream())
                .max(Comparator.comparing((Decided each) -> each.moment().sequence())
                        .thenComparing(each -> each.moment().firing()));
        Optional<SlotHeld> held = decided.filter(each -> each.decision().type().equals(SlotHeld.class.getSimpleName()))
                .map(each -> FactCodec.read(each.decision().json(), SlotHeld.class));
        return Optional.ofNullable(start)
                .or(() -> held.map(each -> startOf(each.best().slots().get(0))))
                .map(asked -> answer(chronicle, negotiation, asked, decided, held));
    }

    private static WhySlot answer(
            Chronicle chronicle,
            Negotiation negotiation,
            LocalDateTime start,
            Optional<Decided> decided,
            Optional<SlotHeld> held) {
        String id = negotiation.getNegotiationId();
        Moment moment = decided.map(Decided::moment).orElseGet(chronicle::now);
        SlotInquiry inquiry =
                new SlotInquiry(id, start.toLocalDate(), start.toLocalTime().toSecondOfDay() / 60);
        SlotStanding standing = chronicle.ask(moment, bearingUpon(id), List.of(inquiry), QUERY).stream()
                .map(row -> (SlotStanding) row.get("$standing"))
                .findFirst()
                .orElseThrow();
        List<Slot> chosen = held.map(each -> each.best().slots()).orElse(null);
        boolean won = chosen != null && chosen.stream().map(WhySlot::startOf).anyMatch(start::equals);
        return new WhySlot(
                id,
                chosen,
                moment.sequence(),
                moment.rulesVersion(),
                decided.map(Decided::rule).orElse(null),
                won ? "chosen" : standing.possible() ? "possible" : "not_possible",
                reason(standing, negotiation.getRequest(), won ? Optional.empty() : held),
                standing);
    }

    /** Rules may exclude time by facts of any type. */
    private static Predicate<FactReference> bearingUpon(String id) {
        return fact -> switch (fact.type()) {
            case "Negotiation" -> fact.key().equals(id);
            case "Response" -> fact.key().startsWith(id + "/");
            case "Round", "Impasse" -> false;
            default -> true;
        };
    }

    private static String reason(SlotStanding standing, MeetingRequest request, Optional<SlotHeld> other) {
        if (standing.tally() == null) {
            return standing.skipped() == null
                    ? "no slot of the request begins then"
                    : standing.skipped().reason();
        }
        if (!standing.missing().isEmpty()) {
            return "%s has not accepted, and has to".formatted(String.join(", ", standing.missing()))
                    + exclusions(standing);
        }
        String terms = "%d accepted, %d are needed; preference %d"
                .formatted(
                        standing.tally().accepted(),
                        request.minimumParticipants(),
                        standing.tally().score());
        return other.filter(each -> standing.possible())
                .map(each -> "%s; %s put %s first, with %d and %d"
                        .formatted(
                                terms,
                                request.strategy(),
                                each.best().slots().get(0),
                                each.best().accepted(),
                                each.best().score()))
                .orElseGet(() -> standing.possible() ? terms : terms + exclusions(standing));
    }

    private static String exclusions(SlotStanding standing) {
        List<Refusal> excluded = standing.occurrence().excluded();
        return excluded == null
                ? ""
                : excluded.stream()
                        .map(each -> "; %s: %s".formatted(each.reason(), String.join(", ", each.participants())))
                        .collect(Collectors.joining());
    }

    private static LocalDateTime startOf(Slot slot) {
        return slot.date().atStartOfDay().plusMinutes(slot.start());
    }
}
