package org.parley.engine.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Surrogates without their other half, which JSON can escape and UTF-8 cannot hold: stored, they would be lost. */
public final class HalfCharacters {
    private static final String ESCAPE = "\\u";
    private static final String MESSAGE = "half of a surrogate pair is no character";

    private HalfCharacters() {}

    /**
     * Those of a JSON value, each with its place; that of a name is the object.
     *
     * @param text that the value was read from
     */
    public static List<InputError> in(JsonNode value, String text) {
        List<InputError> errors = new ArrayList<>();
        if (text.contains(ESCAPE)) {
            collect(value, "", errors);
        }
        return errors;
    }

    private static void collect(JsonNode value, String pointer, List<InputError> errors) {
        if (value.isTextual() && isBroken(value.textValue())) {
            errors.add(new InputError(pointer, MESSAGE));
        }
        for (int index = 0; index < value.size() && value.isArray(); index++) {
            collect(value.get(index), pointer + "/" + index, errors);
        }
        value.properties().forEach(field -> {
            if (isBroken(field.getKey())) {
                errors.add(new InputError(pointer, MESSAGE));
            } else {
                String name = field.getKey().replace("~", "~0").replace("/", "~1");
                collect(field.getValue(), pointer + "/" + name, errors);
            }
        });
    }

    private static boolean isBroken(String text) {
        // As a code point it is there only without its other half.
        return text.codePoints().anyMatch(each -> each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE);
    }
}
