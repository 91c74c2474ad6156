package org.parley.engine.rules;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where the values of a policy file stand, and what the file says about them. */
public final class PolicyPlaces {
    private static final YAMLFactory YAML = new YAMLFactory();
    private static final String COMMENT = " #";

    private final List<String> lines;
    private final Map<String, Place> places = new HashMap<>();

    /** From 1. */
    private record Place(int line, int column) {}

    private PolicyPlaces(String text) {
        this.lines = text.lines().toList();
    }

    /** @param text YAML */
    public static PolicyPlaces of(String text) {
        PolicyPlaces places = new PolicyPlaces(text);
        try (JsonParser parser = YAML.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                JsonStreamContext context = parser.getParsingContext();
                if (token.isStructStart()) {
                    // The place of a structure that has a name is where its name stands.
                    context = context.getParent();
                }
                var at = parser.currentTokenLocation();
                places.places.putIfAbsent(
                        context.pathAsPointer().toString(), new Place(at.getLineNr(), at.getColumnNr()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }

    /** The policy types that the file has. */
    public Stream<String> names() {
        return places.entrySet().stream()
                .filter(place ->
                        place.getKey().lastIndexOf('/') == 0 && place.getKey().length() > 1)
                .sorted(Comparator.comparing(place -> place.getValue().line()))
                .map(place -> place.getKey().substring(1));
    }

    /** The line of a value, from 1; 0 if the file does not have it. */
    public int lineOf(String pointer) {
        Place place = places.get(pointer);
        return place == null ? 0 : place.line;
    }

    /** What stands behind a value as a comment; empty if nothing does. */
    public String noteOf(String pointer) {
        int line = lineOf(pointer);
        String text = line == 0 ? "" : lines.get(line - 1);
        int comment = text.indexOf(COMMENT);
        return comment < 0 ? "" : text.substring(comment + COMMENT.length()).strip();
    }

    /** A problem with a value; with what it belongs to, if it is missing. */
    public RuleProblem problem(RuleProblem.Kind kind, String file, String pointer, String message) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Place place = places.get(at);
            if (place != null) {
                return new RuleProblem(kind, file, place.line, place.column, null, message, null);
            }
        }
        return new RuleProblem(kind, file, 1, 1, null, message, null);
    }
}
