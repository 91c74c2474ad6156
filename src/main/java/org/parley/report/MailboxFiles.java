package org.parley.report;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.Pointer;
import org.parley.engine.input.Quoted;
import org.parley.engine.input.Years;
import org.parley.engine.session.FactCodec;
import org.parley.project.ProjectReader;

/** The files of a mailbox, and all that is found to be wrong in them. */
final class MailboxFiles {
    /** What is null is as it usually is. */
    private static final ObjectMapper JSON =
            FactCodec.configure(new ObjectMapper()).setDefaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SKIP));

    private static final int LONGEST_TIME = 64;

    private final Map<String, String> files;
    private final Map<String, Map<String, InputError>> errors = new TreeMap<>();

    /** @param files texts by path */
    MailboxFiles(Map<String, String> files) {
        this.files = files;
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    /** The paths of the messages, by name; other files in their folder are none. */
    List<String> messages() {
        return files.keySet().stream().filter(Mailbox::isMessage).sorted().toList();
    }

    /** Missing if the file is, or cannot be read. */
    JsonNode parse(String path) {
        if (!has(path)) {
            return MissingNode.getInstance();
        }
        try {
            return ProjectReader.parse(files.get(path));
        } catch (InvalidInput e) {
            e.errors().forEach(each -> error(path, each.pointer(), each.message()));
            return MissingNode.getInstance();
        }
    }

    /** An object of a file, read field by field. */
    Fields fields(String path, String pointer, JsonNode given, Collection<String> known) {
        return new Fields(
                given, pointer, errors.computeIfAbsent(path, each -> new LinkedHashMap<>()), List.copyOf(known));
    }

    /** The same, where nothing is said of fields that nobody reads. */
    Fields fields(String path, String pointer, ObjectNode given) {
        List<String> names = new ArrayList<>();
        given.fieldNames().forEachRemaining(names::add);
        return fields(path, pointer, given, names);
    }

    void error(String path, String pointer, String message) {
        errors.computeIfAbsent(path, each -> new LinkedHashMap<>())
                .putIfAbsent(pointer, new InputError(pointer, message));
    }

    /** True if all the fields are there. */
    boolean need(String path, String pointer, JsonNode given, String... fields) {
        List<String> missing =
                Arrays.stream(fields).filter(field -> !given.hasNonNull(field)).toList();
        missing.forEach(field -> error(path, pointer + Pointer.to(field), "it is missing"));
        return missing.isEmpty();
    }

    /** A moment in UTC, also without a zone; null if it is not given, or is none. */
    static Instant time(Fields fields, String name) {
        String text = fields.text(name, LONGEST_TIME);
        if (text == null) {
            return null;
        }
        try {
            return Years.instant(hasZone(text) ? text : text + "Z");
        } catch (DateTimeException e) {
            fields.error(
                    name,
                    "%s is no time in the years 1 to 9999, such as 2026-01-15T09:00:00Z".formatted(Quoted.of(text)));
            return null;
        }
    }

    private static boolean hasZone(String text) {
        String clock = text.substring(text.indexOf('T') + 1);
        return clock.toUpperCase(Locale.ROOT).endsWith("Z") || clock.contains("+") || clock.contains("-");
    }

    /** Null if it is none; then it is said why. */
    <T> T as(String path, String pointer, JsonNode given, Class<T> type) {
        try {
            return JSON.treeToValue(given, type);
        } catch (JsonMappingException e) {
            error(path, pointer + place(e), refusal(e));
        } catch (JsonProcessingException e) {
            error(path, pointer, "it cannot be read");
        }
        return null;
    }

    private static String place(JsonMappingException e) {
        return e.getPath().stream()
                .map(step ->
                        Pointer.to(step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static String refusal(JsonMappingException e) {
        if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            List<String> words = Arrays.stream(format.getTargetType().getEnumConstants())
                    .map(word -> FactCodec.tree(word).asText())
                    .toList();
            return "%s is none of %s".formatted(Quoted.of(String.valueOf(format.getValue())), words);
        }
        return "it is not of the kind that is expected here";
    }

    /** @throws InvalidInput with every error, each with its file; where in the file, its message says */
    void refuseIfAny() {
        List<InputError> all = errors.entrySet().stream()
                .flatMap(file -> file.getValue().values().stream().map(error -> located(file.getKey(), error)))
                .toList();
        if (!all.isEmpty()) {
            throw new InvalidInput(all);
        }
    }

    /** A file is a text, which pointers do not lead into; a field is called as the file calls it. */
    private InputError located(String path, InputError error) {
        String pointer = error.pointer().isEmpty() || !has(path)
                ? error.pointer()
                : SeedNames.original(ProjectReader.parse(files.get(path)), error.pointer());
        return new InputError(
                Pointer.to(path), pointer.isEmpty() ? error.message() : "%s: %s".formatted(pointer, error.message()));
    }

    /** The items of a list; none if it is no list, which is said. */
    List<JsonNode> list(String path, String pointer, JsonNode given) {
        if (!given.isArray() && !given.isMissingNode()) {
            error(path, pointer, "expected a list");
        }
        return given.isArray()
                ? StreamSupport.stream(given.spliterator(), false).toList()
                : List.of();
    }
}
