package org.parley.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The problems that operations answer with, in the description of the API. */
final class ProblemResponses {
    private static final String NAME = "Problem";
    private static final String REFERENCE = "#/components/schemas/" + NAME;
    private static final String TYPE = "application/problem+json";

    /** By the end of their paths, what looks at the past, or at rules of the past. */
    private static final List<String> PAST = List.of(
            "/journal/replay",
            "/journal/verify",
            "/decisions/{sequence}",
            "/events",
            "/watch",
            "/why",
            "/activate",
            "/backtest",
            "/migration");

    private ProblemResponses() {}

    static void add(String path, HttpMethod method, Operation operation) {
        boolean writes = method != HttpMethod.GET;
        add(operation, "400", "something in the request is wrong; errors says what, each with its place");
        if (path.contains("{")) {
            add(operation, "404", "there is no such thing");
        }
        if (writes) {
            add(operation, "409", "a rule refuses it; rule says which, missing what it would take");
        }
        if (ApiDescription.parameters(operation).stream()
                .anyMatch(each -> HttpHeaders.IF_MATCH.equals(each.getName()))) {
            add(operation, "412", "somebody else has written it since");
        }
        add(operation, "406", "what it answers is nothing that Accept names");
        if (PAST.stream().anyMatch(path::endsWith)) {
            add(operation, "410", "it is archived, or its rules cannot be loaded any more");
        }
        if (operation.getRequestBody() != null) {
            add(operation, "413", "the body is too long");
            add(operation, "415", "the body is of another type than what it is read as, or not in UTF-8");
        }
        String failed = "a rule failed, and nothing was changed; rule says which, way_out what to do";
        add(
                operation,
                "422",
                ApiDescription.isKeyed(path, method)
                        ? failed + "; or the Idempotency-Key was that of another request"
                        : failed);
        if (writes) {
            add(operation, "429", "too much is waiting to be done; Retry-After says when to try again");
        }
        add(operation, "500", "the journal is damaged; detail says where");
        add(
                operation,
                "503",
                "the journal cannot be read or written, or the workspace is held; Retry-After says when to try again");
    }

    private static void add(Operation operation, String code, String description) {
        operation
                .getResponses()
                .addAPIResponse(
                        code,
                        OASFactory.createAPIResponse()
                                .description(description)
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                TYPE,
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref(REFERENCE)))));
    }

    static void define(OpenAPI api) {
        Schema error = object("one mistake in the request")
                .addProperty("pointer", text("JSON pointer to the value"))
                .addProperty("message", text("the value, and what is expected of it"));
        Schema problem = object("A problem (RFC 9457). Further members depend on what it is.")
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("title", text("what kind of problem it is"))
                .addProperty("detail", text("what it is about"))
                .addProperty("instance", text("the path that was asked for"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(error))
                .addProperty("rule", text("the rule that refuses it, or that failed"))
                .addProperty(
                        "version",
                        OASFactory.createSchema().description("which version there is, if it is another one"))
                .addProperty("rules_version", text("of which version of the rules"))
                .addProperty("missing", OASFactory.createSchema().description("what it would take"))
                .addRequired("status")
                .addRequired("title");
        api.getComponents().addSchema(NAME, problem);
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
