package org.parley.engine.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a text can say and no journal can keep: a surrogate without its other half, which UTF-8 cannot hold, and a number
 * that is too large for one.
 */
public final class Unkeepable {
    private static final String HALF = "half of a surrogate pair is no character";
    private static final String ENDLESS = "the number is too large: %s is the largest".formatted(Double.MAX_VALUE);

    private Unkeepable() {}

    /** All that is so in a value, each with its place; that of a name is the object. */
    public static List<InputError> in(JsonNode value) {
        List<InputError> errors = new ArrayList<>();
        collect(value, "", errors);
        return errors;
    }

    private static void collect(JsonNode value, String pointer, List<InputError> errors) {
        if (value.isTextual() && isBroken(value.textValue())) {
            errors.add(new InputError(pointer, HALF));
        }
        if (value.isNumber() && !Double.isFinite(value.doubleValue())) {
            errors.add(new InputError(pointer, ENDLESS));
        }
        for (int index = 0; index < value.size() && value.isArray(); index++) {
            collect(value.get(index), pointer + "/" + index, errors);
        }
        value.properties().forEach(field -> {
            if (isBroken(field.getKey())) {
                errors.add(new InputError(pointer, HALF));
            } else {
                collect(field.getValue(), pointer + Pointer.to(field.getKey()), errors);
            }
        });
    }

    private static boolean isBroken(String text) {
        // As a code point it is there only without its other half.
        return text.codePoints().anyMatch(each -> each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE);
    }
}
