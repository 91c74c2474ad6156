package org.parley.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.parley.api.MeetingForms.InvitationForm;
import org.parley.engine.fact.Fact;
import org.parley.meeting.AgendaItem;
import org.parley.meeting.InviteAgent;
import org.parley.meeting.Meeting;
import org.parley.meeting.Participant;
import org.parley.report.ProposalView;
import org.parley.report.ViolationView;

/** What belongs to a meeting: who is in it, what is on its agenda, what was proposed, voted and refused. */
@Path("/v1/workspaces/{workspace}/meetings/{meeting}")
@Tag(name = "meetings")
class MeetingRecordResource {
    private final Lookup lookup;
    private final Commands commands;

    MeetingRecordResource(Lookup lookup, Commands commands) {
        this.lookup = lookup;
        this.commands = commands;
    }

    @GET
    @Path("participants")
    @Operation(summary = "Who is in it, was, or is invited, by id")
    public Page<JsonNode> participants(String workspace, String meeting, @BeanParam PageRequest page) {
        return page(workspace, Participant.class, meeting, "@", page);
    }

    @POST
    @Path("participants")
    @Operation(summary = "Invite somebody")
    @RequestBody(
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = InvitationForm.class)))
    public RestResponse<Participant> invite(String workspace, String meeting, String body) {
        find(workspace, meeting);
        InviteAgent command = MeetingInput.invitation(meeting, body);
        commands.submit(workspace, command);
        return Created.at(
                participant(workspace, meeting, command.invited()),
                workspace,
                "meetings",
                meeting,
                "participants",
                command.invited());
    }

    @GET
    @Path("participants/{agent}")
    @Operation(summary = "One participant")
    public Participant participant(String workspace, String meeting, String agent) {
        return lookup.fact(workspace, Participant.class, meeting + "@" + agent, "participant");
    }

    @GET
    @Path("agenda")
    @Operation(summary = "What is to be spoken of, by id")
    public Page<JsonNode> agenda(String workspace, String meeting, @BeanParam PageRequest page) {
        return page(workspace, AgendaItem.class, meeting, ":", page);
    }

    @GET
    @Path("proposals")
    @Operation(summary = "What is to be decided, by id, with open ballots and the certificates of those that are over")
    public Page<ProposalView> proposals(String workspace, String meeting, @BeanParam PageRequest page) {
        find(workspace, meeting);
        return page.byKey(
                ProposalView.of(lookup.workspace(workspace).facts(), meeting).stream(),
                meeting + ":",
                view -> view.proposal().key());
    }

    @GET
    @Path("violations")
    @Operation(
            summary = "What was refused, in order, with the rule that refused it",
            description = "from is the sequence of the entry to begin at.")
    public Page<ViolationView> violations(
            String workspace,
            String meeting,
            @QueryParam("from") @DefaultValue("1") String from,
            @BeanParam PageRequest page) {
        find(workspace, meeting);
        return DecisionPlace.of(page, from)
                .page(lookup.workspace(workspace), ViolationView.filter(meeting), page.limit(), ViolationView::of);
    }

    private Page<JsonNode> page(
            String workspace, Class<? extends Fact> type, String meeting, String separator, PageRequest page) {
        find(workspace, meeting);
        return page.of(lookup.workspace(workspace).facts(), type, meeting + separator);
    }

    private void find(String workspace, String meeting) {
        lookup.fact(workspace, Meeting.class, meeting, "meeting");
    }
}
