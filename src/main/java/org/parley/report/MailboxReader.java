package org.parley.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.Nearest;
import org.parley.engine.input.Quoted;
import org.parley.engine.session.FactCodec;
import org.parley.meeting.AgendaItem;
import org.parley.meeting.ImportMeeting;
import org.parley.meeting.MailboxVotes;
import org.parley.meeting.Meeting;
import org.parley.meeting.MeetingLimits;
import org.parley.meeting.Message;
import org.parley.meeting.Participant;
import org.parley.meeting.Proposal;
import org.parley.meeting.Protocol;
import org.parley.report.MailboxMessages.Said;

/** Reads a mailbox, one that {@link Mailbox} wrote or one with no more than a manifest, participants and messages. */
public final class MailboxReader {
    private static final Pattern ID = Pattern.compile("(?!(?:.*/)?\\.{1,2}(?:/|$))[A-Za-z0-9._/-]{1,256}");
    private static final String FACILITATOR = "facilitator";
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_NAME = 200;

    private final MailboxFiles files;
    private final MailboxTerms terms;

    private MailboxReader(Map<String, String> files, MailboxTerms terms) {
        this.files = new MailboxFiles(files);
        this.terms = terms;
    }

    /**
     * The meeting of a mailbox.
     *
     * @param files texts by path; files that are none of a mailbox are not read
     * @throws InvalidInput with every error, each with its file; where in the file, its message says
     */
    public static ImportMeeting read(Map<String, String> files, MailboxTerms terms) {
        return new MailboxReader(files, terms).read();
    }

    private ImportMeeting read() {
        ObjectNode manifest = manifest();
        String id = manifest.path("meeting_id").asText();
        MailboxMessages reader = new MailboxMessages(files, terms.types());
        List<Said> said = reader.read();
        Instant created = created(manifest, said);
        List<Participant> participants = MailboxParticipants.read(files, manifest, id, created);
        String profile = manifest.path("profile").asText();
        Map<String, Proposal> proposals = new MailboxProposals(files, terms, id, profile).read(said);
        List<Message> messages = reader.numbered(id, said);
        reader.checkSpeakers(said, participants);
        reader.checkProposals(said, proposals.keySet());
        MailboxBallots ballots = new MailboxBallots(files, id);
        Mailbox.Votes votes = ballots.read(proposals);
        List<AgendaItem> agenda = MailboxAgenda.read(files, id, said);
        MailboxCounts counts = new MailboxCounts(files, manifest.path("counts"), participants);
        leader(manifest, participants);
        Meeting meeting = files.as(Mailbox.MANIFEST, "", manifest, Meeting.class);
        files.refuseIfAny();
        MailboxBallots.last(votes)
                .forEach((proposal, number) -> proposals.get(proposal).setBallots(number));
        List<MailboxVotes> cast = MailboxBallots.cast(said, proposals, votes);
        return new ImportMeeting(
                meeting,
                counts.of(id, proposals.values(), votes.ballots(), messages),
                participants,
                agenda,
                List.copyOf(proposals.values()),
                votes.ballots(),
                votes.electors(),
                votes.certificates(),
                messages,
                cast,
                null);
    }

    /** By the names used here, with what usually holds where it says nothing. */
    private ObjectNode manifest() {
        JsonNode given = files.parse(Mailbox.MANIFEST);
        if (!files.has(Mailbox.MANIFEST)) {
            files.error(Mailbox.MANIFEST, "", "it is missing");
        } else if (!given.isObject() && !given.isMissingNode()) {
            files.error(Mailbox.MANIFEST, "", "expected an object");
        }
        if (!given.isObject()) {
            return JsonNodeFactory.instance.objectNode();
        }
        ObjectNode manifest = SeedNames.read(given, SeedNames.MANIFEST);
        files.need(Mailbox.MANIFEST, "", manifest, "meeting_id", "topic", "creator", "state");
        usual(manifest);
        Fields fields = files.fields(Mailbox.MANIFEST, "", manifest);
        String id = fields.text("meeting_id", LONGEST_TEXT);
        if (id != null && !ID.matcher(id).matches()) {
            fields.error("meeting_id", "%s is no id of a meeting".formatted(Quoted.of(id)));
        }
        if (fields.text("topic", LONGEST_TEXT) != null) {
            fields.requiredText("topic", LONGEST_TEXT);
        }
        fields.text("goal", LONGEST_TEXT);
        List.of("creator", FACILITATOR, "appointed").forEach(fields::id);
        List.of("subject", "clock", "stalled").forEach(field -> fields.text(field, LONGEST_TEXT));
        fields.integer("simulated", 0, Integer.MAX_VALUE);
        fields.word("visibility", List.of("open", "invited"));
        Fields limits = fields.object("limits", MeetingLimits.class);
        List.of("discussion_timeout", "voting_timeout", "max_messages", "max_rounds")
                .forEach(limit -> limits.integer(limit, 0, Integer.MAX_VALUE));
        names(fields);
        return manifest;
    }

    private void names(Fields fields) {
        String profile = fields.text("profile", LONGEST_NAME);
        known(fields, "profile", "voting profile", profile, terms.profiles());
        String strategy = fields.text("turn_strategy", LONGEST_NAME);
        known(fields, "turn_strategy", "turn strategy", strategy, terms.strategies());
        String protocol = fields.text("protocol", LONGEST_NAME);
        known(
                fields,
                "protocol",
                "protocol",
                protocol,
                List.copyOf(terms.protocols().keySet()));
        Protocol table = terms.protocols().get(String.valueOf(protocol));
        String state = fields.text("state", LONGEST_NAME);
        if (table != null) {
            known(fields, "state", "state of " + protocol, state, table.states());
        }
    }

    private static void known(Fields fields, String name, String kind, String given, List<String> known) {
        if (given != null && !known.contains(given)) {
            fields.error(
                    name,
                    "there is no %s %s%s; there are %s"
                            .formatted(
                                    kind,
                                    Quoted.of(given),
                                    new Nearest(known).hint(given),
                                    known.stream().sorted().toList()));
        }
    }

    private void usual(ObjectNode manifest) {
        ObjectNode usual = (ObjectNode) FactCodec.tree(terms.usual());
        usual.properties().forEach(field -> {
            if (!manifest.has(field.getKey())) {
                manifest.set(field.getKey(), field.getValue());
            }
        });
    }

    /** When it began: as the manifest says, or with its first message; null if it is not known. */
    private Instant created(ObjectNode manifest, List<Said> said) {
        Instant given = MailboxFiles.time(files.fields(Mailbox.MANIFEST, "", manifest), "created_at");
        Instant created = given == null
                ? said.stream()
                        .map(Said::at)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(null)
                : given;
        manifest.remove("created_at");
        if (created != null) {
            manifest.put("created_at", created.toString());
        }
        return created;
    }

    /** A facilitator who is not there yet takes the chair when it joins. */
    private void leader(ObjectNode manifest, List<Participant> participants) {
        String facilitator = manifest.path(FACILITATOR).asText();
        if (facilitator.isEmpty()) {
            return;
        }
        if (participants.stream().noneMatch(each -> each.getAgentId().equals(facilitator))) {
            files.error(Mailbox.MANIFEST, "/" + FACILITATOR, "%s takes no part".formatted(facilitator));
        }
        if (!manifest.has("appointed")
                && participants.stream()
                        .filter(each -> each.getAgentId().equals(facilitator))
                        .anyMatch(each -> each.getStatus() != Participant.Status.JOINED)) {
            manifest.put("appointed", facilitator);
        }
    }
}
