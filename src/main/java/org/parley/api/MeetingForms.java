package org.parley.api;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.api.Kinds.LongText;
import org.parley.api.Kinds.Name;
import org.parley.engine.input.Id;
import org.parley.meeting.Meeting.Visibility;
import org.parley.meeting.Vote;

/** What is sent about meetings. */
final class MeetingForms {
    private MeetingForms() {}

    @Schema(type = SchemaType.STRING, minLength = 1, maxLength = MeetingInput.LONGEST_TOPIC)
    interface Topic {}

    @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "" + Integer.MAX_VALUE, description = "0 for none")
    interface MeetingLimit {}

    @Schema(requiredProperties = "agent_id")
    record InviteeForm(
            Id agentId,
            @Schema(description = "a role of the protocol") Id role) {}

    @Schema(requiredProperties = {"topic", "creator"})
    record MeetingForm(
            @Schema(description = "made up if it is left out")
            Id meetingId,

            Topic topic,
            Topic goal,
            Id creator,
            Id facilitator,

            @Schema(maxItems = MeetingInput.MOST_PARTICIPANTS)
            List<InviteeForm> participants,

            @Schema(maxItems = MeetingInput.MOST_ITEMS, uniqueItems = true)
            List<Topic> agenda,

            Name protocol,
            @Schema(description = "of votes") Name profile,
            @Schema(description = "of the discussion") Name turnStrategy,
            Visibility visibility,
            @Schema(description = "in seconds") MeetingLimit discussionTimeout,
            @Schema(description = "in seconds") MeetingLimit votingTimeout,
            MeetingLimit maxMessages,
            MeetingLimit maxRounds,

            @Schema(description = "the negotiation that found its time")
            Id negotiationId) {}

    @Schema(requiredProperties = "agent_id")
    record ParticipantForm(Id agentId) {}

    @Schema(requiredProperties = {"agent_id", "invited"})
    record InvitationForm(
            @Schema(description = "who invites") Id agentId, Id invited, Id role) {}

    @Schema(
            requiredProperties = {"agent_id", "message_type"},
            additionalProperties = LongText.class,
            description = "what else it has, its type says: in the policy MessageType, or as a vote or a move")
    record MessageForm(Id agentId, String messageType) {}

    @Schema(requiredProperties = {"agent_id", "proposal_id", "vote"})
    record VoteForm(Id agentId, String messageType, Id proposalId, Vote vote, LongText rationale) {}

    @Schema(requiredProperties = {"agent_id", "new_state"})
    record MoveForm(
            Id agentId,
            String messageType,

            @Schema(description = "refuses the move if it is in another one")
            Name oldState,

            Name newState,
            LongText reason) {}

    @Schema(requiredProperties = "files")
    record MailboxForm(
            @Schema(description = "texts by path") Map<String, String> files) {}
}
