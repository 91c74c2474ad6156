package org.parley.engine.rules;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.engine.fact.Policy;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.Nearest;

/**
 * Reads the policy files: each key is the name of a policy type, its value one policy or a list of them.
 */
final class PolicyReader {
    private static final ObjectMapper YAML = new YAMLMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final FactTypes types;

    PolicyReader(FactTypes types) {
        this.types = types;
    }

    List<Policy> read(RuleSet source, List<RuleProblem> problems) {
        List<Policy> policies = new ArrayList<>();
        source.policies().forEach(file -> {
            try {
                readFile(file.getKey(), file.getValue(), policies, problems);
            } catch (JsonProcessingException e) {
                problems.add(noYaml(file.getKey(), e));
            }
        });
        return policies;
    }

    private void readFile(String file, String text, List<Policy> policies, List<RuleProblem> problems)
            throws JsonProcessingException {
        JsonNode root = YAML.readTree(text);
        if (!root.isObject()) {
            problems.add(new RuleProblem(file, 1, 1, "expected names of policy types, each with its values"));
            return;
        }
        PolicyPlaces places = PolicyPlaces.of(text);
        root.properties().forEach(entry -> {
            String name = entry.getKey();
            Optional<Class<?>> type = types.find(name).filter(Policy.class::isAssignableFrom);
            if (type.isEmpty()) {
                problems.add(
                        places.problem(file, "/" + name, "there is no policy type %s%s".formatted(name, hint(name))));
                return;
            }
            try {
                policies.addAll(Policies.read(type.get(), entry.getValue()));
            } catch (InvalidInput e) {
                e.errors()
                        .forEach(error -> problems.add(places.problem(
                                file,
                                "/" + name + error.pointer(),
                                "%s: %s".formatted(last(name + error.pointer()), error.message()))));
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

    /** The last name of a path. */
    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static RuleProblem noYaml(String file, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String message = e.getOriginalMessage().lines().findFirst().orElse("");
        return at == null
                ? new RuleProblem(file, 0, 0, message)
                : new RuleProblem(file, at.getLineNr(), at.getColumnNr(), message);
    }
}
