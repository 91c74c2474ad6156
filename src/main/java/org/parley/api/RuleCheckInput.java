package org.parley.api;

import java.util.List;
import java.util.Map;
import org.parley.engine.input.InvalidInput;

/**
 * What is checked.
 *
 * @param files candidate texts by path, in place of those of the folder; null takes a file away
 */
record RuleCheckInput(Map<String, String> files) {
    /**
     * Reads it from a body, which may be empty.
     *
     * @throws InvalidInput with every mistake
     */
    static RuleCheckInput read(String text) {
        Body body = new Body(text, List.of("files"));
        return body.checked(new RuleCheckInput(body.files("files")));
    }
}
