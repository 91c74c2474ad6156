package org.parley.api;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.engine.input.InvalidInput;

/** What is checked. */
record RuleCheckInput(
        @Schema(description = "texts by path, in place of those of the folder; null takes a file away")
        Map<String, String> files) {
    /**
     * Reads it from a body, which may be empty.
     *
     * @throws InvalidInput with every mistake
     */
    static RuleCheckInput read(String text) {
        Body body = new Body(text, RuleCheckInput.class);
        return body.checked(new RuleCheckInput(body.files("files")));
    }
}
