package org.parley.scheduling;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The time in which rules let nobody meet, as stretches with their reasons. */
final class Exclusions {
    /** One that is for one negotiation or all, for some participants or all. */
    private record Scope(String negotiationId, List<String> participants) {
        boolean concerns(String negotiation, String participant) {
            return (negotiationId == null || negotiationId.equals(negotiation))
                    && (participants == null || participants.isEmpty() || participants.contains(participant));
        }
    }

    /** A stretch, and why nobody meets in it. */
    record Excluded(Interval stretch, String reason) {}

    private final String negotiationId;
    private final List<ExcludedHours> hours;
    private final List<ExcludedTime> times;

    Exclusions(String negotiationId, List<ExcludedHours> hours, List<ExcludedTime> times) {
        this.negotiationId = negotiationId;
        this.hours = hours;
        this.times = times;
    }

    /**
     * Those of a participant.
     *
     * @param zone  of the participant
     * @param weeks to work out weekly hours
     */
    List<Excluded> of(String participant, ZoneId zone, WorkedHours weeks) {
        List<Excluded> excluded = new ArrayList<>();
        for (ExcludedHours each : hours) {
            if (new Scope(each.negotiationId(), each.participants()).concerns(negotiationId, participant)) {
                ZoneId own = each.zone() == null ? zone : ZoneId.of(each.zone());
                weeks.of(List.of(hours(each)), own)
                        .forEach(stretch -> excluded.add(new Excluded(stretch, each.reason())));
            }
        }
        for (ExcludedTime each : times) {
            if (new Scope(each.negotiationId(), each.participants()).concerns(negotiationId, participant)) {
                excluded.add(new Excluded(
                        new Interval(each.from().getEpochSecond(), each.to().getEpochSecond(), 0), each.reason()));
            }
        }
        return excluded;
    }

    private static WorkingHours hours(ExcludedHours excluded) {
        List<DayOfWeek> days = excluded.days() == null ? List.of(DayOfWeek.values()) : excluded.days();
        return new WorkingHours(days, excluded.start(), excluded.end(), 0);
    }
}
