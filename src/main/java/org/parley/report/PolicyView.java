package org.parley.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.PolicySetting;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.rules.Policies;
import org.parley.engine.rules.PolicyFields;
import org.parley.engine.rules.PolicyPlaces;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.session.FactStore;
import org.parley.journal.FactReference;

/**
 * A policy as it holds for a workspace or for a part of it, and where each value comes from.
 *
 * @param policy  its type
 * @param file    where the values stand that nobody has set otherwise
 * @param scope   the part that it holds for, such as a project; null for the whole workspace
 * @param values  those that hold, by name; a list if there are several policies of the type
 * @param origins of each value, by its name; of a list, under {@code *}
 */
public record PolicyView(String policy, String file, String scope, JsonNode values, Map<String, Origin> origins) {
    private static final String WORKSPACE = "workspace";
    private static final String ALL = "*";

    /**
     * Where a value comes from.
     *
     * @param from  {@code workspace}, the key of the part that it is set for, or file and line
     * @param range what it may be; absent if it is no number
     * @param note  what the file says about it
     */
    public record Origin(String from, String range, String note) {}

    /** @param scope null for the whole workspace */
    public static PolicyView of(Class<?> type, String file, String scope, RuleBase base, FactStore facts) {
        List<Policy> shipped = shipped(type, base);
        Optional<JsonNode> workspace = setting(type, null, facts).filter(set -> Policies.fit(type, shipped, set));
        List<Policy> everywhere =
                workspace.map(set -> Policies.with(type, shipped, set)).orElse(shipped);
        Optional<JsonNode> part = Optional.ofNullable(scope)
                .flatMap(key -> setting(type, key, facts))
                .filter(set -> Policies.fit(type, everywhere, set));
        List<Policy> policies =
                part.map(set -> Policies.with(type, everywhere, set)).orElse(everywhere);
        String text = base.source().files().get(file);
        PolicyPlaces places = PolicyPlaces.of(text);
        String root = "/" + type.getSimpleName();
        Map<String, Origin> origins = new LinkedHashMap<>();
        boolean list = PolicyFields.isTable(type);
        if (list) {
            origins.put(
                    ALL, new Origin(workspace.isPresent() ? WORKSPACE : file + ":" + places.lineOf(root), null, null));
        } else {
            PolicyFields.components(type).forEach(component -> {
                String name = PolicyFields.nameOf(component);
                String from = part.filter(set -> set.has(name)).isPresent()
                        ? scope
                        : workspace.filter(set -> set.has(name)).isPresent()
                                ? WORKSPACE
                                : file + ":" + places.lineOf(root + "/" + name);
                origins.put(
                        name,
                        new Origin(
                                from,
                                blankToNull(PolicyFields.rangeOf(component)),
                                blankToNull(places.noteOf(root + "/" + name))));
            });
        }
        return new PolicyView(
                type.getSimpleName(), file, scope, list ? array(policies) : Policies.values(policies.get(0)), origins);
    }

    /**
     * Looks whether values can be set: in a project they come on top of what is set for its workspace, and what is set for
     * the workspace holds for the projects that have values of their own.
     *
     * @param scope null for the whole workspace
     * @throws InvalidInput if they make no policy
     */
    public static void check(Class<?> type, String scope, JsonNode values, RuleBase base, FactStore facts) {
        List<Policy> shipped = shipped(type, base);
        if (scope != null) {
            Policies.with(
                    type,
                    setting(type, null, facts)
                            .map(set -> Policies.with(type, shipped, set))
                            .orElse(shipped),
                    values);
            return;
        }
        List<Policy> everywhere = Policies.with(type, shipped, values);
        facts.all(PolicySetting.class, type.getSimpleName() + "@").forEach(part -> {
            try {
                Policies.with(type, everywhere, part.values());
            } catch (InvalidInput e) {
                throw new InvalidInput(e.errors().stream()
                        .map(error -> new InputError(error.pointer(), part.scope() + ": " + error.message()))
                        .toList());
            }
        });
    }

    /** The policies of a type, as the files have them. */
    public static List<Policy> shipped(Class<?> type, RuleBase base) {
        return base.policies().stream().filter(type::isInstance).toList();
    }

    /** All that the values of a policy depend on, as JSON: those of the files, and what is set otherwise. */
    public static List<String> basis(
            Class<?> type, String scope, RuleBase base, Function<FactReference, Optional<String>> facts) {
        List<String> basis = new ArrayList<>();
        shipped(type, base).forEach(policy -> basis.add(Policies.values(policy).toString()));
        basis.add(facts.apply(setting(type, null)).orElse(""));
        basis.add(scope == null ? "" : facts.apply(setting(type, scope)).orElse(""));
        return basis;
    }

    private static FactReference setting(Class<?> type, String scope) {
        return new FactReference(
                PolicySetting.class.getSimpleName(), new PolicySetting(type.getSimpleName(), scope, null).key());
    }

    private static Optional<JsonNode> setting(Class<?> type, String scope, FactStore facts) {
        return facts.find(PolicySetting.class, new PolicySetting(type.getSimpleName(), scope, null).key())
                .map(PolicySetting::values);
    }

    private static ArrayNode array(List<? extends Policy> policies) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        policies.forEach(policy -> array.add(Policies.values(policy)));
        return array;
    }

    private static String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
