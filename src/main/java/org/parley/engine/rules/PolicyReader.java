package org.parley.engine.rules;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.parley.engine.fact.Policy;

/**
 * Reads the policy files: each key is the name of a policy type, its value one policy or a list of them.
 */
final class PolicyReader {
    private static final ObjectMapper YAML = YAMLMapper.builder(new YAMLFactory())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final FactTypes types;

    PolicyReader(FactTypes types) {
        this.types = types;
    }

    List<Policy> read(RuleSet source, List<RuleProblem> problems) {
        List<Policy> policies = new ArrayList<>();
        source.policies().forEach(file -> {
            try (JsonParser parser = YAML.createParser(file.getValue())) {
                readFile(file.getKey(), parser, policies, problems);
            } catch (JsonProcessingException e) {
                problems.add(problem(file.getKey(), e));
            } catch (IOException e) {
                throw new IllegalStateException("reading from memory does not fail", e);
            }
        });
        return policies;
    }

    private void readFile(String file, JsonParser parser, List<Policy> policies, List<RuleProblem> problems)
            throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            problems.add(new RuleProblem(file, 1, 1, "expected names of policy types, each with its values"));
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonLocation at = parser.currentTokenLocation();
            JsonToken value = parser.nextToken();
            Class<?> type =
                    types.find(name).filter(Policy.class::isAssignableFrom).orElse(null);
            if (type == null) {
                problems.add(new RuleProblem(
                        file,
                        at.getLineNr(),
                        at.getColumnNr(),
                        "there is no policy type %s; there are %s".formatted(name, policyNames())));
                parser.skipChildren();
            } else if (value == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    policies.add((Policy) YAML.readValue(parser, type));
                }
            } else {
                policies.add((Policy) YAML.readValue(parser, type));
            }
        }
    }

    private List<String> policyNames() {
        return types.all().stream()
                .filter(Policy.class::isAssignableFrom)
                .map(Class::getSimpleName)
                .toList();
    }

    private static RuleProblem problem(String file, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String path =
                e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                        ? mapping.getPath().get(mapping.getPath().size() - 1).getFieldName() + ": "
                        : "";
        String message = e.getOriginalMessage()
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("`?org\\.parley\\.\\w+\\.", "")
                .replaceFirst("Missing creator property '\\w+'.*", "is missing");
        return new RuleProblem(
                file, at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr(), path + message);
    }
}
