package org.parley.engine.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.stream.Collectors;
import org.parley.engine.input.Pointer;

/** What the reader of JSON has against values, in the words of who wrote them. */
final class PolicyMistake {
    private PolicyMistake() {}

    /** JSON pointer to the value. */
    static String pointer(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null ? "/" + step.getIndex() : Pointer.to(step.getFieldName()))
                        .collect(Collectors.joining())
                : "";
    }

    /** What a type itself has against its values. */
    static String message(JsonProcessingException e) {
        return e instanceof ValueInstantiationException && e.getCause() instanceof IllegalArgumentException refused
                ? refused.getMessage()
                : firstLine(e);
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
