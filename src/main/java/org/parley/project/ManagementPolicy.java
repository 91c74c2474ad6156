package org.parley.project;

import com.fasterxml.jackson.annotation.JacksonInject;
import java.util.List;
import org.parley.engine.fact.Range;
import org.parley.engine.fact.Scope;
import org.parley.engine.fact.ScopedPolicy;

/**
 * Which meetings a simulated management adds to a project (spec/projects.md, Execution modes).
 *
 * @param scope                   the projects that go by it
 * @param meetingsIn              execution modes that add meetings
 * @param spawnAdditionalMeetings for projects and runs that do not say
 * @param statusEvery             completed tasks from one status meeting to the next
 * @param attendees               how many agents attend, the first of the file
 * @param priority                of a management meeting
 * @param hours                   that one takes
 * @param slipTolerance           hours of work behind its plan that a task may end without being a risk
 * @param spawnBudget             management meetings of a project
 * @param spawnDepth              how often a task may have been spawned from another to give rise to a meeting; 0 for
 *                                the tasks of the file only
 */
public record ManagementPolicy(
        @JacksonInject Scope scope,
        List<String> meetingsIn,
        boolean spawnAdditionalMeetings,
        @Range(from = 1, unit = "tasks") int statusEvery,
        @Range(from = 1, unit = "agents") int attendees,
        @Range(from = 1, to = 5) int priority,
        @Range(from = 0.01, unit = "hours") double hours,
        @Range(unit = "hours") double slipTolerance,
        @Range(unit = "meetings") int spawnBudget,
        @Range(unit = "spawned tasks") int spawnDepth)
        implements ScopedPolicy {}
