package org.parley.engine.rules;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.engine.fact.Policy;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.Nearest;
import org.parley.engine.input.Pointer;
import org.parley.engine.input.SyntaxError;
import org.parley.engine.input.Unkeepable;
import org.parley.engine.input.Yaml;
import org.parley.engine.rules.RuleProblem.Kind;
import org.parley.engine.rules.prepared.PreparedRules;

/**
 * Reads the policy files: each key is the name of a policy type, its value one policy or a list of them.
 */
public final class PolicyReader {
    private final FactTypes types;

    /**
     * A policy and where it stands.
     *
     * @param file    path below the rules folder
     * @param pointer to the policy in the file
     */
    public record Located(Policy policy, String file, String pointer, PolicyPlaces places) {
        /** A problem with a value of the policy, at the path below it. */
        public RuleProblem problem(Kind kind, String path, String message) {
            return places.problem(kind, file, pointer + path, message);
        }
    }

    public PolicyReader(FactTypes types) {
        this.types = types;
    }

    List<Policy> read(RuleSet source, List<RuleProblem> problems) {
        List<Policy> policies = new ArrayList<>();
        source.policies()
                .forEach(file -> policies.addAll(PreparedRules.shipped()
                        .policies(file.getKey(), file.getValue())
                        .orElseGet(() -> read(file.getKey(), file.getValue(), problems))));
        return policies;
    }

    /** The policies of a file that can be read; why others cannot is added to the problems. */
    public List<Policy> read(String file, String text, List<RuleProblem> problems) {
        List<Located> policies = new ArrayList<>();
        locate(file, text, policies, problems);
        return policies.stream().map(Located::policy).toList();
    }

    /** All policies that can be read; why others cannot is added to the problems. */
    public List<Located> locate(RuleSet source, List<RuleProblem> problems) {
        List<Located> policies = new ArrayList<>();
        source.policies().forEach(file -> locate(file.getKey(), file.getValue(), policies, problems));
        return policies;
    }

    private void locate(String file, String text, List<Located> policies, List<RuleProblem> problems) {
        try {
            readFile(file, text, policies, problems);
        } catch (JsonProcessingException e) {
            problems.add(noYaml(file, e));
        } catch (RuntimeException | Error e) {
            problems.add(RuleProblem.ofThrown(file, 1, 1, null, e));
        }
    }

    private void readFile(String file, String text, List<Located> policies, List<RuleProblem> problems)
            throws JsonProcessingException {
        JsonNode root = Yaml.tree(text);
        if (!root.isObject()) {
            problems.add(new RuleProblem(
                    Kind.POLICY, file, 1, 1, null, "expected names of policy types, each with its values", null));
            return;
        }
        PolicyPlaces places = PolicyPlaces.of(text);
        List<InputError> unkeepable = Unkeepable.in(root);
        unkeepable.forEach(error -> problems.add(problem(places, file, error)));
        if (!unkeepable.isEmpty()) {
            return;
        }
        root.properties().forEach(entry -> {
            String name = entry.getKey();
            Optional<Class<?>> type = types.find(name).filter(Policy.class::isAssignableFrom);
            if (type.isEmpty()) {
                problems.add(places.problem(
                        Kind.POLICY, file, "/" + name, "there is no policy type %s%s".formatted(name, hint(name))));
                return;
            }
            try {
                List<Policy> read = Policies.read(type.get(), entry.getValue());
                for (int index = 0; index < read.size(); index++) {
                    String pointer = "/" + name + (entry.getValue().isArray() ? "/" + index : "");
                    policies.add(new Located(read.get(index), file, pointer, places));
                }
            } catch (InvalidInput e) {
                e.errors()
                        .forEach(error -> problems.add(
                                problem(places, file, new InputError("/" + name + error.pointer(), error.message()))));
            }
        });
    }

    private String hint(String name) {
        String nearest = new Nearest(policyNames()).hint(name);
        return nearest.isEmpty() ? "; there are " + policyNames() : nearest;
    }

    private List<String> policyNames() {
        return types.all().stream()
                .filter(Policy.class::isAssignableFrom)
                .map(Class::getSimpleName)
                .toList();
    }

    private static RuleProblem problem(PolicyPlaces places, String file, InputError error) {
        return places.problem(
                Kind.POLICY, file, error.pointer(), "%s: %s".formatted(Pointer.last(error.pointer()), error.message()));
    }

    private static RuleProblem noYaml(String file, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        // First what was being read, then what is wrong with it, then, indented, where.
        String message = SyntaxError.plain(e.getOriginalMessage()
                .lines()
                .filter(line -> !line.startsWith(" "))
                .reduce((reading, wrong) -> wrong)
                .orElse(""));
        return at == null
                ? new RuleProblem(Kind.POLICY, file, 0, 0, null, message, null)
                : new RuleProblem(Kind.POLICY, file, at.getLineNr(), at.getColumnNr(), null, message, null);
    }
}
