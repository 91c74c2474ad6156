package org.parley.api;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.parley.engine.input.Id;

/** What the JSON is like of types that are not written field by field, in the description of the API. */
final class ApiSchemas {
    static final String ANY = "JsonNode";
    static final String LIST = "JsonList";
    static final String FACT = "FactForm";
    static final String POLICY = "PolicyForm";

    /** What they are made of in Java. */
    private static final List<String> INSIDES = List.of("JsonNodeType", "JsonNodeFactory", "Level");

    /** What rules ask facts for and no answer holds, by type. */
    private static final Map<String, List<String>> NEVER_SENT = Map.ofEntries(
            Map.entry("Agent", List.of("skill_names")),
            Map.entry("Ballot", List.of("id")),
            Map.entry("Budget", List.of("id", "name")),
            Map.entry("ContractView", List.of("round_key")),
            Map.entry("Delegation", List.of("whole")),
            Map.entry("DelegationView", List.of("whole")),
            Map.entry("Interrupt", List.of("id")),
            Map.entry("Lease", List.of("grant")),
            Map.entry("RoundView", List.of("id", "slot")),
            Map.entry("RuleProblem", List.of("error")),
            Map.entry("Task", List.of("lead_skill", "management_meeting")),
            Map.entry("VotingProfile", List.of("name")));

    private ApiSchemas() {}

    static void define(OpenAPI api) {
        Map<String, Schema> schemas = Map.of(
                FACT,
                of(SchemaType.OBJECT)
                        .additionalPropertiesSchema(OASFactory.createSchema().ref(ANY))
                        .description("the fields that the rules declare for the type"),
                POLICY,
                OASFactory.createSchema()
                        .addType(SchemaType.OBJECT)
                        .addType(SchemaType.ARRAY)
                        .description(
                                "the values that are set, by the names under values in the answer; of a table a row, or the list of all"),
                "Id",
                of(SchemaType.STRING)
                        .pattern(Id.PATTERN)
                        .description("1 to 128 letters, digits, '.', '_' or '-', other than '.' and '..'"),
                ANY,
                OASFactory.createSchema().description("any JSON"),
                LIST,
                of(SchemaType.ARRAY).items(OASFactory.createSchema().ref(ANY)).description("any list"),
                "ObjectNode",
                of(SchemaType.OBJECT)
                        .additionalPropertiesSchema(OASFactory.createSchema().ref(ANY))
                        .description("values by name"),
                "Levels",
                of(SchemaType.OBJECT)
                        .additionalPropertiesSchema(of(SchemaType.NUMBER))
                        .description("level by skill"),
                "Fraction",
                of(SchemaType.STRING)
                        .pattern("^[0-9]{1,9}/[1-9][0-9]{0,8}$")
                        .description("an exact part, such as 2/3"));
        schemas.forEach(api.getComponents()::addSchema);
        ProjectFileSchema.parts().forEach(api.getComponents()::addSchema);
        api.getComponents().getSchemas().values().forEach(ApiSchemas::leaveTypesToReferences);
        NEVER_SENT.forEach((type, fields) -> {
            Schema schema = api.getComponents().getSchemas().get(type);
            if (schema != null) {
                fields.forEach(schema::removeProperty);
            }
        });
        INSIDES.forEach(api.getComponents()::removeSchema);
    }

    /** What is described beside a reference says the type of the Java class as well, which may be another one. */
    private static void leaveTypesToReferences(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().stream()
                    .filter(property -> property.getRef() != null)
                    .forEach(property -> property.setType(null));
        }
    }

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
