package org.parley.engine.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
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
    private static final ObjectMapper JSON = strict(new ObjectMapper());

    private Policies() {}

    /** Gives a mapper the form of policies: their values in snake_case, all of them and no others; returns it. */
    static <T extends ObjectMapper> T strict(T mapper) {
        mapper.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .setInjectableValues(scope(Scope.EVERYWHERE));
        return mapper;
    }

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
        if (policies.size() != 1) {
            throw new InvalidInput(List.of(new InputError("", "of these policies all are given, as a list")));
        }
        return List.of(with(policies.get(0), Scope.EVERYWHERE, others));
    }

    /**
     * One policy, or a list of them.
     *
     * @throws InvalidInput with all that is wrong
     */
    public static List<Policy> read(Class<?> type, JsonNode values) {
        if (!values.isArray()) {
            return List.of(read(type, Scope.EVERYWHERE, values, ""));
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

    static Policy with(Policy policy, Scope scope, JsonNode others) {
        if (!others.isObject()) {
            throw new InvalidInput(List.of(new InputError("", "expected an object of values by name")));
        }
        ObjectNode values = values(policy);
        values.setAll((ObjectNode) others);
        return read(policy.getClass(), scope, values, "");
    }

    private static Policy read(Class<?> type, Scope scope, JsonNode values, String pointer) {
        List<InputError> errors = new ArrayList<>(PolicyFields.misnamed(type, values, pointer));
        if (!errors.isEmpty()) {
            errors.addAll(misread(type, values, pointer));
            throw new InvalidInput(errors);
        }
        Policy policy;
        try {
            ObjectReader reader = JSON.readerFor(type).with(scope(scope));
            policy = reader.readValue(values);
        } catch (JsonProcessingException e) {
            errors.addAll(misread(type, values, pointer));
            throw new InvalidInput(errors.isEmpty() ? List.of(error(e, type, pointer)) : errors);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
        PolicyFields.faults(policy)
                .forEach(fault -> errors.add(new InputError(pointer + "/" + fault.name(), fault.message())));
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return policy;
    }

    /** What is wrong with the values one by one, where the whole cannot be read; each that is given and has a name. */
    private static List<InputError> misread(Class<?> type, JsonNode values, String pointer) {
        List<InputError> errors = new ArrayList<>();
        PolicyFields.components(type)
                .filter(component -> values.has(PolicyFields.nameOf(component)))
                .forEach(component -> {
                    String name = PolicyFields.nameOf(component);
                    try {
                        Object value = JSON.readerFor(JSON.constructType(component.getGenericType()))
                                .readValue(values.get(name));
                        PolicyFields.fault(component, value)
                                .ifPresent(fault ->
                                        errors.add(new InputError(pointer + "/" + fault.name(), fault.message())));
                    } catch (JsonProcessingException e) {
                        errors.add(error(e, type, pointer + "/" + name));
                    } catch (IOException e) {
                        throw new IllegalStateException("reading from memory does not fail", e);
                    }
                });
        return errors;
    }

    private static InputError error(JsonProcessingException e, Class<?> type, String pointer) {
        return new InputError(pointer + PolicyMistake.pointer(e), PolicyMistake.message(e, type));
    }

    private static InjectableValues scope(Scope scope) {
        return new InjectableValues.Std().addValue(Scope.class, scope);
    }
}
