package org.parley.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.meeting.Meeting.Visibility;
import org.parley.meeting.Vote;
import org.parley.scheduling.Calendar;
import org.parley.scheduling.Recurrence;
import org.parley.scheduling.Window;

/** What is sent, for the description of the API: the fields that the readers of bodies know. */
final class Forms {
    private Forms() {}

    record InviteeForm(String agentId, String role) {}

    record MeetingForm(
            String meetingId,
            String topic,
            String goal,
            String creator,
            String facilitator,
            List<InviteeForm> participants,
            List<String> agenda,
            String protocol,
            String profile,
            String turnStrategy,
            Visibility visibility,
            Integer discussionTimeout,
            Integer votingTimeout,
            Integer maxMessages,
            Integer maxRounds,
            String negotiationId) {}

    record InvitationForm(String agentId, String invited, String role) {}

    record VoteForm(String agentId, String messageType, String proposalId, Vote vote, String rationale) {}

    record MoveForm(String agentId, String messageType, String oldState, String newState, String reason) {}

    record NegotiationForm(
            String negotiationId,
            String name,
            LocalDate date,
            Integer days,
            int duration,
            int minimumParticipants,
            Integer priority,
            Window window,
            Integer step,
            String zone,
            String strategy,
            List<String> required,
            List<String> optional,
            List<Calendar> participants,
            Recurrence recurrence,
            Integer maxExceptions,
            Integer responseMinutes,
            Integer holdMinutes) {}

    record SlotForm(LocalDate date, int start, int end, String from, String to) {}

    record ResponseForm(
            String meeting, int round, String owner, SlotForm slot, boolean accepted, Integer preferenceScore) {}

    record InterruptForm(
            String action,
            String taskId,
            Integer priority,
            @Schema(description = "as in a project file") JsonNode task,
            String by) {}
}
