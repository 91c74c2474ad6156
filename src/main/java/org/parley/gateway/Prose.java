package org.parley.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Set;
import java.util.function.Consumer;
import org.parley.engine.input.InvalidInput;
import org.parley.project.ProjectReader;

/**
 * The text of a language model. A last line that is a JSON object with the particulars of the answer is no part of what
 * is said: such a line is held back until it is clear what it is.
 */
final class Prose {
    private static final Set<String> PARTICULARS = Set.of("asserts", "confidence", "next", "pass");

    private final StringBuilder text = new StringBuilder();
    private final Consumer<String> chunks;
    /** How much of the text was passed on. */
    private int passed;

    private JsonNode particulars = MissingNode.getInstance();

    Prose(Consumer<String> chunks) {
        this.chunks = chunks;
    }

    void add(String part) {
        text.append(part);
        int line = text.lastIndexOf("\n") + 1;
        String last = text.substring(line).stripLeading();
        passUpTo(last.isEmpty() || last.startsWith("{") ? endOfText(line) : text.length());
    }

    /** All is there. */
    void end() {
        int line = text.lastIndexOf("\n", text.toString().stripTrailing().length() - 1) + 1;
        particulars = particulars(text.substring(line).strip());
        if (!particulars.isMissingNode()) {
            text.setLength(Math.max(passed, endOfText(line)));
        }
        passUpTo(text.length());
    }

    String said() {
        return text.substring(0, passed);
    }

    JsonNode particulars() {
        return particulars;
    }

    /** Where the text ends that comes before a line. */
    private int endOfText(int line) {
        return text.substring(0, line).stripTrailing().length();
    }

    private void passUpTo(int end) {
        if (end > passed) {
            chunks.accept(text.substring(passed, end));
            passed = end;
        }
    }

    private static JsonNode particulars(String line) {
        if (line.startsWith("{")) {
            try {
                JsonNode object = ProjectReader.parse(line);
                if (object.properties().stream().allMatch(entry -> PARTICULARS.contains(entry.getKey()))) {
                    return object;
                }
            } catch (InvalidInput e) {
                // A line like any other.
            }
        }
        return MissingNode.getInstance();
    }
}
