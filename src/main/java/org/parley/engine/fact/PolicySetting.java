package org.parley.engine.fact;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a workspace, or a part of it, wants otherwise than the policy files say.
 *
 * @param policy type of the policy
 * @param scope  key of the part, such as a project; null for the whole workspace
 * @param values those that differ, by name; a list takes the place of all policies of the type
 */
public record PolicySetting(String policy, String scope, JsonNode values) implements Fact {
    public PolicySetting(SetPolicy set) {
        this(set.policy(), set.scope(), set.values());
    }

    @Override
    public String key() {
        return scope == null ? policy : policy + "@" + scope;
    }
}
