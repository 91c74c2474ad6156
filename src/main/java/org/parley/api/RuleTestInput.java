package org.parley.api;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.scenario.ScenarioChoice;

/** What is tested. */
record RuleTestInput(
        @Schema(description = "texts by path, in place of those of the folder; null takes a file away")
        Map<String, String> files,

        @Schema(description = "paths of scenario files, rule files or folders; all if left out")
        List<String> only,

        @Schema(description = "whether to look for rules that no scenario misses")
        boolean drop) {
    /**
     * Reads it from a body, which may be empty.
     *
     * @throws InvalidInput with every mistake
     */
    static RuleTestInput read(String text) {
        Body body = new Body(text, RuleTestInput.class);
        return body.checked(new RuleTestInput(body.files("files"), body.texts("only"), body.flag("drop")));
    }

    ScenarioChoice choice() {
        return new ScenarioChoice(only);
    }
}
