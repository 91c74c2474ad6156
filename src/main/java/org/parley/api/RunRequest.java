package org.parley.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.session.FactStore;
import org.parley.project.CheckpointFrequency;
import org.parley.project.WorkflowPolicy;
import org.parley.report.CurrentPolicies;

/** How to run a project; what is absent is as its file says. */
record RunRequest(
        @Schema(description = "a mode that the policy WorkflowPolicy knows")
        String mode,

        @Schema(description = "one that the policies CheckpointFrequency know")
        String checkpointFrequency,

        @Schema(description = "whether a simulation adds management meetings")
        Boolean spawnAdditionalMeetings,

        @Schema(description = "whether agents that can be reached work for real")
        Boolean live,

        @Schema(
                minimum = "0",
                maximum = "" + Integer.MAX_VALUE,
                description = "by which the hours of simulated work vary")
        Integer seed) {
    private static final String FREQUENCY = "checkpoint_frequency";
    private static final String MEETINGS = "spawn_additional_meetings";

    /** Reads it from a body, which may be empty; its words are those that the policies of the workspace know. */
    static RunRequest read(String text, RuleBase base, FactStore facts) {
        Body body = new Body(text, RunRequest.class);
        List<String> modes = CurrentPolicies.of(WorkflowPolicy.class, base, facts).stream()
                .flatMap(policy -> policy.executionModes().stream())
                .toList();
        List<String> frequencies = CurrentPolicies.of(CheckpointFrequency.class, base, facts).stream()
                .map(CheckpointFrequency::frequency)
                .toList();
        return body.checked(new RunRequest(
                body.word("mode", modes),
                body.word(FREQUENCY, frequencies),
                body.has(MEETINGS) ? body.flag(MEETINGS) : null,
                body.has("live") ? body.flag("live") : null,
                body.integer("seed", 0, Integer.MAX_VALUE)));
    }
}
