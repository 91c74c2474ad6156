package org.parley.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
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
    private static final int LONGEST = 4096;
    private static final double MOST = 1e15;

    StartTask start() {
        Body body = body("agent_id", "attempt");
        return body.checked(new StartTask(task, agent(body), attempt(body), null));
    }

    CompleteTask complete() {
        Body body = body("agent_id", "attempt", "result", "usage");
        JsonNode result = body.value("result");
        return body.checked(new CompleteTask(task, agent(body), attempt(body), result, usage(body), null));
    }

    FailTask fail() {
        Body body = body("agent_id", "attempt", "reason", "usage").needs("reason");
        String reason = Values.text(body, "reason", LONGEST);
        return body.checked(new FailTask(task, agent(body), attempt(body), reason, usage(body), null));
    }

    private Body body(String... fields) {
        return new Body(text, List.of(fields)).needs("agent_id");
    }

    private static String agent(Body body) {
        return Values.id(body, "agent_id");
    }

    private static Integer attempt(Body body) {
        return body.integer("attempt", 1, Integer.MAX_VALUE);
    }

    private static Usage usage(Body body) {
        Body usage = body.object("usage", List.of("tokens", "money", "calls"));
        return usage == null
                ? null
                : new Usage(
                        usage.number("tokens", 0, Amount.MOST, 0),
                        usage.decimal("money", 0, MOST, BigDecimal.ZERO),
                        usage.number("calls", 0, Amount.MOST, 0));
    }
}
