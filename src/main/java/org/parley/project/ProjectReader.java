package org.parley.project;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.parley.engine.input.ByteOrderMark;
import org.parley.engine.input.Depth;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.SyntaxError;
import org.parley.engine.input.Unkeepable;

/** Takes a project file as a whole or refuses it with everything that is wrong with it. Stateless. */
public final class ProjectReader {
    private static final JsonMapper JSON = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(Depth.LIMITED).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The same, with any name where the schema lets rules add some. */
    public ProjectFile read(JsonNode file) {
        return read(file, ProjectNames.ANY);
    }

    /**
     * The file with its defaults filled in, names of attendees resolved to ids and the level of each task.
     *
     * @param names those that rules and policies add
     * @throws InvalidInput with every mistake of the file, in the order of their pointers
     */
    public ProjectFile read(JsonNode file, ProjectNames names) {
        Mistakes mistakes = new Mistakes();
        ProjectSchema.check(file, names, mistakes);
        List<FileEntry> tasks = FileEntry.tasks(file.path("tasks"));
        Roster roster = Roster.of(file.path("agents"), mistakes);
        FileDates dates = FileDates.of(file.path("scheduling"), mistakes);
        TaskGraph graph = Dependencies.of(tasks, mistakes);
        TaskChecks.check(tasks, roster, dates, mistakes);
        BudgetChecks.check(file.path("budgets"), roster, mistakes);
        mistakes.refuseIfAny();
        return new ProjectFileMapping(roster, tasks, graph).map(file);
    }

    /**
     * JSON text as a tree. A field that comes twice in an object is a mistake: one of the two would be lost.
     *
     * @throws InvalidInput with the line and column of the first syntax error, or the places of what cannot be kept
     */
    public static JsonNode parse(String text) {
        try (JsonParser parser = JSON.createParser(ByteOrderMark.without(text))) {
            JsonNode file = tree(parser);
            if (file == null) {
                throw new InvalidInput(List.of(new InputError("", "the file is empty")));
            }
            List<InputError> unkeepable = Unkeepable.in(file);
            if (!unkeepable.isEmpty()) {
                throw new InvalidInput(unkeepable);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null if there is nothing but white space. */
    private static JsonNode tree(JsonParser parser) throws IOException {
        try {
            return JSON.readTree(parser);
        } catch (JsonProcessingException e) {
            throw SyntaxError.of(e, parser);
        }
    }

    /** What is not wrong with a file that was read, but may not be meant: misspelt fields, tasks without hours. */
    public static List<InputError> warnings(JsonNode file) {
        return FileWarnings.of(file);
    }
}
