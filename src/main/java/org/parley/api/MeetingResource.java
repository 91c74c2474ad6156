package org.parley.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.parley.api.MeetingForms.MeetingForm;
import org.parley.api.MeetingForms.MessageForm;
import org.parley.api.MeetingForms.MoveForm;
import org.parley.api.MeetingForms.ParticipantForm;
import org.parley.api.MeetingForms.VoteForm;
import org.parley.engine.rules.Rules;
import org.parley.engine.session.Answer;
import org.parley.engine.session.FactStore;
import org.parley.meeting.CreateMeeting;
import org.parley.meeting.JoinMeeting;
import org.parley.meeting.LeaveMeeting;
import org.parley.meeting.Meeting;
import org.parley.meeting.MeetingCommand;
import org.parley.meeting.Message;
import org.parley.meeting.MessageType;
import org.parley.meeting.NewMessageInMeeting;
import org.parley.report.CurrentPolicies;
import org.parley.report.MeetingView;
import org.parley.report.MessageView;

/** Meetings: called, joined, discussed, voted in, moved on by their protocol. */
@Path("/v1/workspaces/{workspace}/meetings")
@Tag(name = "meetings")
class MeetingResource {
    private final Lookup lookup;
    private final Commands commands;
    private final Rules rules;

    MeetingResource(Lookup lookup, Commands commands, Rules rules) {
        this.lookup = lookup;
        this.commands = commands;
        this.rules = rules;
    }

    @POST
    @Operation(
            summary = "Call a meeting",
            description = "topic and creator are needed; participants are invited, each perhaps with a role of the"
                    + " protocol. protocol, profile (of votes), turn_strategy (of the discussion), visibility, facilitator,"
                    + " agenda, goal and the limits"
                    + " discussion_timeout and voting_timeout (seconds), max_messages and max_rounds may be left out."
                    + " With negotiation_id the meeting carries the time that the negotiation found.")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = MeetingForm.class)))
    public RestResponse<MeetingView> create(String workspace, String body) {
        CreateMeeting command = MeetingInput.read(body, commands::newId);
        commands.submit(workspace, command);
        return Created.at(get(workspace, command.meetingId()), workspace, "meetings", command.meetingId());
    }

    @GET
    @Operation(summary = "Meetings by id: those in a state, about a topic, with a participant, or all")
    public Page<Meeting> discover(
            String workspace,
            @QueryParam("state") String state,
            @QueryParam("topic") String topic,
            @QueryParam("participant") String participant,
            @BeanParam PageRequest page) {
        return page.from(MeetingView.find(facts(workspace), state, topic, participant, page.after("")), Meeting::key);
    }

    @GET
    @Path("{meeting}")
    @Operation(summary = "One meeting, how far it is, and what it came to")
    public MeetingView get(String workspace, String meeting) {
        find(workspace, meeting);
        return MeetingView.of(facts(workspace), meeting).orElseThrow();
    }

    @POST
    @Path("{meeting}/join")
    @Operation(summary = "Join a meeting that one is invited to, or that is open")
    @RequestBody(
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ParticipantForm.class)))
    public MeetingView join(String workspace, String meeting, String body) {
        return act(workspace, meeting, new JoinMeeting(meeting, MeetingInput.agent(body), null));
    }

    @POST
    @Path("{meeting}/leave")
    @Operation(summary = "Leave a meeting; who leads it is followed by the creator, or by the longest joined")
    @RequestBody(
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ParticipantForm.class)))
    public MeetingView leave(String workspace, String meeting, String body) {
        return act(workspace, meeting, new LeaveMeeting(meeting, MeetingInput.agent(body), null));
    }

    @POST
    @Path("{meeting}/messages")
    @Operation(
            summary =
                    "Say something: a message of one of the types in the policy MessageType, a vote or a state_change",
            description =
                    "409 names the rule that refuses it, and what is missing; the record of the meeting keeps it.")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = MessageForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "it was done; how far the meeting is",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = MeetingView.class)))
    @APIResponse(
            responseCode = "201",
            description = "the message was said",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ObjectNode.class)))
    public Response post(String workspace, String meeting, String body) {
        find(workspace, meeting);
        FactStore facts = facts(workspace);
        MeetingCommand command = MessageInput.read(
                meeting,
                body,
                CurrentPolicies.of(MessageType.class, rules.active(), facts),
                id -> id.startsWith(meeting + ":")
                        && facts.find(Message.class, id).isPresent());
        Answer answer = commands.submit(workspace, command);
        return answer.find(NewMessageInMeeting.class)
                .map(said -> Response.created(Created.path(
                                workspace,
                                "meetings",
                                meeting,
                                "messages",
                                said.message().key()))
                        .entity(MessageView.of(said.message())))
                .orElseGet(() -> Response.ok(get(workspace, meeting)))
                .build();
    }

    @POST
    @Path("{meeting}/votes")
    @Operation(summary = "Vote on a proposal; while its ballot is open the last vote counts")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = VoteForm.class)))
    public MeetingView vote(String workspace, String meeting, String body) {
        return act(workspace, meeting, MessageInput.vote(meeting, body));
    }

    @POST
    @Path("{meeting}/state")
    @Operation(
            summary = "Move a meeting into another state of its protocol",
            description = "old_state refuses the move when somebody else was faster.")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = MoveForm.class)))
    public MeetingView move(String workspace, String meeting, String body) {
        return act(workspace, meeting, MessageInput.move(meeting, body));
    }

    @GET
    @Path("{meeting}/messages")
    @Operation(
            summary = "What was said, in order; of one type, by one agent, or since a moment",
            description = "since is a time, such as 2026-01-15T09:00:00Z")
    public Page<ObjectNode> messages(
            String workspace,
            String meeting,
            @QueryParam("type") String type,
            @QueryParam("agent") String agent,
            @QueryParam("since") String since,
            @BeanParam PageRequest page) {
        find(workspace, meeting);
        return page.from(
                        MessageView.find(
                                facts(workspace),
                                meeting,
                                type,
                                agent,
                                Page.moment("since", since),
                                page.after(meeting + ":")),
                        Message::key)
                .map(MessageView::of);
    }

    @GET
    @Path("{meeting}/messages/{message}")
    @Operation(summary = "One message")
    public ObjectNode message(String workspace, String meeting, String message) {
        find(workspace, meeting);
        if (!message.startsWith(meeting + ":")) {
            throw Problems.notFound("there is no message %s in %s".formatted(message, meeting));
        }
        return MessageView.of(lookup.fact(workspace, Message.class, message, "message"));
    }

    private MeetingView act(String workspace, String meeting, MeetingCommand command) {
        find(workspace, meeting);
        commands.submit(workspace, command);
        return get(workspace, meeting);
    }

    private Meeting find(String workspace, String id) {
        return lookup.fact(workspace, Meeting.class, id, "meeting");
    }

    private FactStore facts(String workspace) {
        return lookup.workspace(workspace).facts();
    }
}
