package org.parley.report;

import java.util.List;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.PolicySetting;
import org.parley.engine.rules.Policies;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.session.FactStore;

/** The policies of a type that hold for a workspace: as the policy files have them, or as the workspace has set them. */
public final class CurrentPolicies {
    private CurrentPolicies() {}

    public static <T extends Policy> List<T> of(Class<T> type, RuleBase base, FactStore facts) {
        List<Policy> shipped = PolicyView.shipped(type, base);
        return facts
                .find(PolicySetting.class, new PolicySetting(type.getSimpleName(), null, null).key())
                .filter(setting -> Policies.fit(type, shipped, setting.values()))
                .map(setting -> Policies.with(type, shipped, setting.values()))
                .orElse(shipped)
                .stream()
                .map(type::cast)
                .toList();
    }
}
