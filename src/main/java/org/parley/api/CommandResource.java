package org.parley.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.engine.fact.OwnCommand;
import org.parley.engine.input.Nearest;
import org.parley.engine.rules.OwnType;
import org.parley.engine.rules.Rules;
import org.parley.project.ProjectReader;

/** Commands of types that rule files declare. */
@Path("/v1/workspaces/{workspace}/commands")
@Tag(name = "commands")
class CommandResource {
    private final Rules rules;
    private final Commands commands;
    private final DecisionResource decisions;

    /** A command that can be sent. */
    record View(String type, List<String> fields) {}

    CommandResource(Rules rules, Commands commands, DecisionResource decisions) {
        this.rules = rules;
        this.commands = commands;
        this.decisions = decisions;
    }

    @GET
    @Operation(summary = "The commands that the rules declare")
    public Page<View> types(@BeanParam PageRequest page) {
        return page.byKey(declared().map(type -> new View(type.name(), type.fields())), View::type);
    }

    @POST
    @Path("{type}")
    @Operation(summary = "Send a command; the answer is all that came of it")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(ref = ApiSchemas.FACT)))
    public DecisionResource.EntryView send(String workspace, String type, String body) {
        JsonNode values = ProjectReader.parse(body);
        find(type).read(values);
        return decisions.get(
                workspace,
                commands.submit(workspace, new OwnCommand(type, values)).sequence());
    }

    private OwnType find(String name) {
        return declared()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("the rules declare no command %s%s"
                        .formatted(
                                name, new Nearest(declared().map(OwnType::name).toList()).hint(name))));
    }

    private Stream<OwnType> declared() {
        return rules.active().own().all().stream().filter(OwnType::isCommand);
    }
}
