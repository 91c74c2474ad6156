package org.parley.engine.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** A value of a file as a message shows it: as JSON, on one line, at most 80 characters of it. */
public final class Quoted {
    private static final int LONGEST = 80;

    private Quoted() {}

    public static String of(String text) {
        return of(TextNode.valueOf(text));
    }

    public static String of(JsonNode value) {
        if (value.isTextual() && value.textValue().length() > LONGEST) {
            return TextNode.valueOf(value.textValue().substring(0, LONGEST)) + "...";
        }
        String text = value.isNumber() ? value.asText() : value.toString();
        return text.length() <= LONGEST + 2 ? text : text.substring(0, LONGEST) + "...";
    }
}
