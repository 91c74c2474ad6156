package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;

/**
 * What becomes of failures, and which projects can be run.
 *
 * @param onFailure      what becomes of the rest, for projects that do not say
 * @param failureModes   what may become of it: those that have rules
 * @param maxRetries     how often a failed task is tried again
 * @param executionModes the execution modes that have rules
 */
public record WorkflowPolicy(
        String onFailure,
        List<String> failureModes,
        @Range(to = 1000, unit = "tries") int maxRetries,
        List<String> executionModes)
        implements Policy {}
