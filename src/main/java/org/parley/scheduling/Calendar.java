package org.parley.scheduling;

import java.util.Collection;
import java.util.List;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.Indexed;

/**
 * When somebody can attend. Who has a calendar is registered, and takes part in negotiations.
 *
 * @param zone          of its hours; null for the policy's
 * @param answersItself true for somebody who is asked about every slot that the calendar leaves open; else the calendar
 *                      answers
 * @param available     null for always, within the working hours
 * @param workingHours  null for always, unless there are available slots
 * @param busy          taken out of all that; never null
 */
public record Calendar(
        String participantId,
        String zone,
        boolean answersItself,
        List<AvailableSlot> available,
        List<WorkingHours> workingHours,
        List<TimeSlot> busy)
        implements Fact, Indexed {
    public Calendar {
        busy = busy == null ? List.of() : busy;
    }

    @Override
    public String key() {
        return participantId;
    }

    @Override
    public Collection<String> names() {
        return List.of(participantId);
    }
}
