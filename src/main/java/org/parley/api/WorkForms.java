package org.parley.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.api.Kinds.Name;
import org.parley.api.Kinds.Quantity;
import org.parley.api.Kinds.Seconds;
import org.parley.api.Kinds.SkillLevel;
import org.parley.api.Kinds.Text;
import org.parley.engine.input.Id;

/** What is sent about work that is called for, or delegated. */
final class WorkForms {
    private WorkForms() {}

    @Schema(requiredProperties = {"task", "complexity"})
    record ContractForm(
            @Schema(description = "made up if it is left out")
            Id contractId,

            Id initiator,
            Text task,
            Map<String, SkillLevel> requiredSkills,
            Quantity complexity,

            @Schema(description = "who is asked; those who have the skills if left out", uniqueItems = true)
            List<Id> bidders,

            @Schema(defaultValue = "true", description = "whether agents without an endpoint bid by rule")
            Boolean byRule,

            @Schema(minimum = "1", maximum = "" + ContractInput.MOST_ROUNDS)
            Integer rounds,

            Seconds bidSeconds,
            Seconds resultSeconds) {}

    @Schema(requiredProperties = "agent_id")
    record BidForm(
            Id agentId,

            @Schema(description = "what the rules make of it if left out")
            Quantity cost) {}

    @Schema(requiredProperties = {"agent_id", "reason"})
    record RefusalForm(
            Id agentId,
            Text reason,

            @Schema(description = "true if the call makes no sense")
            Boolean notUnderstood) {}

    @Schema(requiredProperties = "agent_id")
    record ResultForm(Id agentId, JsonNode result) {}

    @Schema(requiredProperties = {"agent_id", "reason"})
    record FailureForm(Id agentId, Text reason) {}

    @Schema(requiredProperties = "task")
    record WorkForm(
            Text task, Map<String, SkillLevel> requiredSkills, Quantity estimatedLoad, List<WorkForm> subtasks) {}

    @Schema(requiredProperties = "task")
    record DelegationForm(
            @Schema(description = "made up if it is left out")
            Id delegationId,

            @Schema(description = "load_balancing, centralised or hierarchical")
            Name strategy,

            @Schema(description = "with whom hierarchical work begins")
            Id manager,

            @Schema(description = "it goes to those who take part there")
            Id conversationId,

            @Schema(description = "among them those who have it")
            Name role,

            Text task,
            Map<String, SkillLevel> requiredSkills,
            Quantity estimatedLoad,
            List<WorkForm> subtasks) {}
}
