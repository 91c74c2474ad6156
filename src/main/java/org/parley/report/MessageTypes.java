package org.parley.report;

import java.util.List;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.PolicySetting;
import org.parley.engine.rules.Policies;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.session.FactStore;
import org.parley.meeting.MessageType;

/** What can be said in the meetings of a workspace: as the policy files have it, or as the workspace has set it. */
public final class MessageTypes {
    private MessageTypes() {}

    public static List<MessageType> of(RuleBase base, FactStore facts) {
        List<Policy> shipped =
                base.policies().stream().filter(MessageType.class::isInstance).toList();
        return facts
                .find(PolicySetting.class, new PolicySetting(MessageType.class.getSimpleName(), null, null).key())
                .map(setting -> Policies.with(MessageType.class, shipped, setting.values()))
                .orElse(shipped)
                .stream()
                .map(MessageType.class::cast)
                .toList();
    }
}
