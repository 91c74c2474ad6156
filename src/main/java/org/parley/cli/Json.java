package org.parley.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.parley.engine.session.FactCodec;

/** JSON for people and programs. */
final class Json {
    private Json() {}

    static String pretty(Object value) throws JsonProcessingException {
        return escaped(
                FactCodec.JSON.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value));
    }

    /** The same value, without what would steer a terminal. */
    static String escaped(String json) {
        return VisibleText.UNSEEN
                .matcher(json)
                .replaceAll(each -> "\\\\u%04x".formatted((int) each.group().charAt(0)));
    }
}
