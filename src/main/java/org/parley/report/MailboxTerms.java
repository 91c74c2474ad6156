package org.parley.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.conversation.TurnStrategy;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.session.FactStore;
import org.parley.meeting.MeetingDefaults;
import org.parley.meeting.MessageType;
import org.parley.meeting.Protocol;
import org.parley.meeting.VotingProfile;

/** The policies that a mailbox has to fit: what can be said, and the names that its meeting may use. */
public record MailboxTerms(
        MeetingDefaults usual,
        Map<String, MessageType> types,
        Map<String, Protocol> protocols,
        List<String> profiles,
        List<String> strategies) {
    /** Those that hold for a workspace. */
    public static MailboxTerms of(RuleBase base, FactStore facts) {
        return new MailboxTerms(
                CurrentPolicies.of(MeetingDefaults.class, base, facts).get(0),
                byName(CurrentPolicies.of(MessageType.class, base, facts), MessageType::type),
                byName(CurrentPolicies.of(Protocol.class, base, facts), Protocol::id),
                CurrentPolicies.of(VotingProfile.class, base, facts).stream()
                        .map(VotingProfile::id)
                        .toList(),
                CurrentPolicies.of(TurnStrategy.class, base, facts).stream()
                        .map(TurnStrategy::strategy)
                        .toList());
    }

    private static <T> Map<String, T> byName(List<T> policies, Function<T, String> name) {
        return policies.stream().collect(Collectors.toMap(name, Function.identity(), (one, other) -> one));
    }
}
