package org.parley.engine.input;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;

/** How files in YAML are read: a name is there once, and {@code yes, no, on, off} are words, not true or false. */
public final class Yaml {
    public static final YAMLMapper READER = YAMLMapper.builder(factory())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();

    private Yaml() {}

    /**
     * The one document of a text.
     *
     * @throws JsonProcessingException with its place, if it is no YAML or more than plain values: a second document, an alias
     */
    public static JsonNode tree(String text) throws JsonProcessingException {
        requirePlain(text);
        return READER.readTree(text);
    }

    /** @throws JsonProcessingException with its place, if there is a second document or an alias */
    public static void requirePlain(String text) throws JsonProcessingException {
        try (YAMLParser parser = READER.getFactory().createParser(text)) {
            requirePlain(parser);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
    }

    private static void requirePlain(YAMLParser parser) throws IOException {
        int documents = 0;
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (parser.isCurrentAlias()) {
                    throw new JsonParseException(
                            parser, "an alias is not taken; write the value again", parser.currentTokenLocation());
                }
                boolean begins = token.isStructStart()
                                && parser.getParsingContext().getParent().inRoot()
                        || token.isScalarValue() && parser.getParsingContext().inRoot();
                if (begins && ++documents > 1) {
                    throw new JsonParseException(
                            parser,
                            "a second document begins here; write one document a file",
                            parser.currentTokenLocation());
                }
            }
        } catch (JsonProcessingException e) {
            // What is too deep or too long has no place; the parser has come no further.
            throw e.getLocation() == null
                    ? new JsonParseException(parser, e.getOriginalMessage(), parser.currentLocation())
                    : e;
        }
    }

    /** The builder of factories would take what is empty for a text. */
    private static YAMLFactory factory() {
        return (YAMLFactory) new YAMLFactory().setStreamReadConstraints(Depth.LIMITED);
    }
}
