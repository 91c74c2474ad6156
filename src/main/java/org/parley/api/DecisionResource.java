package org.parley.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.conflict.Conflict;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.History;
import org.parley.engine.session.History.Decided;
import org.parley.journal.DecisionFilter;
import org.parley.journal.FactReference;
import org.parley.journal.Journal;
import org.parley.journal.JournalEntry;
import org.parley.journal.SealedEntry;
import org.parley.meeting.Meeting;
import org.parley.project.Task;
import org.parley.report.ProjectView;
import org.parley.report.Why;
import org.parley.report.WhyConflict;
import org.parley.report.WhyMeeting;
import org.parley.report.WhyTurn;

/** What was decided, by which rule, and why. */
@Path("/v1/workspaces/{workspace}")
@Tag(name = "decisions")
class DecisionResource {
    private final Lookup lookup;

    DecisionResource(Lookup lookup) {
        this.lookup = lookup;
    }

    /**
     * A decision.
     *
     * @param sequence its entry in the journal
     * @param matched  the facts that the rule matched
     */
    record View(
            long sequence,
            Instant time,
            String type,
            String rule,
            String rulesVersion,
            List<FactReference> matched,
            JsonNode decision) {
        static View of(JournalEntry entry, Decided decided) {
            return new View(
                    entry.sequence(),
                    entry.time(),
                    decided.decision().type(),
                    decided.rule(),
                    entry.rulesVersion(),
                    decided.matched(),
                    FactCodec.parse(decided.decision().json()));
        }
    }

    /** All that came of one command. */
    record EntryView(
            long sequence,
            Instant time,
            String rulesVersion,
            String command,
            JsonNode input,
            List<String> rulesFired,
            List<View> decisions) {}

    @GET
    @Path("decisions")
    @Operation(
            summary = "Decisions in order, of one subject, rule or type if asked for",
            description = "from is the sequence of the entry to begin at.")
    public Page<View> list(
            String workspace,
            @QueryParam("subject") String subject,
            @QueryParam("rule") String rule,
            @QueryParam("type") String type,
            @QueryParam("from") @DefaultValue("1") String from,
            @BeanParam PageRequest page) {
        return DecisionPlace.of(page, from)
                .page(lookup.workspace(workspace), new DecisionFilter(subject, rule, type), page.limit(), View::of);
    }

    @GET
    @Path("decisions/{sequence}")
    @Operation(summary = "All that came of one command")
    public EntryView get(String workspace, long sequence) {
        Journal journal = lookup.workspace(workspace).journal();
        History.expectAtHand(journal, workspace, sequence);
        JournalEntry entry = journal.page(workspace, sequence, 1).stream()
                .filter(each -> each.sequence() == sequence)
                .findFirst()
                .map(SealedEntry::entry)
                .orElseThrow(() -> Problems.notFound("there is no entry " + sequence));
        return new EntryView(
                entry.sequence(),
                entry.time(),
                entry.rulesVersion(),
                entry.commandType(),
                FactCodec.parse(entry.command()),
                entry.firings().stream().map(firing -> firing.rule()).toList(),
                History.decisionsOf(entry).stream()
                        .map(decided -> View.of(entry, decided))
                        .toList());
    }

    @GET
    @Path("why")
    @Operation(
            summary = "Why a task or a turn went to whom it went, a conflict ended as it did, a meeting does not go on",
            description =
                    "One of them is named: task as project/task, turn as conversation/number, meeting and conflict by"
                            + " their ids. Without an agent all agents are answered for, of a meeting the one in charge.")
    @APIResponse(
            responseCode = "200",
            description = "what kept each of them, or did not",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON,
                            schema = @Schema(oneOf = {Why.class, WhyConflict.class, WhyTurn.class, WhyMeeting.class})))
    public Object why(
            String workspace,
            @QueryParam("task") String task,
            @QueryParam("turn") String turn,
            @QueryParam("meeting") String meeting,
            @QueryParam("conflict") String conflict,
            @QueryParam("agent") String agent) {
        if (Stream.of(task, turn, meeting, conflict).filter(Objects::nonNull).count() > 1) {
            throw Problems.badRequest("one of task, turn, meeting and conflict can be asked about at a time");
        }
        if (turn != null) {
            return whyTurn(workspace, turn, agent);
        }
        if (meeting != null) {
            Meeting found = lookup.fact(workspace, Meeting.class, meeting, "meeting");
            return WhyMeeting.of(lookup.workspace(workspace), found, agent);
        }
        if (conflict != null) {
            return whyConflict(workspace, conflict, agent);
        }
        if (task == null || task.indexOf('/') < 0) {
            throw Problems.badRequest(
                    "task=project/task, turn=conversation/number, meeting=id or conflict=id is needed,"
                            + " such as task=release/kickoff");
        }
        return whyTask(workspace, task, agent);
    }

    private Why whyTask(String workspace, String task, String agent) {
        ProjectView view = lookup.project(workspace, task.substring(0, task.indexOf('/')));
        Task found = lookup.task(view, task.substring(task.indexOf('/') + 1));
        if (agent == null) {
            return Why.of(view.workspace(), found);
        }
        Why why = Why.of(view.workspace(), found, List.of(agent));
        if (why.agents().isEmpty()) {
            throw Problems.notFound("there was no agent %s when %s was assigned".formatted(agent, task));
        }
        return why;
    }

    private WhyConflict whyConflict(String workspace, String conflict, String agent) {
        Conflict found = lookup.fact(workspace, Conflict.class, conflict, "conflict");
        if (agent != null && !found.getParties().contains(agent)) {
            throw Problems.notFound("%s is no party of the conflict %s".formatted(agent, conflict));
        }
        WhyConflict why = WhyConflict.of(lookup.workspace(workspace), found);
        return agent == null ? why : why.about(agent);
    }

    private WhyTurn whyTurn(String workspace, String turn, String agent) {
        int slash = turn.lastIndexOf('/');
        String conversation = turn.substring(0, Math.max(0, slash));
        int number = (int) Page.number("turn", turn.substring(slash + 1), Integer.MAX_VALUE);
        lookup.conversation(workspace, conversation);
        WhyTurn why = WhyTurn.of(lookup.workspace(workspace), lookup.turn(workspace, conversation, number))
                .orElseThrow(() -> Problems.notFound("nobody decided about the turn " + turn));
        return agent == null ? why : why.about(agent);
    }
}
