package org.parley.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.parley.api.MeetingForms.MailboxForm;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.rules.Rules;
import org.parley.meeting.ImportMeeting;
import org.parley.meeting.Meeting;
import org.parley.report.Mailbox;
import org.parley.report.MailboxReader;
import org.parley.report.MailboxTerms;
import org.parley.report.MeetingView;

/** Meetings as mailboxes: directories of files, as JSON or zipped. */
@Path("/v1/workspaces/{workspace}/meetings")
@Tag(name = "meetings")
class MailboxResource {
    private static final String ZIP = "application/zip";

    private final Lookup lookup;
    private final Commands commands;
    private final Rules rules;

    MailboxResource(Lookup lookup, Commands commands, Rules rules) {
        this.lookup = lookup;
        this.commands = commands;
        this.rules = rules;
    }

    /**
     * A mailbox.
     *
     * @param files texts by path
     */
    record Files(Map<String, String> files) {}

    @GET
    @Path("{meeting}/mailbox")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The mailbox of a meeting, as JSON or as a zip",
            description = "manifest.json, agenda.json, participants.json, ballots.json and"
                    + " messages/msg_<timestamp>_<agent>_<type>.json")
    public Files export(String workspace, String meeting) {
        return new Files(mailbox(workspace, meeting));
    }

    @GET
    @Path("{meeting}/mailbox")
    @Produces(ZIP)
    @Operation(hidden = true)
    public byte[] exportZip(String workspace, String meeting) throws IOException {
        return Zip.of(mailbox(workspace, meeting));
    }

    @POST
    @Path("import")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take a meeting in from a mailbox: {\"files\": {path: text}}, or a zip")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = MailboxForm.class)))
    public RestResponse<MeetingView> take(String workspace, String body) {
        Body given = new Body(body, MailboxForm.class);
        Map<String, String> files = given.checked(given.textsByName("files"));
        try {
            return take(workspace, MailboxReader.read(files, terms(workspace)));
        } catch (InvalidInput mistakes) {
            throw mistakes.in("/files");
        }
    }

    @POST
    @Path("import")
    @Consumes(ZIP)
    @Operation(hidden = true)
    public RestResponse<MeetingView> takeZip(String workspace, byte[] body) {
        try {
            return take(workspace, MailboxReader.read(Zip.read(body), terms(workspace)));
        } catch (IOException e) {
            throw new InvalidInput(List.of(new InputError("", "it is no zip file: " + e.getMessage())));
        }
    }

    private RestResponse<MeetingView> take(String workspace, ImportMeeting command) {
        commands.submit(workspace, command);
        return Created.at(
                MeetingView.of(lookup.workspace(workspace).facts(), command.meetingId())
                        .orElseThrow(),
                workspace,
                "meetings",
                command.meetingId());
    }

    private MailboxTerms terms(String workspace) {
        return MailboxTerms.of(rules.active(), lookup.workspace(workspace).facts());
    }

    private SortedMap<String, String> mailbox(String workspace, String meeting) {
        Meeting found = lookup.fact(workspace, Meeting.class, meeting, "meeting");
        return Mailbox.of(lookup.workspace(workspace).facts(), found);
    }
}
