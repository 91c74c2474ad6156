package org.parley.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.parley.api.ProjectForms.TaskFailureForm;
import org.parley.api.ProjectForms.TaskResultForm;
import org.parley.api.ProjectForms.TaskStartForm;
import org.parley.api.ProjectForms.UsageForm;
import org.parley.engine.input.Amount;
import org.parley.engine.input.InvalidInput;
import org.parley.project.CompleteTask;
import org.parley.project.FailTask;
import org.parley.project.StartTask;
import org.parley.project.Usage;

/**
 * Reads what an agent reports about a task, or throws {@link InvalidInput} with every mistake.
 *
 * @param task key of the task
 */
record TaskReportInput(String task, String text) {
    static final int LONGEST = 4096;
    static final double MOST = 1e15;

    StartTask start() {
        Body body = new Body(text, TaskStartForm.class);
        return body.checked(new StartTask(task, agent(body), attempt(body), null));
    }

    CompleteTask complete() {
        Body body = new Body(text, TaskResultForm.class);
        JsonNode result = body.value("result");
        return body.checked(new CompleteTask(task, agent(body), attempt(body), result, usage(body), null));
    }

    FailTask fail() {
        Body body = new Body(text, TaskFailureForm.class);
        String reason = Values.text(body, "reason", LONGEST);
        return body.checked(new FailTask(task, agent(body), attempt(body), reason, usage(body), null));
    }

    private static String agent(Body body) {
        return Values.id(body, "agent_id");
    }

    private static Integer attempt(Body body) {
        return body.integer("attempt", 1, Integer.MAX_VALUE);
    }

    private static Usage usage(Body body) {
        Body usage = body.object("usage", UsageForm.class);
        return usage == null
                ? null
                : new Usage(
                        usage.number("tokens", 0, Amount.MOST, 0),
                        usage.decimal("money", 0, MOST, BigDecimal.ZERO),
                        usage.number("calls", 0, Amount.MOST, 0));
    }
}
