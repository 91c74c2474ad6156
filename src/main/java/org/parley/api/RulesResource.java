package org.parley.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.engine.rules.Rules;

/** The rules that are active, and what became of the last edit. */
@Path("/v1/rules")
@Tag(name = "rules")
class RulesResource {
    private final Rules rules;

    RulesResource(Rules rules) {
        this.rules = rules;
    }

    @GET
    @Operation(summary = "The paths of the active rule and policy files")
    public List<String> list() {
        return List.copyOf(rules.active().source().files().keySet());
    }

    @GET
    @Path("status")
    @Operation(summary = "The active version; file, line and message of each problem of the last edit")
    public Rules.Status status() {
        return rules.status();
    }

    @GET
    @Path("{path: .+\\.(drl|yaml)}")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The text of an active file")
    public String get(String path) {
        return Optional.ofNullable(rules.active().source().files().get(path))
                .orElseThrow(() -> Problems.notFound("there is no file " + path));
    }
}
