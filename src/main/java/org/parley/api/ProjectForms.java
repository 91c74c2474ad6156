package org.parley.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.api.Kinds.Count;
import org.parley.api.Kinds.Text;
import org.parley.engine.input.Id;

/** What is sent about projects, their tasks, and those who do them. */
final class ProjectForms {
    private ProjectForms() {}

    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "" + Integer.MAX_VALUE)
    interface AttemptNumber {}

    @Schema(requiredProperties = "action")
    record InterruptForm(
            @Schema(
                    enumeration = {
                        "pause",
                        "resume",
                        "stop",
                        "request_status",
                        "skip_task",
                        "cancel_task",
                        "adjust_priority",
                        "add_task"
                    })
            String action,

            Id taskId,

            @Schema(minimum = "" + InterruptInput.LOWEST_PRIORITY, maximum = "" + InterruptInput.HIGHEST_PRIORITY)
            Integer priority,

            @Schema(ref = ProjectFileSchema.TASK) JsonNode task,
            @Schema(description = "who wants it") Id by) {}

    @Schema(requiredProperties = "agent_id")
    record TaskStartForm(Id agentId, AttemptNumber attempt) {}

    @Schema(requiredProperties = "agent_id")
    record TaskResultForm(Id agentId, AttemptNumber attempt, JsonNode result, UsageForm usage) {}

    @Schema(requiredProperties = {"agent_id", "reason"})
    record TaskFailureForm(
            Id agentId,
            AttemptNumber attempt,

            @Schema(minLength = 1, maxLength = TaskReportInput.LONGEST)
            String reason,

            UsageForm usage) {}

    @Schema(description = "what it used up")
    record UsageForm(
            Count tokens,

            @Schema(minimum = "0", maximum = "" + TaskReportInput.MOST)
            BigDecimal money,

            Count calls) {}

    @Schema(requiredProperties = "limit")
    record BudgetForm(
            @Schema(minimum = "0", maximum = "" + BudgetResource.MOST)
            BigDecimal limit,

            @Schema(description = "what becomes of the project: one of the actions that the policy BudgetPolicy has")
            String onExceeded) {}

    record PauseForm(
            @Schema(description = "what explanations say") Text reason) {}
}
