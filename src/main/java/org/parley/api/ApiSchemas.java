package org.parley.api;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** What the JSON is like of types that are not written field by field, in the description of the API. */
final class ApiSchemas {
    static final String ANY = "JsonNode";
    static final String LIST = "JsonList";

    /** What they are made of in Java. */
    private static final List<String> INSIDES = List.of("JsonNodeType", "JsonNodeFactory", "Level");

    private ApiSchemas() {}

    static void define(OpenAPI api) {
        Map<String, Schema> schemas = Map.of(
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
        INSIDES.forEach(api.getComponents()::removeSchema);
    }

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
