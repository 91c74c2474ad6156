package org.parley.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.parley.engine.fact.StateFact;
import org.parley.engine.fact.WithdrawFact;
import org.parley.engine.input.Nearest;
import org.parley.engine.rules.OwnType;
import org.parley.engine.rules.Rules;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.Guard;
import org.parley.journal.FactReference;
import org.parley.project.ProjectReader;

/** Facts of types that rule files declare. */
@Path("/v1/workspaces/{workspace}/facts")
@Tag(name = "facts")
class FactResource {
    private final Rules rules;
    private final Lookup lookup;
    private final Commands commands;

    FactResource(Rules rules, Lookup lookup, Commands commands) {
        this.rules = rules;
        this.lookup = lookup;
        this.commands = commands;
    }

    @GET
    @Operation(summary = "The types of facts that the rules declare")
    public Page<String> types(@BeanParam PageRequest page) {
        return page.byKey(names(), Function.identity());
    }

    @GET
    @Path("{type}")
    @Operation(summary = "The facts of a type, by key")
    public Page<JsonNode> list(String workspace, String type, @BeanParam PageRequest page) {
        find(type);
        FactStore facts = lookup.workspace(workspace).facts();
        return page.of(facts, type, "");
    }

    @POST
    @Path("{type}")
    @Operation(summary = "State a fact; it takes the place of the one of the same key")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(ref = ApiSchemas.FACT)))
    public RestResponse<JsonNode> state(String workspace, String type, String body) {
        OwnType declared = find(type);
        JsonNode values = ProjectReader.parse(body);
        String key = declared.keyOf(declared.read(values));
        Presence before = new Presence(new FactReference(type, key), Guard.NONE);
        commands.submit(workspace, new StateFact(type, values), before);
        return Created.<JsonNode>orThere(before.wasAbsent(), path(workspace, type, key))
                .entity(get(workspace, type, key))
                .build();
    }

    @GET
    @Path("{type}/{key: .+}")
    @Operation(summary = "One fact")
    public JsonNode get(String workspace, String type, String key) {
        find(type);
        return json(workspace, type, key)
                .map(FactCodec::parse)
                .orElseThrow(() -> Problems.notFound("there is no %s %s".formatted(type, key)));
    }

    @DELETE
    @Path("{type}/{key: .+}")
    @Operation(summary = "Take a fact back")
    public void withdraw(String workspace, String type, String key) {
        get(workspace, type, key);
        commands.submit(workspace, new WithdrawFact(type, key));
    }

    private Optional<String> json(String workspace, String type, String key) {
        return lookup.workspace(workspace).facts().json(new FactReference(type, key));
    }

    private OwnType find(String name) {
        return rules.active()
                .own()
                .find(name)
                .filter(OwnType::isFact)
                .orElseThrow(() -> Problems.notFound("the rules declare no fact type %s%s"
                        .formatted(name, new Nearest(names().toList()).hint(name))));
    }

    private Stream<String> names() {
        return rules.active().own().all().stream().filter(OwnType::isFact).map(OwnType::name);
    }

    private static URI path(String workspace, String type, String key) {
        return URI.create("/v1/workspaces/%s/facts/%s/%s"
                .formatted(
                        workspace,
                        type,
                        URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/")));
    }
}
