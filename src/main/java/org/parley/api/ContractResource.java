package org.parley.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.parley.api.WorkForms.BidForm;
import org.parley.api.WorkForms.ContractForm;
import org.parley.api.WorkForms.FailureForm;
import org.parley.api.WorkForms.RefusalForm;
import org.parley.api.WorkForms.ResultForm;
import org.parley.contract.CallForProposals;
import org.parley.contract.CancelContract;
import org.parley.contract.Contract;
import org.parley.engine.fact.Command;
import org.parley.report.ContractView;
import org.parley.report.WhyBid;

/** Work that is put out to contract: calls for proposals, bids, results. */
@Path("/v1/workspaces/{workspace}/contracts")
@Tag(name = "coordination")
class ContractResource {
    private final Lookup lookup;
    private final Commands commands;

    ContractResource(Lookup lookup, Commands commands) {
        this.lookup = lookup;
        this.commands = commands;
    }

    @POST
    @Operation(
            summary = "Call for proposals",
            description = "It goes to the bidders that it names, else to the least loaded agents who have the skills."
                    + " Agents without an endpoint bid by rule, unless by_rule is false.")
    @RequestBody(
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ContractForm.class)))
    public RestResponse<ContractView> call(String workspace, String body) {
        CallForProposals call = ContractInput.call(body, commands::newId);
        commands.submit(workspace, call);
        return Created.at(get(workspace, call.contractId()), workspace, "contracts", call.contractId());
    }

    @GET
    @Operation(summary = "All contracts, by id")
    public Page<JsonNode> list(String workspace, @BeanParam PageRequest page) {
        return page.of(lookup.workspace(workspace).facts(), Contract.class, "");
    }

    @GET
    @Path("{contract}")
    @Operation(summary = "One contract, with all who were called and what they answered")
    public ContractView get(String workspace, String contract) {
        find(workspace, contract);
        return ContractView.of(lookup.workspace(workspace).facts(), contract).orElseThrow();
    }

    @POST
    @Path("{contract}/bids")
    @Operation(
            summary = "Bid",
            description = "Without a cost, at what the rules make of it. The load that counts is the server's.")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = BidForm.class)))
    public ContractView bid(String workspace, String contract, String body) {
        find(workspace, contract);
        return carryOut(workspace, contract, ContractInput.bid(contract, body));
    }

    @POST
    @Path("{contract}/refusals")
    @Operation(summary = "Refuse, take a bid back, or say that the call is not understood (not_understood)")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = RefusalForm.class)))
    public ContractView refuse(String workspace, String contract, String body) {
        find(workspace, contract);
        return carryOut(workspace, contract, ContractInput.refusal(contract, body));
    }

    @POST
    @Path("{contract}/result")
    @Operation(summary = "Report the result, as the contractor")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ResultForm.class)))
    public ContractView result(String workspace, String contract, String body) {
        find(workspace, contract);
        return carryOut(workspace, contract, ContractInput.result(contract, body));
    }

    @POST
    @Path("{contract}/failure")
    @Operation(summary = "Report a failure, as the contractor; the others are asked again")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = FailureForm.class)))
    public ContractView failure(String workspace, String contract, String body) {
        find(workspace, contract);
        return carryOut(workspace, contract, ContractInput.failure(contract, body));
    }

    @POST
    @Path("{contract}/cancel")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Cancel the call or the contract")
    public ContractView cancel(String workspace, String contract) {
        find(workspace, contract);
        return carryOut(workspace, contract, new CancelContract(contract, null));
    }

    @GET
    @Path("{contract}/why")
    @Operation(summary = "Why he got it, why she did not: how an agent stood to the last call that was decided")
    public WhyBid why(String workspace, String contract, @QueryParam("agent") String agent) {
        Contract found = find(workspace, contract);
        if (agent == null) {
            throw Problems.badRequest("agent=ID is needed: whose part is to be explained");
        }
        lookup.agent(workspace, agent);
        return WhyBid.of(lookup.workspace(workspace), found, agent)
                .orElseThrow(() -> Problems.notFound("nothing has been decided about %s yet".formatted(contract)));
    }

    private ContractView carryOut(String workspace, String contract, Command command) {
        commands.submit(workspace, command);
        return get(workspace, contract);
    }

    private Contract find(String workspace, String id) {
        return lookup.fact(workspace, Contract.class, id, "contract");
    }
}
