package org.parley.engine.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.RowKey;
import org.parley.engine.fact.Scope;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.Quoted;

/** Policies of a type that is a table: one row of each {@link RowKey}. */
final class PolicyTable {
    private PolicyTable() {}

    /**
     * The table with other values in one row, or with a row more.
     *
     * @throws InvalidInput if the values do not say which row they are of, or make none
     */
    static List<Policy> with(Class<?> type, String key, List<? extends Policy> rows, JsonNode values) {
        if (!values.isObject()) {
            throw new InvalidInput(List.of(new InputError("", "expected an object of values by name, or a list")));
        }
        JsonNode which = values.get(key);
        if (which == null) {
            throw new InvalidInput(List.of(new InputError(
                    "/" + key,
                    "is missing: it says which row is meant; there are "
                            + rows.stream().map(row -> keyOf(row, key)).collect(Collectors.joining(", ")))));
        }
        List<Policy> table = new ArrayList<>(rows);
        for (int index = 0; index < table.size(); index++) {
            if (keyOf(table.get(index), key).equals(which.asText())) {
                table.set(index, Policies.with(table.get(index), Scope.EVERYWHERE, values));
                return table;
            }
        }
        table.addAll(Policies.read(type, values));
        return table;
    }

    /** The rows of a list whose key another one before them has. */
    static List<InputError> repeated(Class<?> type, JsonNode rows) {
        Optional<String> key = PolicyFields.rowKeyOf(type).map(PolicyFields::nameOf);
        if (key.isEmpty()) {
            return List.of();
        }
        Set<String> known = new HashSet<>();
        List<InputError> errors = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            String which = rows.get(index).path(key.get()).asText();
            if (!known.add(which)) {
                errors.add(new InputError(
                        "/%d/%s".formatted(index, key.get()), "there is already a row %s".formatted(Quoted.of(which))));
            }
        }
        return errors;
    }

    private static String keyOf(Policy row, String key) {
        return Policies.values(row).path(key).asText();
    }
}
