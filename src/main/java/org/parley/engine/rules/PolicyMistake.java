package org.parley.engine.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;
import org.parley.engine.input.Nearest;

/** What the reader of policies has against their values, in the words of who wrote them. */
final class PolicyMistake {
    private PolicyMistake() {}

    /** JSON pointer to the value. */
    static String pointer(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                        .collect(Collectors.joining())
                : "";
    }

    /** The last name on the way to the value; empty if it is the whole. */
    static String name(JsonProcessingException e) {
        return pointer(e).replaceFirst(".*/", "");
    }

    static String message(JsonProcessingException e, Class<?> type) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "a %s has no value of this name%s"
                    .formatted(
                            type.getSimpleName(),
                            new Nearest(PolicyFields.namesOf(type)).hint(unknown.getPropertyName()));
        }
        return firstLine(e);
    }

    /** In the words of the reader, without its types. */
    static String firstLine(JsonProcessingException e) {
        return e.getOriginalMessage()
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("`?org\\.parley\\.\\w+\\.", "")
                .replaceFirst("Missing creator property '\\w+'.*", "is missing");
    }
}
