package org.parley.api;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.api.Kinds.EndOfStretch;
import org.parley.api.Kinds.Name;
import org.parley.api.Kinds.Preference;
import org.parley.api.Kinds.StartOfStretch;
import org.parley.engine.input.Id;
import org.parley.scheduling.Recurrence;
import org.parley.scheduling.Recurrence.Frequency;

/** What is sent to find a time. */
final class TimeForms {
    private TimeForms() {}

    @Schema(requiredProperties = {"start", "end"})
    record WindowForm(StartOfStretch start, EndOfStretch end) {}

    @Schema(requiredProperties = "frequency", description = "either a count or an end, until")
    record RecurrenceForm(
            Frequency frequency,

            @Schema(minimum = "1", maximum = "" + Recurrence.MOST_OCCURRENCES)
            Integer interval,

            @Schema(minimum = "1", maximum = "" + Recurrence.MOST_OCCURRENCES)
            Integer count,

            LocalDate until) {}

    @Schema(requiredProperties = {"name", "date", "duration", "minimum_participants"})
    record NegotiationForm(
            @Schema(description = "made of the name if it is left out")
            Id negotiationId,

            @Schema(minLength = 1, maxLength = NegotiationInput.LONGEST_NAME)
            String name,

            LocalDate date,

            @Schema(minimum = "1", maximum = "" + NegotiationInput.MOST_DAYS)
            Integer days,

            @Schema(minimum = "1", maximum = "" + CalendarInput.MIDNIGHT, description = "in minutes")
            Integer duration,

            @Schema(minimum = "1", maximum = "" + NegotiationInput.MOST_PARTICIPANTS)
            Integer minimumParticipants,

            @Schema(minimum = "1", maximum = "" + NegotiationInput.HIGHEST_PRIORITY)
            Integer priority,

            WindowForm window,

            @Schema(minimum = "1", maximum = "" + CalendarInput.MIDNIGHT, description = "in minutes")
            Integer step,

            @Schema(description = "such as Europe/Berlin") String zone,
            Name strategy,
            List<Id> required,
            List<Id> optional,

            @Schema(description = "calendars that it brings, each with its participant_id")
            List<CalendarForm> participants,

            RecurrenceForm recurrence,

            @Schema(minimum = "0", maximum = "" + Recurrence.MOST_OCCURRENCES)
            Integer maxExceptions,

            @Schema(minimum = "1", maximum = "" + NegotiationInput.MOST_MINUTES)
            Integer responseMinutes,

            @Schema(minimum = "0", maximum = "" + NegotiationInput.MOST_MINUTES)
            Integer holdMinutes) {}

    @Schema(
            requiredProperties = {"date", "start", "end"},
            description = "from and to may come back from a question; they are not read")
    record SlotForm(LocalDate date, StartOfStretch start, EndOfStretch end, String from, String to) {}

    @Schema(requiredProperties = {"round", "owner", "accepted"})
    record ResponseForm(
            @Schema(description = "its id or its name") String meeting,

            @Schema(minimum = "1", maximum = "" + Integer.MAX_VALUE)
            Integer round,

            @Schema(description = "who answers") Id owner,
            SlotForm slot,
            Boolean accepted,
            Preference preferenceScore) {}

    @Schema(requiredProperties = {"date", "start", "end"})
    record AvailableForm(LocalDate date, StartOfStretch start, EndOfStretch end, Preference preference) {}

    @Schema(requiredProperties = {"days", "start", "end"})
    record WorkingHoursForm(List<DayOfWeek> days, StartOfStretch start, EndOfStretch end, Preference preference) {}

    @Schema(requiredProperties = {"date", "start", "end"})
    record BusyForm(LocalDate date, StartOfStretch start, EndOfStretch end) {}

    @Schema(description = "without available slots and working hours, always but when busy")
    record CalendarForm(
            @Schema(description = "needed in a request for a time; else as in the path")
            Id participantId,

            @Schema(description = "such as Europe/Berlin") String zone,
            Boolean answersItself,
            List<AvailableForm> available,
            List<WorkingHoursForm> workingHours,
            List<BusyForm> busy) {}
}
