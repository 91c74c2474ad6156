package org.parley.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Dated;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.Nearest;
import org.parley.engine.rules.FactTypes;
import org.parley.engine.session.FactCodec;

/**
 * Commands to be carried out one after the other, at a time that is their own.
 *
 * @param start when the first of them comes
 */
public record CoordinationFile(String title, Instant start, List<Step> steps) {
    private static final String MINUTES = "minutes";

    /**
     * A command, or time that passes.
     *
     * @param command null if time passes
     * @param passes  null if there is a command
     */
    public record Step(Command command, Duration passes) {
        /** When it comes: a command that says when does not come before that. */
        public Instant after(Instant now) {
            if (passes != null) {
                return now.plus(passes);
            }
            return command instanceof Dated dated
                            && dated.at() != null
                            && dated.at().isAfter(now)
                    ? dated.at()
                    : now;
        }
    }

    /** @throws InvalidInput with every mistake */
    public static CoordinationFile read(JsonNode file, FactTypes types) {
        List<InputError> errors = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        if (!file.path("steps").isArray()) {
            errors.add(new InputError("/steps", "expected a list of commands"));
        }
        for (int index = 0; index < file.path("steps").size(); index++) {
            steps.add(step("/steps/" + index, file.path("steps").get(index), types, errors));
        }
        Instant start = start(file, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new CoordinationFile(file.path("title").asText(""), start, steps);
    }

    private static Instant start(JsonNode file, List<InputError> errors) {
        try {
            return Instant.parse(file.path("start").asText());
        } catch (DateTimeParseException e) {
            errors.add(new InputError("/start", "expected a time, such as 2026-01-15T09:00:00Z"));
            return null;
        }
    }

    private static Step step(String pointer, JsonNode step, FactTypes types, List<InputError> errors) {
        if (!step.isObject() || step.size() != 1) {
            errors.add(new InputError(pointer, "expected one command by its name, or minutes"));
            return null;
        }
        Map.Entry<String, JsonNode> only = step.properties().iterator().next();
        String name = only.getKey();
        if (name.equals(MINUTES)) {
            return new Step(null, minutes(pointer + "/" + MINUTES, only.getValue(), errors));
        }
        Class<?> type = types.find(name).filter(Command.class::isAssignableFrom).orElse(null);
        if (type == null) {
            errors.add(new InputError(
                    pointer + "/" + name,
                    "there is no such command%s; there are %s"
                            .formatted(new Nearest(commands(types)).hint(name), String.join(", ", commands(types)))));
            return null;
        }
        return new Step((Command) command(pointer + "/" + name, only.getValue(), type, errors), null);
    }

    private static Duration minutes(String pointer, JsonNode given, List<InputError> errors) {
        if (!given.isInt() || given.asInt() <= 0) {
            errors.add(new InputError(pointer, "expected a whole number of minutes, from 1"));
        }
        return Duration.ofMinutes(given.asInt());
    }

    private static Object command(String pointer, JsonNode given, Class<?> type, List<InputError> errors) {
        List<String> fields = Stream.of(type.getRecordComponents())
                .map(component -> PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName()))
                .toList();
        given.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                errors.add(new InputError(
                        pointer + "/" + name, "there is no such field here" + new Nearest(fields).hint(name)));
            }
        });
        try {
            return FactCodec.read(given.toString(), type);
        } catch (IllegalStateException e) {
            errors.add(new InputError(
                    pointer,
                    String.valueOf(e.getCause().getMessage())
                            .lines()
                            .findFirst()
                            .orElse("")));
            return null;
        }
    }

    private static List<String> commands(FactTypes types) {
        return types.all().stream()
                .filter(Command.class::isAssignableFrom)
                .map(Class::getSimpleName)
                .toList();
    }
}
