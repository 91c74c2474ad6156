package org.parley.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.parley.api.CoordinationForms.AcceptanceForm;
import org.parley.api.CoordinationForms.ConsensusForm;
import org.parley.consensus.ConsensusProposal;
import org.parley.consensus.ProposeConsensus;
import org.parley.consensus.VoteConsensus;
import org.parley.report.ConsensusView;

/** Agreement on a value by a quorum that tolerates faulty agents, counted by the server. */
@Path("/v1/workspaces/{workspace}/consensus")
@Tag(name = "coordination")
class ConsensusResource {
    static final int MOST_FAULTS = 1000;

    private final Lookup lookup;
    private final Commands commands;

    ConsensusResource(Lookup lookup, Commands commands) {
        this.lookup = lookup;
        this.commands = commands;
    }

    @POST
    @Operation(summary = "Put a value to the vote; the proposer, one of the agents, accepts it by proposing")
    @RequestBody(
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ConsensusForm.class)))
    public RestResponse<ConsensusView> propose(String workspace, String text) {
        Body body = new Body(text, ConsensusForm.class);
        String id = Values.id(body, "consensus_id");
        ProposeConsensus propose = body.checked(new ProposeConsensus(
                body.has("consensus_id") ? id : commands.newId(),
                Values.id(body, "proposer"),
                body.value("value"),
                Values.ids(body, "agents"),
                body.integer("faults", 0, MOST_FAULTS),
                body.integer("vote_seconds", 1, Values.MOST_SECONDS),
                null));
        commands.submit(workspace, propose);
        return Created.at(get(workspace, propose.consensusId()), workspace, "consensus", propose.consensusId());
    }

    @GET
    @Operation(summary = "All proposals, by id")
    public Page<JsonNode> list(String workspace, @BeanParam PageRequest page) {
        return page.of(lookup.workspace(workspace).facts(), ConsensusProposal.class, "");
    }

    @GET
    @Path("{consensus}")
    @Operation(summary = "One proposal, with its votes")
    public ConsensusView get(String workspace, String consensus) {
        find(workspace, consensus);
        return ConsensusView.of(lookup.workspace(workspace).facts(), consensus).orElseThrow();
    }

    @POST
    @Path("{consensus}/votes")
    @Operation(
            summary = "Accept the value, or do not",
            description = "Another vote of the same agent, the other way, shows that it is faulty: it counts no more.")
    @RequestBody(
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = AcceptanceForm.class)))
    public ConsensusView vote(String workspace, String consensus, String text) {
        find(workspace, consensus);
        Body body = new Body(text, AcceptanceForm.class);
        commands.submit(
                workspace,
                body.checked(new VoteConsensus(consensus, Values.id(body, "agent_id"), body.flag("accept"), null)));
        return get(workspace, consensus);
    }

    private ConsensusProposal find(String workspace, String id) {
        return lookup.fact(workspace, ConsensusProposal.class, id, "proposal");
    }
}
