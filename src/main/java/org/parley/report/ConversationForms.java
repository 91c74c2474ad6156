package org.parley.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.engine.input.Amount;
import org.parley.engine.input.Id;

/** What is sent to conversations. */
public final class ConversationForms {
    private ConversationForms() {}

    @Schema(type = SchemaType.STRING, maxLength = ConversationInput.NAME)
    interface Label {}

    @Schema(type = SchemaType.STRING, maxLength = ConversationInput.TEXT)
    interface Said {}

    @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "" + ConversationInput.MOST)
    interface Times {}

    @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "1")
    interface Confidence {}

    /** To begin one. */
    @Schema(requiredProperties = "topic")
    public record ConversationForm(
            @Schema(description = "made up if it is left out")
            Id conversationId,

            Said topic,

            @Schema(description = "what is left out is as the policies say")
            ConversationPolicyForm policy) {}

    record ConversationPolicyForm(
            Label turnStrategy,
            Times maxTurnsPerAgent,
            List<Label> allowedRoles,

            @Schema(minimum = "0", maximum = "" + ConversationInput.LONGEST, description = "in seconds")
            Double timeout,

            @Schema(minimum = "0.1", maximum = "" + ConversationInput.LONGEST, description = "in seconds")
            Double turnTimeout,

            Label visibility,

            @Schema(minimum = "1", maximum = "" + ConversationInput.MOST)
            Integer selectionSize,

            Times replies,
            Id moderator,
            Id arbiter) {}

    /** Who is to take part. */
    @Schema(requiredProperties = "role", description = "id, or agent_id, is needed")
    public record SpeakerForm(
            Id id,
            Id agentId,
            Label name,
            RoleForm role,
            List<Label> capabilities,

            @Schema(
                    maxLength = ConversationInput.NAME * 10,
                    description = "an http or https URL, persona:ID or model:ALIAS")
            String endpoint,

            @Schema(minimum = "1") Long tokenBudget,
            PersonaForm persona) {}

    @Schema(requiredProperties = "name")
    record RoleForm(Label name, Said description, List<Label> capabilities, Times priority) {}

    @Schema(description = "who answers by itself, without an endpoint")
    record PersonaForm(Map<String, JsonNode> knows, List<LineForm> lines) {}

    record LineForm(
            List<Label> hears, Said says, Map<String, JsonNode> asserts, Confidence confidence, Id next, Times times) {}

    /** What somebody says. */
    @Schema(requiredProperties = "text")
    public record SaidForm(
            @Schema(defaultValue = "user") Id sender,
            Said text,
            List<Label> requiredCapabilities,
            @Schema(description = "values by name") Map<String, JsonNode> asserts) {}

    /** What an agent says in its turn. */
    @Schema(description = "text, next, pass or broken_off is needed")
    public record TurnForm(
            Said text,
            @Schema(description = "values by name") Map<String, JsonNode> asserts,
            Confidence confidence,
            @Schema(description = "who is to speak next") Id next,

            @Schema(minimum = "0", maximum = "" + Amount.MOST)
            Long tokens,

            Boolean pass,

            @Schema(maxLength = ConversationInput.TEXT, description = "why it did not end")
            String brokenOff) {}

    /** An entry of the shared memory. */
    @Schema(requiredProperties = "value")
    public record ContextForm(
            JsonNode value,
            @Schema(defaultValue = "user") Id author,

            @Schema(minimum = "0", description = "it is written only if it is still that one; 0 if there is none")
            Long version) {}

    /** What an agent keeps in mind. */
    @Schema(requiredProperties = "value")
    public record OwnEntryForm(JsonNode value) {}

    /** What one agent hands to another one. */
    @Schema(requiredProperties = {"key", "from", "to"})
    public record TransferForm(Label key, Label from, Label to) {}

    /** How good it was. */
    @Schema(requiredProperties = "rating")
    public record RatingForm(
            @Schema(minimum = "1", maximum = "5") Integer rating) {}
}
