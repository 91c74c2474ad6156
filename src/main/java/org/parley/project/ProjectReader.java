package org.parley.project;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.engine.input.ByteOrderMark;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.Unkeepable;

/** Takes a project file as a whole or refuses it with everything that is wrong with it. Stateless. */
public final class ProjectReader {
    /** Deeper than anybody writes by hand, and far from what an entry and an answer can hold around it. */
    private static final int MAXIMUM_LEVELS = 200;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAXIMUM_LEVELS)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The parts of the parser's messages that are about the parser. */
    private static final Pattern IN_JAVA_TERMS = Pattern.compile("(?<=\\[)Source: [^;\\]]*; |, from `[^`]*`");

    /**
     * The file with its defaults filled in, names of attendees resolved to ids and the level of each task.
     *
     * @throws InvalidInput with every mistake of the file, in the order of their pointers
     */
    public ProjectFile read(JsonNode file) {
        Mistakes mistakes = new Mistakes();
        ProjectSchema.check(file, mistakes);
        JsonNode tasks = file.path("tasks");
        Roster roster = Roster.of(file.path("agents"), mistakes);
        FileDates dates = FileDates.of(file.path("scheduling"), mistakes);
        TaskGraph graph = Dependencies.of(tasks, mistakes);
        TaskChecks.check(tasks, roster, dates, mistakes);
        BudgetChecks.check(file.path("budgets"), roster, mistakes);
        mistakes.refuseIfAny();
        return new ProjectFileMapping(roster, dates, graph.levels()).map(file);
    }

    /**
     * JSON text as a tree. A field that comes twice in an object is a mistake: one of the two would be lost.
     *
     * @throws InvalidInput with the line and column of the first syntax error, or the places of what cannot be kept
     */
    public static JsonNode parse(String text) {
        try {
            JsonNode file = JSON.readTree(ByteOrderMark.without(text));
            if (file.isMissingNode()) {
                throw refusal("the file is empty");
            }
            List<InputError> unkeepable = Unkeepable.in(file);
            if (!unkeepable.isEmpty()) {
                throw new InvalidInput(unkeepable);
            }
            return file;
        } catch (MismatchedInputException e) {
            throw refusal(placeOf(e) + "there is more text after the end of the JSON value");
        } catch (JsonProcessingException e) {
            throw refusal(
                    placeOf(e) + IN_JAVA_TERMS.matcher(e.getOriginalMessage()).replaceAll(""));
        }
    }

    /** Fields of the file that nobody knows, and that look like one that somebody may have meant. */
    public static List<InputError> misspelt(JsonNode file) {
        return ProjectSchema.misspelt(file);
    }

    private static String placeOf(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : "line %d, column %d: "
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }

    private static InvalidInput refusal(String message) {
        return new InvalidInput(List.of(new InputError("", message)));
    }
}
