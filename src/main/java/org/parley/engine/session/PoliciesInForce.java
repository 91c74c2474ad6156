package org.parley.engine.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.PolicySetting;
import org.parley.engine.rules.FactTypes;
import org.parley.engine.rules.Policies;
import org.parley.engine.rules.RuleBase;

/** The policies of a session: those of the rule base, otherwise where the workspace has set them otherwise. */
final class PoliciesInForce {
    private static final Logger LOG = Logger.getLogger(PoliciesInForce.class);

    private final KieSession session;
    private final FactTypes types;
    private final FactObjects objects;
    private final Map<String, List<Policy>> shipped;
    private final Map<String, List<FactHandle>> handles = new HashMap<>();

    /** @param objects makes objects of policies that the rules declare */
    PoliciesInForce(KieSession session, RuleBase base, FactTypes types, FactObjects objects) {
        this.session = session;
        this.types = types;
        this.objects = objects;
        this.shipped = base.policies().stream().collect(Collectors.groupingBy(Policy::getName));
    }

    /** Inserts them; the settings are in the session. */
    void begin() {
        Map<String, List<PolicySetting>> settings = settings();
        Set<String> all = new TreeSet<>(shipped.keySet());
        all.addAll(settings.keySet());
        all.forEach(type -> insert(type, settings));
    }

    /**
     * Lets policies be what is set for them now.
     *
     * @param types those that were set
     * @return false if there are none
     */
    boolean follow(Collection<String> types) {
        if (types.isEmpty()) {
            return false;
        }
        Map<String, List<PolicySetting>> settings = settings();
        for (String type : types) {
            handles.getOrDefault(type, List.of()).forEach(session::delete);
            insert(type, settings);
        }
        return true;
    }

    private void insert(String type, Map<String, List<PolicySetting>> settings) {
        List<Policy> files = shipped.getOrDefault(type, List.of());
        List<Policy> policies = settings.containsKey(type) ? inForce(type, files, settings.get(type)) : files;
        handles.put(
                type,
                policies.stream()
                        .map(policy -> session.insert(objects.object(policy)))
                        .toList());
    }

    private List<Policy> inForce(String type, List<Policy> files, List<PolicySetting> settings) {
        List<Policy> policies = files;
        Map<String, JsonNode> parts = new TreeMap<>();
        for (PolicySetting setting : settings) {
            if (setting.scope() != null) {
                parts.put(setting.scope(), setting.values());
            } else if (fits(type, files, setting.values())) {
                policies = Policies.with(types.get(type), files, setting.values());
            }
        }
        List<Policy> everywhere = policies;
        parts.values().removeIf(values -> !fits(type, everywhere, values));
        return parts.isEmpty() ? policies : withParts(policies.get(0), parts);
    }

    /** What is set may be older than its type, or than what its type takes. */
    private boolean fits(String type, List<Policy> policies, JsonNode values) {
        boolean fits = types.find(type)
                .filter(known -> Policies.fit(known, policies, values))
                .isPresent();
        if (!fits) {
            LOG.warnf("%s is as it would be if nobody had set it: what is set does not fit it", type);
        }
        return fits;
    }

    private static List<Policy> withParts(Policy everywhere, Map<String, JsonNode> parts) {
        List<Policy> policies = new ArrayList<>();
        policies.add(Policies.except(everywhere, parts.keySet()));
        parts.forEach((part, values) -> policies.add(Policies.within(everywhere, part, values)));
        return policies;
    }

    private Map<String, List<PolicySetting>> settings() {
        return session.getObjects(new ClassObjectFilter(PolicySetting.class)).stream()
                .map(PolicySetting.class::cast)
                .collect(Collectors.groupingBy(PolicySetting::policy));
    }
}
