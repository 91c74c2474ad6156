package org.parley.engine.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.List;
import java.util.regex.Pattern;

/** What a parser has against a text: where, and what is wrong there, in terms of the text. */
public final class SyntaxError {
    /** The parts of the parser's messages that are about the parser. */
    private static final Pattern IN_JAVA_TERMS = Pattern.compile(
            "(?<=\\[)Source: [^;\\]]*; |, from `[^`]*`|: enable `[^`]*` to allow| \\(not recognized [^)]*\\)");

    private SyntaxError() {}

    public static InvalidInput of(JsonProcessingException e, JsonParser parser) {
        // Of what is too deep or too long nobody says where; the parser has come no further.
        JsonLocation place = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        return new InvalidInput(List.of(new InputError(
                "", "line %d, column %d: %s".formatted(place.getLineNr(), place.getColumnNr(), problem(e)))));
    }

    /** The line of the message that says what is wrong; those around it say where, in the parser's own terms. */
    private static String problem(JsonProcessingException e) {
        if (e instanceof MismatchedInputException) {
            return "there is more text after the end of the JSON value";
        }
        String message = e.getOriginalMessage()
                .lines()
                .filter(line -> !line.startsWith("while ") && !line.startsWith(" "))
                .findFirst()
                .orElse("cannot be read");
        return plain(message);
    }

    /** A message of the parser without its parts about the parser. */
    public static String plain(String message) {
        return IN_JAVA_TERMS.matcher(message).replaceAll("");
    }
}
