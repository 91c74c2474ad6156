package org.parley.engine.scenario;

import java.util.List;
import java.util.stream.Stream;

/** What may stand where in a scenario file. */
enum Level {
    SCENARIO("a scenario", "name", "given", "policies", "steps", "when", "then", "fires"),
    STEP("a step", "when", "then", "fires"),
    THEN("then", "decisions", "facts", "absent");

    private final String title;
    private final List<String> words;

    Level(String title, String... words) {
        this.title = title;
        this.words = List.of(words);
    }

    /** As messages call it. */
    String title() {
        return title;
    }

    List<String> words() {
        return words;
    }

    /** Where a word belongs that does not belong here; empty if nowhere. */
    String elsewhere(String word) {
        if (this != THEN && THEN.words.contains(word)) {
            return "; it belongs under then: is it indented?";
        }
        return Stream.of(SCENARIO, STEP).anyMatch(level -> level.words.contains(word))
                ? "; it belongs further out: is it indented too far?"
                : "";
    }
}
