package org.parley.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.api.Kinds.Priority;
import org.parley.api.Kinds.Quantity;
import org.parley.api.Kinds.Seconds;
import org.parley.api.Kinds.Text;
import org.parley.api.Kinds.Version;
import org.parley.engine.input.Id;
import org.parley.memory.Consistency;

/** What agents send about what they want, share and keep in mind. */
final class CoordinationForms {
    private CoordinationForms() {}

    @Schema(requiredProperties = "value")
    record GoalForm(JsonNode value, Priority priority) {}

    @Schema(requiredProperties = {"from", "to"})
    record TimeClaimForm(
            Instant from,
            Instant to,

            @Schema(minimum = "1", maximum = "" + Values.HIGHEST_PRIORITY)
            Integer priority) {}

    @Schema(requiredProperties = "agent_id")
    record ClaimForm(Id agentId, Priority priority, Seconds leaseSeconds) {}

    @Schema(requiredProperties = "subordinates")
    record ManagerForm(
            Text domain, @Schema(uniqueItems = true) List<Id> subordinates) {}

    @Schema(requiredProperties = {"value", "utility"})
    record CompromiseForm(
            @Schema(description = "what the conflict is about")
            Text key,

            JsonNode value,
            Quantity utility) {}

    @Schema(requiredProperties = "agent_id", description = "either a value and its utility, or several offers")
    record OfferForm(
            Id agentId,

            @Schema(description = "what the conflict is about")
            Text key,

            JsonNode value,
            Quantity utility,
            @Schema(minItems = 1) List<CompromiseForm> offers) {}

    @Schema(requiredProperties = {"value", "by"})
    record SettlementForm(JsonNode value, Text by) {}

    @Schema(requiredProperties = {"proposer", "value", "agents"})
    record ConsensusForm(
            @Schema(description = "made up if it is left out")
            Id consensusId,

            Id proposer,
            JsonNode value,
            @Schema(uniqueItems = true) List<Id> agents,

            @Schema(minimum = "0", maximum = "" + ConsensusResource.MOST_FAULTS)
            Integer faults,

            Seconds voteSeconds) {}

    @Schema(requiredProperties = {"agent_id", "accept"})
    record AcceptanceForm(Id agentId, Boolean accept) {}

    @Schema(requiredProperties = {"value", "writer"})
    record MemoryForm(
            JsonNode value,
            Id writer,
            Consistency consistency,

            @Schema(description = "it is written only if it is still that one; 0 if there is none")
            Version version,

            @Schema(description = "the version that the writer knew")
            Version base,

            @Schema(description = "of eventual writes the last one stays")
            Instant written) {}

    @Schema(requiredProperties = "value")
    record MemoryItemForm(JsonNode value, Quantity importance) {}

    record AgentStateForm(JsonNode beliefs, JsonNode goals, JsonNode memory, JsonNode metrics) {}
}
