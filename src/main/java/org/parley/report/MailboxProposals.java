package org.parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.engine.input.Nearest;
import org.parley.engine.input.Quoted;
import org.parley.meeting.Proposal;
import org.parley.meeting.Proposal.Status;
import org.parley.report.MailboxMessages.Said;

/** Reads what is to be decided: the proposals among the messages, and which of them were withdrawn. */
final class MailboxProposals {
    private static final String ID = "proposal_id";
    private static final String PROFILE = "profile";
    private static final List<String> STATUSES = List.of("proposed", "voting", "accepted", "rejected", "withdrawn");

    private final MailboxFiles files;
    private final MailboxTerms terms;
    private final String meeting;
    private final String profile;
    private final Map<String, Proposal> all = new LinkedHashMap<>();

    /** @param profile by which those are voted on that name none */
    MailboxProposals(MailboxFiles files, MailboxTerms terms, String meeting, String profile) {
        this.files = files;
        this.terms = terms;
        this.meeting = meeting;
        this.profile = profile;
    }

    /** By id; a proposal without an id gets one, as when it is posted. */
    Map<String, Proposal> read(List<Said> messages) {
        List<Said> made = messages.stream()
                .filter(said -> said.type().equals(Mailbox.PROPOSAL))
                .toList();
        made.stream().filter(said -> said.content().containsKey(ID)).forEach(said -> add(said, said.field(ID)));
        int number = 1;
        for (Said said : made) {
            if (!said.content().containsKey(ID)) {
                while (all.containsKey("proposal-" + number)) {
                    number++;
                }
                said.content().put(ID, "proposal-" + number);
                add(said, said.field(ID));
            }
        }
        messages.stream().filter(said -> said.type().equals("withdrawal")).forEach(this::withdraw);
        return all;
    }

    private void add(Said said, String id) {
        ObjectNode given = said.given();
        Fields fields = files.fields(said.path(), "", given);
        String status = fields.word("status", STATUSES);
        String name = said.content().getOrDefault(PROFILE, profile);
        if (!terms.profiles().contains(name) && said.content().containsKey(PROFILE)) {
            fields.error(
                    PROFILE,
                    "there is no voting profile %s%s; there are %s"
                            .formatted(
                                    Quoted.of(name),
                                    new Nearest(terms.profiles()).hint(name),
                                    terms.profiles().stream().sorted().toList()));
        }
        String details = said.content().get("details");
        Proposal proposal = new Proposal(meeting, id, said.field("title"), details, said.agentId(), name);
        if (status != null) {
            proposal.setStatus(Status.valueOf(status.toUpperCase(Locale.ROOT)));
        }
        if (all.putIfAbsent(id, proposal) != null) {
            files.error(said.path(), "/" + ID, "%s is here twice".formatted(id));
        }
    }

    private void withdraw(Said said) {
        Proposal proposal = all.get(said.field(ID));
        if (proposal != null
                && proposal.getStatus() == Status.PROPOSED
                && proposal.getAuthor().equals(said.agentId())) {
            proposal.setStatus(Status.WITHDRAWN);
        }
    }
}
