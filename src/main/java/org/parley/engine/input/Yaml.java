package org.parley.engine.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;

/** How files in YAML are read: a name is there once, and {@code yes, no, on, off} are words, not true or false. */
public final class Yaml {
    public static final YAMLMapper READER = YAMLMapper.builder(factory())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();

    private Yaml() {}

    /** The builder of factories would take what is empty for a text. */
    private static YAMLFactory factory() {
        return (YAMLFactory) new YAMLFactory().setStreamReadConstraints(Depth.LIMITED);
    }
}
