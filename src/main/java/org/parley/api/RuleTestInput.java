package org.parley.api;

import java.util.List;
import java.util.Map;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.scenario.ScenarioChoice;

/**
 * What is tested.
 *
 * @param files candidate texts by path, in place of those of the folder; null takes a file away
 * @param only  paths of scenario files, rule files or folders; empty for all
 * @param drop  whether to look for rules that no scenario misses
 */
record RuleTestInput(Map<String, String> files, List<String> only, boolean drop) {
    /**
     * Reads it from a body, which may be empty.
     *
     * @throws InvalidInput with every mistake
     */
    static RuleTestInput read(String text) {
        Body body = new Body(text, List.of("files", "only", "drop"));
        return body.checked(new RuleTestInput(body.files("files"), body.texts("only"), body.flag("drop")));
    }

    ScenarioChoice choice() {
        return new ScenarioChoice(only);
    }
}
