package org.parley.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.Chance;
import org.parley.engine.fact.Clock;
import org.parley.engine.fact.Command;

/** What may happen in meetings, by chance; the same for the same seed. Much of it is refused at its time. */
final class MeetingEvents {
    private static final List<String> PROTOCOLS = List.of("deliberation", "deliberation", "debate");
    private static final List<String> PROFILES =
            List.of("simple", "majority", "two_thirds", "unanimity", "consent", "weighted", "bft");
    private static final List<String> STRATEGIES =
            List.of("single_agent", "round_robin", "dynamic", "collaborative", "moderated", "handoff");
    private static final List<String> STATES =
            List.of("discussion", "voting", "discussion", "voting", "closed", "positions", "rebuttals", "judgement");
    private static final List<String> ROLES = List.of("participant", "affirmative", "negative", "judge");
    private static final int AGENTS = 4;
    private static final int MEETINGS = 2;
    private static final int PROPOSALS = 3;

    private final Chance chance;

    MeetingEvents(Chance chance) {
        this.chance = chance;
    }

    private int below(int limit) {
        return chance.below(limit);
    }

    CreateMeeting create(int number, Instant at) {
        return new CreateMeeting(
                "m" + number,
                null,
                "the roof",
                null,
                "a0",
                below(2) == 0 ? "a1" : null,
                IntStream.range(0, AGENTS).mapToObj(this::invitee).toList(),
                List.of("Tiles"),
                chance.oneOf(PROTOCOLS),
                chance.oneOf(PROFILES),
                below(2) == 0 ? chance.oneOf(STRATEGIES) : null,
                Meeting.Visibility.values()[below(2)],
                below(2) == 0 ? new MeetingLimits(60, 60, 10 + below(20), 1 + below(3)) : null,
                null,
                Clock.SYSTEM,
                at);
    }

    Command next(Instant at) {
        return switch (below(16)) {
            case 0, 1 -> new JoinMeeting(meeting(), agent(), at);
            case 2 -> new LeaveMeeting(meeting(), agent(), at);
            case 3 -> new InviteAgent(meeting(), agent(), agent(), role(), at);
            case 4, 5, 6, 7, 8 -> new CastVote(meeting(), agent(), proposal(), Vote.values()[below(3)], null, at);
            case 9, 10, 11 -> move(at);
            case 12 -> create(below(MEETINGS + 2), at);
            default -> post(at);
        };
    }

    JoinMeeting join(int meeting, int agent, Instant at) {
        return new JoinMeeting("m" + meeting, "a" + agent, at);
    }

    /** By one of those who may. */
    private MoveMeeting move(Instant at) {
        String state = below(30) == 0 ? "cancelled" : chance.oneOf(STATES);
        return new MoveMeeting(meeting(), "a" + below(2), null, state, "by chance", at);
    }

    /** What brings a meeting on: most of it is in order. */
    PostMessage post(Instant at) {
        return switch (below(8)) {
            case 0 -> say("pass", Map.of(), at);
            case 1, 2 -> say("proposal", Map.of("title", "Tiles", "proposal_id", proposal()), at);
            case 3 -> say("withdrawal", Map.of("proposal_id", proposal()), at);
            case 4 -> say("summary", Map.of("summary_text", "So it is"), at);
            case 5 -> say(List.of("position", "rebuttal", "judgement").get(below(3)), Map.of("text", "Yes"), at);
            case 6 -> say("decision", Map.of("text", "We do"), at);
            default -> say("comment", Map.of("text", "Well", "next", agent()), at);
        };
    }

    private PostMessage say(String type, Map<String, String> content, Instant at) {
        return new PostMessage(meeting(), agent(), type, content, at);
    }

    private Invitee invitee(int number) {
        return new Invitee("a" + number, role(), false);
    }

    private String role() {
        return chance.oneOf(ROLES);
    }

    private String proposal() {
        return "p" + below(PROPOSALS);
    }

    private String agent() {
        return "a" + below(AGENTS);
    }

    private String meeting() {
        return "m" + below(MEETINGS);
    }
}
