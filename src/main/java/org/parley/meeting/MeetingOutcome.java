package org.parley.meeting;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.engine.fact.Fact;

/**
 * What was extracted from the messages of a meeting.
 *
 * @param others further kinds by name: those of message types, and of rules of one's own ({@link OutcomeExtractor})
 */
public record MeetingOutcome(
        String meetingId,
        List<String> decisions,
        List<String> actionItems,
        List<String> risks,
        List<String> insights,
        List<String> nextSteps,
        Map<String, List<String>> others)
        implements Fact {
    public MeetingOutcome {
        others = others == null ? Map.of() : others;
    }

    @Override
    public String key() {
        return meetingId;
    }

    /** The action items by number. */
    public List<ActionItem> numberedActionItems() {
        return IntStream.range(0, actionItems.size())
                .mapToObj(index -> new ActionItem(index + 1, actionItems.get(index)))
                .toList();
    }
}
