package org.parley.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.delegation.AppointManager;
import org.parley.delegation.DismissManager;
import org.parley.delegation.Manager;
import org.parley.delegation.ManagerAppointed;

/** Who hands work on to whom. */
@Path("/v1/workspaces/{workspace}/managers")
@Tag(name = "coordination")
class ManagerResource {
    private final Lookup lookup;
    private final Commands commands;

    ManagerResource(Lookup lookup, Commands commands) {
        this.lookup = lookup;
        this.commands = commands;
    }

    @GET
    @Operation(summary = "All managers, by id")
    public Page<JsonNode> list(String workspace, @BeanParam PageRequest page) {
        return page.of(lookup.workspace(workspace).facts(), Manager.class, "");
    }

    @GET
    @Path("{manager}")
    @Operation(summary = "One manager")
    public Manager get(String workspace, String manager) {
        return lookup.fact(workspace, Manager.class, manager, "manager");
    }

    @PUT
    @Path("{manager}")
    @Operation(summary = "Let somebody hand work on: to agents, and to other managers")
    public Response put(String workspace, String manager, String text) {
        Body body = new Body(text, List.of("domain", "subordinates")).needs("subordinates");
        boolean appointed = commands.submit(
                        workspace,
                        body.checked(new AppointManager(
                                manager, Values.text(body, "domain"), Values.ids(body, "subordinates"))))
                .find(ManagerAppointed.class)
                .orElseThrow()
                .appointed();
        return Created.orThere(appointed, workspace, "managers", manager)
                .entity(get(workspace, manager))
                .build();
    }

    @DELETE
    @Path("{manager}")
    @Operation(summary = "Let a manager hand on no more")
    public void delete(String workspace, String manager) {
        get(workspace, manager);
        commands.submit(workspace, new DismissManager(manager));
    }
}
