package org.parley.api;

import java.util.List;

/** A project file with eight different mistakes. */
public final class Mistakes {
    public static final String EIGHT = """
            {"project_id": "p", "scheduling": {"start_date": "tomorrow"},
             "agents": [{"agent_id": "ann", "skill_levels": {"design": 11}}, {"agent_id": "ann"}],
             "tasks": [
               {"task_id": "a", "description": "a", "estimated_hours": -1, "priority": 9, "attendees": ["zoe"]},
               {"task_id": "b", "description": "b", "estimated_hours": 1, "dependencies": ["nothing"]},
               {"task_id": "c", "description": 7, "estimated_hours": 1}]}
            """;

    public static final List<String> POINTERS = List.of(
            "/agents/0/skill_levels/design",
            "/agents/1/agent_id",
            "/scheduling/start_date",
            "/tasks/0/attendees/0",
            "/tasks/0/estimated_hours",
            "/tasks/0/priority",
            "/tasks/1/dependencies/0",
            "/tasks/2/description");

    private Mistakes() {}
}
