package org.parley.engine.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Scope;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;

/** Policies made of values: those of a file, changed by what is set for a workspace or for a part of it. */
public final class Policies {
    private static final ObjectMapper JSON = new ObjectMapper()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .setInjectableValues(scope(Scope.EVERYWHERE));

    private Policies() {}

    /** The values of a policy by name. */
    public static ObjectNode values(Policy policy) {
        ObjectNode values = JSON.valueToTree(policy);
        return values.retain(PolicyFields.namesOf(policy.getClass()));
    }

    /** The policy for a part of the workspace, with other values where some are given. */
    public static Policy within(Policy policy, String part, JsonNode others) {
        return with(policy, new Scope(part, Set.of()), others);
    }

    /** The policy for the whole workspace but for some parts. */
    public static Policy except(Policy policy, Set<String> parts) {
        return with(policy, new Scope(null, parts), JSON.createObjectNode());
    }

    /**
     * The policies of a type, with other values.
     *
     * @param others values by name; of a table, those of the row whose key is among them, or a row more. Or a list of
     *     policies that takes the place of all
     * @throws InvalidInput if that makes no policies
     */
    public static List<Policy> with(Class<?> type, List<? extends Policy> policies, JsonNode others) {
        if (others.isArray()) {
            return read(type, others);
        }
        Optional<String> key = PolicyFields.rowKeyOf(type).map(PolicyFields::nameOf);
        if (key.isPresent()) {
            return PolicyTable.with(type, key.get(), policies, others);
        }
        if (PolicyFields.isTable(type) || policies.size() != 1) {
            throw new InvalidInput(List.of(new InputError("", "of these policies all are given, as a list")));
        }
        return List.of(with(policies.get(0), Scope.EVERYWHERE, others));
    }

    /** Whether values can be set; what is set may be older than the type, and then the policies count as they are. */
    public static boolean fit(Class<?> type, List<? extends Policy> policies, JsonNode others) {
        try {
            with(type, policies, others);
            return true;
        } catch (InvalidInput e) {
            return false;
        }
    }

    /**
     * One policy.
     *
     * @throws InvalidInput with all that is wrong
     */
    public static Policy one(Class<?> type, JsonNode values) {
        return read(type, Scope.EVERYWHERE, values, "");
    }

    /**
     * One policy, or the rows of a table.
     *
     * @throws InvalidInput with all that is wrong
     */
    public static List<Policy> read(Class<?> type, JsonNode values) {
        if (!values.isArray() || !PolicyFields.isTable(type)) {
            return List.of(one(type, values));
        }
        if (values.size() < PolicyFields.fewestRows(type)) {
            throw new InvalidInput(List.of(new InputError(
                    "",
                    "%s is a table of at least %d".formatted(type.getSimpleName(), PolicyFields.fewestRows(type)))));
        }
        List<Policy> policies = new ArrayList<>();
        List<InputError> errors = new ArrayList<>();
        for (int index = 0; index < values.size(); index++) {
            try {
                policies.add(read(type, Scope.EVERYWHERE, values.get(index), "/" + index));
            } catch (InvalidInput e) {
                errors.addAll(e.errors());
            }
        }
        if (errors.isEmpty()) {
            errors.addAll(PolicyTable.repeated(type, values));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return policies;
    }

    /**
     * One policy of a type that rules declare, or several.
     *
     * @throws InvalidInput with all that is wrong
     */
    static List<Policy> read(OwnType type, JsonNode values) {
        List<Policy> policies = new ArrayList<>();
        List<InputError> errors = new ArrayList<>();
        for (int index = 0; index < (values.isArray() ? values.size() : 1); index++) {
            JsonNode each = values.isArray() ? values.get(index) : values;
            try {
                type.read(each);
                policies.add(new OwnPolicy(type.name(), each));
            } catch (InvalidInput e) {
                errors.addAll(e.in(values.isArray() ? "/" + index : "").errors());
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return policies;
    }

    static Policy with(Policy policy, Scope scope, JsonNode others) {
        if (!others.isObject()) {
            return read(policy.getClass(), scope, others, "");
        }
        ObjectNode values = values(policy);
        values.setAll((ObjectNode) others);
        return read(policy.getClass(), scope, values, "");
    }

    private static Policy read(Class<?> type, Scope scope, JsonNode values, String pointer) {
        if (values.isNull()) {
            throw new InvalidInput(List.of(new InputError(
                    pointer, "has no values; expected " + String.join(", ", PolicyFields.namesOf(type)))));
        }
        List<InputError> errors = new PolicyForm(JSON).errors(type, values, pointer);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        try {
            ObjectReader reader = JSON.readerFor(type).with(scope(scope));
            return reader.readValue(values);
        } catch (JsonProcessingException e) {
            throw new InvalidInput(
                    List.of(new InputError(pointer + PolicyMistake.pointer(e), PolicyMistake.message(e))));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
    }

    private static InjectableValues scope(Scope scope) {
        return new InjectableValues.Std().addValue(Scope.class, scope);
    }
}
