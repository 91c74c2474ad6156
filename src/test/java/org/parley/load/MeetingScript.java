package org.parley.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The acts of a meeting from its call to its end, drawn by lot, some of them not allowed. Beside them runs a small state
 * machine of the protocol (spec/meetings.md) that knows which those are, and how it all ends.
 */
final class MeetingScript {
    private static final List<String> VOTES = List.of("yes", "yes", "yes", "no", "abstain");

    private final String meeting;
    private final Random random;
    private final List<String> joined = new ArrayList<>();
    private final List<String> outside = new ArrayList<>();
    private final List<MeetingStep> steps = new ArrayList<>();
    private final Map<String, String> proposals = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> ballots = new LinkedHashMap<>();
    private String state = "open";
    private int said;

    private MeetingScript(String meeting, Random random) {
        this.meeting = meeting;
        this.random = random;
    }

    /** @param participants with the creator, at least four */
    static MeetingScript of(String meeting, int participants, long seed) {
        MeetingScript script = new MeetingScript(meeting, new Random(seed));
        script.gather(participants);
        script.discuss();
        script.vote();
        script.end();
        return script;
    }

    String meeting() {
        return meeting;
    }

    List<MeetingStep> steps() {
        return steps;
    }

    /** The state in the end. */
    String state() {
        return state;
    }

    /** The status of each proposal in the end. */
    Map<String, String> proposals() {
        return proposals;
    }

    private void gather(int participants) {
        List<String> invited = new ArrayList<>();
        for (int number = 0; number < participants; number++) {
            invited.add("agent-" + number);
        }
        String list = invited.stream()
                .skip(1)
                .map("{\"agent_id\": \"%s\"}"::formatted)
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
        add(
                "",
                "{\"meeting_id\": \"%s\", \"topic\": \"Topic of %s\", \"creator\": \"agent-0\", \"participants\": [%s]}"
                        .formatted(meeting, meeting, list),
                true);
        joined.add("agent-0");
        for (String agent : invited.subList(1, invited.size())) {
            if (joined.size() > 3 && random.nextInt(5) == 0) {
                outside.add(agent);
            } else {
                act("/join", agent, "", true);
                joined.add(agent);
            }
        }
        comment(joined.get(1), false);
    }

    private void discuss() {
        move(joined.get(1), "discussion", false);
        move("agent-0", "discussion", true);
        for (String agent : joined) {
            comment(agent, true);
        }
        outside.forEach(agent -> comment(agent, false));
        for (int number = 0; number <= random.nextInt(2); number++) {
            propose("proposal-" + number);
        }
        if (joined.size() > 4 && random.nextBoolean()) {
            String leaver = joined.remove(joined.size() - 1);
            act("/leave", leaver, "", true);
            outside.add(leaver);
        }
    }

    private void vote() {
        proposals.keySet().forEach(proposal -> ballots.put(proposal, new LinkedHashMap<>()));
        move("agent-0", "voting", true);
        outside.forEach(agent -> vote(agent, "proposal-0", "yes", false));
        for (String proposal : List.copyOf(proposals.keySet())) {
            List<String> voters = new ArrayList<>(joined);
            Collections.shuffle(voters, random);
            // Some keep silent, some vote twice.
            List<String> turns = new ArrayList<>(voters.subList(0, voters.size() - random.nextInt(3)));
            turns.add(voters.get(0));
            for (String voter : turns) {
                String vote = VOTES.get(random.nextInt(VOTES.size()));
                boolean open = proposals.get(proposal).equals("voting");
                vote(voter, proposal, vote, open);
                if (open) {
                    ballots.get(proposal).put(voter, vote);
                    closeEarly(proposal);
                }
            }
        }
    }

    private void end() {
        switch (random.nextInt(4)) {
            case 0 -> cancel();
            case 1 -> closeFromVoting();
            default -> closeFromDiscussion();
        }
    }

    private void cancel() {
        move("agent-0", "cancelled", true);
        proposals.replaceAll((proposal, status) -> status.equals("voting") ? "withdrawn" : status);
        comment("agent-0", false);
    }

    private void closeFromVoting() {
        move("agent-0", "closed", false);
        say("agent-0", "summary", "\"summary_text\": \"That was it\"", true);
        if (proposals.containsValue("voting")) {
            move("agent-0", "closed", false);
            closeFromDiscussion();
        } else {
            move("agent-0", "closed", true);
            move("agent-0", "discussion", false);
            move("agent-0", "archived", true);
        }
    }

    private void closeFromDiscussion() {
        move("agent-0", "discussion", true);
        proposals.replaceAll((proposal, status) -> status.equals("voting") ? outcome(proposal) : status);
        propose("late");
        say("agent-0", "summary", "\"summary_text\": \"That was it\"", true);
        move(joined.get(1), "closed", false);
        move("agent-0", "closed", true);
        proposals.put("late", "withdrawn");
        vote(joined.get(1), "proposal-0", "yes", false);
    }

    /** Majority of the electors: it is over when the silent ones cannot turn it any more. */
    private void closeEarly(String proposal) {
        int silent = joined.size() - ballots.get(proposal).size();
        if (2 * yes(proposal) > joined.size() || 2 * (yes(proposal) + silent) <= joined.size()) {
            proposals.put(proposal, outcome(proposal));
        }
    }

    private String outcome(String proposal) {
        return 2 * yes(proposal) > joined.size() ? "accepted" : "rejected";
    }

    private long yes(String proposal) {
        return ballots.get(proposal).values().stream().filter("yes"::equals).count();
    }

    private void propose(String proposal) {
        String author = joined.get(random.nextInt(joined.size()));
        say(author, "proposal", "\"proposal_id\": \"%s\", \"title\": \"Do it\"".formatted(proposal), true);
        proposals.put(proposal, "proposed");
    }

    private void comment(String agent, boolean allowed) {
        said++;
        say(agent, "comment", "\"text\": \"Comment %d\"".formatted(said), allowed);
    }

    private void say(String agent, String type, String fields, boolean allowed) {
        act("/messages", agent, ", \"message_type\": \"%s\", %s".formatted(type, fields), allowed);
    }

    private void vote(String agent, String proposal, String vote, boolean allowed) {
        act("/votes", agent, ", \"proposal_id\": \"%s\", \"vote\": \"%s\"".formatted(proposal, vote), allowed);
    }

    private void move(String agent, String to, boolean allowed) {
        act("/state", agent, ", \"new_state\": \"%s\"".formatted(to), allowed);
        if (allowed) {
            state = to;
        }
        if (allowed && to.equals("voting")) {
            proposals.replaceAll((proposal, status) -> "voting");
        }
    }

    private void act(String what, String agent, String fields, boolean allowed) {
        add("/" + meeting + what, "{\"agent_id\": \"%s\"%s}".formatted(agent, fields), allowed);
    }

    private void add(String path, String body, boolean allowed) {
        steps.add(new MeetingStep(path, body, allowed));
    }
}
