package org.parley.engine.rules;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
                        .orElseGet(() -> read(source, file.getKey(), problems))));
        return policies;
    }

    /** The policies of a file that can be read; why others cannot is added to the problems. */
    public List<Policy> read(RuleSet source, String file, List<RuleProblem> problems) {
        List<Located> policies = new ArrayList<>();
        locate(source, file, policies, problems);
        return policies.stream().map(Located::policy).toList();
    }

    /** All policies that can be read; why others cannot is added to the problems. */
    public List<Located> locate(RuleSet source, List<RuleProblem> problems) {
        List<Located> policies = new ArrayList<>();
        source.policies().forEach(file -> locate(source, file.getKey(), policies, problems));
        return policies;
    }

    private void locate(RuleSet source, String file, List<Located> policies, List<RuleProblem> problems) {
        try {
            readFile(source, file, policies, problems);
        } catch (JsonProcessingException e) {
            problems.add(noYaml(file, e));
        } catch (RuntimeException | Error e) {
            problems.add(RuleProblem.ofThrown(file, 1, 1, null, e));
        }
    }

    private void readFile(RuleSet source, String file, List<Located> policies, List<RuleProblem> problems)
            throws JsonProcessingException {
        String text = source.files().get(file);
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
            Optional<OwnType> own = type.isPresent()
                    ? Optional.empty()
                    : OwnTypes.outlined(source).find(name).filter(OwnType::isPolicy);
            if (type.isEmpty() && own.isEmpty()) {
                problems.add(places.problem(
                        Kind.POLICY,
                        file,
                        "/" + name,
                        "there is no policy type %s%s".formatted(name, hint(name, source))));
                return;
            }
            try {
                List<Policy> read = own.isPresent()
                        ? Policies.read(own.get(), entry.getValue())
                        : Policies.read(type.get(), entry.getValue());
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

    private String hint(String name, RuleSet source) {
        Stream<String> shipped =
                types.all().stream().filter(Policy.class::isAssignableFrom).map(Class::getSimpleName);
        Stream<String> own = OwnTypes.outlined(source).all().stream()
                .filter(OwnType::isPolicy)
                .map(OwnType::name);
        List<String> names = Stream.concat(shipped, own).sorted().toList();
        String nearest = new Nearest(names).hint(name);
        return nearest.isEmpty() ? "; there are " + names : nearest;
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
