package org.parley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;

/** What a file is that a command takes, as far as its fields tell. */
enum FileKind {
    PROJECT("a project", "run", List.of("project_id", "tasks", "scheduling")),
    CONVERSATION("a conversation", "converse", List.of("topic", "messages")),
    COORDINATION("a file of commands", "coordinate", List.of("steps"));

    private final String words;
    private final String command;
    private final List<String> fields;

    FileKind(String words, String command, List<String> fields) {
        this.words = words;
        this.command = command;
        this.fields = fields;
    }

    /**
     * The file itself.
     *
     * @throws InvalidInput if it looks like a file for another command
     */
    JsonNode of(JsonNode file) {
        if (!looksLike(file)) {
            otherThan(file).ifPresent(other -> {
                throw other.refusal();
            });
        }
        return file;
    }

    /** The kind that a file looks like instead. */
    Optional<FileKind> otherThan(JsonNode file) {
        return Arrays.stream(values())
                .filter(each -> each != this && each.looksLike(file))
                .findFirst();
    }

    InvalidInput refusal() {
        return new InvalidInput(List.of(
                new InputError("", "looks like %s, which is for the command: parley %s".formatted(words, command))));
    }

    private boolean looksLike(JsonNode file) {
        return file != null && fields.stream().anyMatch(file::has);
    }
}
