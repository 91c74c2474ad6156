package org.parley.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.journal.FactChange.Kind;

/**
 * Firings as JSON. Facts and decisions are in it as they are, not as strings, and come out of it byte for byte.
 *
 * <pre>[{"rule": "…", "matched": [["Task", "release/kickoff"]],
 *   "changes": [["update", "Task", "release/kickoff", {…}]], "decisions": [["TaskAssigned", ["release/kickoff"], {…}]]}]
 * </pre>
 *
 * A decision that has to reach somebody outside names the destination behind it.
 */
final class FiringsJson {
    /** What the outside lets in is the bound of an entry, not the defaults of the parser. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .build();

    private FiringsJson() {}

    static String write(List<Firing> firings) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (Firing firing : firings) {
                write(json, firing);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be written", e);
        }
        return text.toString();
    }

    /** One change, the form of a snapshot's lines. */
    static String write(FactChange change) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(json, change);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be written", e);
        }
        return text.toString();
    }

    /** A whole entry. */
    static String write(SealedEntry entry) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("workspace", entry.workspace());
            json.writeNumberField("sequence", entry.sequence());
            json.writeStringField("time", entry.time());
            json.writeStringField("rules_version", entry.rulesVersion());
            json.writeStringField("command_type", entry.commandType());
            json.writeFieldName("command");
            json.writeRawValue(entry.command());
            if (entry.idempotencyKey() != null) {
                json.writeStringField("idempotency_key", entry.idempotencyKey());
            }
            json.writeFieldName("firings");
            json.writeRawValue(entry.firings());
            json.writeStringField("previous_hash", entry.previousHash());
            json.writeStringField("hash", entry.hash());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be written", e);
        }
        return text.toString();
    }

    static SealedEntry readEntry(String line) {
        Map<String, String> parts = new HashMap<>();
        try (Reading reading = new Reading(line)) {
            reading.parser.nextToken();
            while (reading.parser.nextToken() != JsonToken.END_OBJECT) {
                String name = reading.parser.currentName();
                boolean text = reading.parser.nextToken() == JsonToken.VALUE_STRING;
                parts.put(name, text ? reading.parser.getText() : reading.raw());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a line of an archive is not what was written", e);
        }
        return new SealedEntry(
                parts.get("workspace"),
                Long.parseLong(parts.get("sequence")),
                parts.get("time"),
                parts.get("rules_version"),
                parts.get("command_type"),
                parts.get("command"),
                parts.get("idempotency_key"),
                parts.get("firings"),
                parts.get("previous_hash"),
                parts.get("hash"));
    }

    static List<Firing> read(String text) {
        List<Firing> firings = new ArrayList<>();
        try (Reading reading = new Reading(text)) {
            reading.parser.nextToken();
            reading.each(() -> firings.add(reading.firing()));
        } catch (IOException e) {
            throw new UncheckedIOException("the firings of an entry are not what was written", e);
        }
        return firings;
    }

    static FactChange readChange(String text) {
        try (Reading reading = new Reading(text)) {
            reading.parser.nextToken();
            return reading.change();
        } catch (IOException e) {
            throw new UncheckedIOException("a line of a snapshot is not what was written", e);
        }
    }

    private static void write(JsonGenerator json, Firing firing) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", firing.rule());
        json.writeArrayFieldStart("matched");
        for (FactReference fact : firing.matched()) {
            json.writeStartArray();
            json.writeString(fact.type());
            json.writeString(fact.key());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("changes");
        for (FactChange change : firing.changes()) {
            write(json, change);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("decisions");
        for (DecisionRecord decision : firing.decisions()) {
            json.writeStartArray();
            json.writeString(decision.type());
            json.writeStartArray();
            for (String subject : decision.subjects()) {
                json.writeString(subject);
            }
            json.writeEndArray();
            json.writeRawValue(decision.json());
            if (decision.destination() != null) {
                json.writeString(decision.destination());
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, FactChange change) throws IOException {
        json.writeStartArray();
        json.writeString(change.kind().name().toLowerCase(Locale.ROOT));
        json.writeString(change.type());
        json.writeString(change.key());
        if (change.json() != null) {
            json.writeRawValue(change.json());
        }
        json.writeEndArray();
    }

    /** One pass over a text. */
    private static final class Reading implements AutoCloseable {
        private final String text;
        private final JsonParser parser;

        Reading(String text) throws IOException {
            this.text = text;
            this.parser = JSON.createParser(text);
        }

        interface Item {
            void read() throws IOException;
        }

        /** Reads every item of the array that the parser stands at the beginning of. */
        void each(Item item) throws IOException {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                item.read();
            }
        }

        Firing firing() throws IOException {
            String rule = null;
            List<FactReference> matched = new ArrayList<>();
            List<FactChange> changes = new ArrayList<>();
            List<DecisionRecord> decisions = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "rule" -> rule = parser.getText();
                    case "matched" -> each(() -> matched.add(reference()));
                    case "changes" -> each(() -> changes.add(change()));
                    case "decisions" -> each(() -> decisions.add(decision()));
                    default -> parser.skipChildren();
                }
            }
            return new Firing(rule, matched, changes, decisions);
        }

        FactReference reference() throws IOException {
            FactReference reference = new FactReference(parser.nextTextValue(), parser.nextTextValue());
            parser.nextToken();
            return reference;
        }

        FactChange change() throws IOException {
            Kind kind = Kind.valueOf(parser.nextTextValue().toUpperCase(Locale.ROOT));
            String type = parser.nextTextValue();
            String key = parser.nextTextValue();
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                return new FactChange(kind, type, key, null);
            }
            FactChange change = new FactChange(kind, type, key, raw());
            parser.nextToken();
            return change;
        }

        DecisionRecord decision() throws IOException {
            String type = parser.nextTextValue();
            List<String> subjects = new ArrayList<>();
            parser.nextToken();
            each(() -> subjects.add(parser.getText()));
            parser.nextToken();
            String json = raw();
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                return new DecisionRecord(type, subjects, json, null);
            }
            DecisionRecord decision = new DecisionRecord(type, subjects, json, parser.getText());
            parser.nextToken();
            return decision;
        }

        /** The text of the value that the parser stands at. */
        private String raw() throws IOException {
            int begin = (int) parser.currentTokenLocation().getCharOffset();
            parser.skipChildren();
            int end = (int) parser.currentLocation().getCharOffset();
            return text.substring(begin, end);
        }

        @Override
        public void close() throws IOException {
            parser.close();
        }
    }
}
