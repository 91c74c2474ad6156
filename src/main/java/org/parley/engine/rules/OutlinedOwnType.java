package org.parley.engine.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;

/** A declared type as long as nobody has loaded the rules: the names of its fields are known. Its objects are JSON. */
final class OutlinedOwnType extends JsonOwnType {
    OutlinedOwnType(Declaration declaration) {
        super(declaration.name(), declaration.fields(), declaration.keys(), declaration.role());
    }

    @Override
    protected Object value(Object object, String field) {
        return ((JsonNode) object).path(nameOf(field)).asText();
    }

    @Override
    protected String toJson(Object object) {
        return object.toString();
    }

    @Override
    protected Object fromJson(JsonNode values) {
        List<InputError> errors = new ArrayList<>();
        values.fieldNames().forEachRemaining(field -> {
            if (!fields().contains(field)) {
                errors.add(new InputError("/" + field, noSuchField(field)));
            }
        });
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return values;
    }
}
