package org.parley.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.Full;
import org.parley.RuleBases;
import org.parley.engine.session.FactCodec;

/** The result of every way to vote is the one that anybody gets who counts its certificate again. */
class CertificateTest {
    private static final List<String> VOTERS = List.of("ann", "bob", "cid", "dan");
    private static final Map<String, String> ROLES = Map.of("ann", "chair", "bob", "expert");
    private static final int WAYS = 4;
    /** In each build a third of the ways, each vote of each voter among them; in the profile full all of them. */
    private static final int STEP = Full.times(3, 1);

    static Stream<String> profiles() {
        return RuleBases.shipped().policies().stream()
                .filter(VotingProfile.class::isInstance)
                .map(policy -> ((VotingProfile) policy).id());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    @Tag("sampled")
    void every_way_to_vote_is_counted_as_anybody_counts_it(String profile) {
        for (int code = 0; code < Math.pow(WAYS, VOTERS.size()); code += STEP) {
            List<Vote> votes = votes(code);
            JsonNode certificate = FactCodec.tree(vote(profile, votes));

            assertThat(certificate.get("outcome").asText())
                    .as("%s: %s gives %s", profile, votes, certificate)
                    .isEqualTo(new Recount(certificate).outcome());
            if (certificate.get("ended").asText().startsWith("those who have not voted")) {
                assertNobodyCouldHaveChangedIt(certificate);
            }
        }
    }

    /** Whatever those had voted who had not when the ballot ended. */
    private static void assertNobodyCouldHaveChangedIt(JsonNode certificate) {
        for (int code = 0; code < Math.pow(WAYS, VOTERS.size()); code++) {
            List<Vote> others = votes(code);
            JsonNode otherwise = certificate.deepCopy();
            for (int index = 0; index < VOTERS.size(); index++) {
                ObjectNode elector = (ObjectNode) otherwise.get("electorate").get(index);
                if (!elector.has("vote") && others.get(index) != null) {
                    elector.put("vote", others.get(index).word());
                }
            }
            assertThat(new Recount(otherwise).outcome())
                    .as("%s instead of %s", otherwise, certificate)
                    .isEqualTo(certificate.get("outcome").asText());
        }
    }

    private static Certificate vote(String profile, List<Vote> votes) {
        List<Invitee> invitees = VOTERS.stream()
                .map(voter -> new Invitee(voter, ROLES.get(voter), false))
                .toList();
        try (MeetingRun run = MeetingRun.called("deliberation", profile, Meeting.Visibility.INVITED, invitees)) {
            VOTERS.stream().skip(1).forEach(voter -> run.does(new JoinMeeting(MeetingRun.ID, voter, null)));
            run.does(move("discussion"));
            run.does(new PostMessage(
                    MeetingRun.ID, "bob", "proposal", Map.of("title", "Mend it", "proposal_id", "p"), null));
            run.does(move("voting"));
            for (int index = 0; index < VOTERS.size(); index++) {
                if (votes.get(index) != null) {
                    run.does(new CastVote(MeetingRun.ID, VOTERS.get(index), "p", votes.get(index), null, null));
                }
            }
            run.does(move("discussion"));
            return run.all(Certificate.class).findFirst().orElseThrow();
        }
    }

    private static MoveMeeting move(String to) {
        return new MoveMeeting(MeetingRun.ID, "ann", null, to, null, null);
    }

    /** Each yes, no, abstain or nothing. */
    private static List<Vote> votes(int code) {
        List<Vote> votes = new ArrayList<>();
        for (int rest = code, index = 0; index < VOTERS.size(); index++, rest /= WAYS) {
            votes.add(rest % WAYS == WAYS - 1 ? null : Vote.values()[rest % WAYS]);
        }
        return votes;
    }
}
