package org.parley.project;

import java.time.Instant;

/**
 * Somebody wants a pending project carried out.
 *
 * @param mode                    execution mode; null for the project's own
 * @param checkpointFrequency     how often an incremental run stops for an answer; null for the project's own
 * @param spawnAdditionalMeetings whether a simulation adds management meetings; null for the policy's
 * @param live                    whether agents that can be reached work for real; null for what the project says
 * @param seed                    by which the hours of simulated work vary; null for as estimated
 */
public record RunProject(
        String projectId,
        String mode,
        String checkpointFrequency,
        Boolean spawnAdditionalMeetings,
        Boolean live,
        Integer seed,
        Instant at)
        implements ProjectCommand {
    /** Without anything else that the project says itself. */
    public RunProject(String projectId, String mode) {
        this(projectId, mode, null, null, null, null, null);
    }

    /** Simulated, whatever the project says. */
    public static RunProject simulated(String projectId, String mode) {
        return new RunProject(projectId, mode, null, null, false, null, null);
    }

    @Override
    public RunProject at(Instant moment) {
        return new RunProject(projectId, mode, checkpointFrequency, spawnAdditionalMeetings, live, seed, moment);
    }
}
