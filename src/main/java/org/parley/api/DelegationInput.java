package org.parley.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.parley.api.WorkForms.DelegationForm;
import org.parley.api.WorkForms.FailureForm;
import org.parley.api.WorkForms.ResultForm;
import org.parley.api.WorkForms.WorkForm;
import org.parley.delegation.CompleteDelegation;
import org.parley.delegation.Delegate;
import org.parley.delegation.FailDelegation;
import org.parley.delegation.Work;

/** Reads work that is to be delegated, and what is said of it. */
final class DelegationInput {
    private static final String AGENT = "agent_id";
    private static final String REASON = "reason";
    private static final String SUBTASKS = "subtasks";
    private static final String CONVERSATION = "conversation_id";
    private static final String MANAGER = "manager";
    private static final String ROLE = "role";

    private DelegationInput() {}

    static Delegate delegate(String text, Supplier<String> newId) {
        Body body = new Body(text, DelegationForm.class);
        String id = Values.id(body, "delegation_id");
        if (body.has(ROLE) && !body.has(CONVERSATION)) {
            body.error("/" + ROLE, "roles are those of a conversation; conversation_id is missing");
        }
        return body.checked(new Delegate(
                body.has("delegation_id") ? id : newId.get(),
                Values.name(body, "strategy"),
                Values.id(body, MANAGER),
                Values.id(body, CONVERSATION),
                Values.name(body, ROLE),
                work(body),
                null));
    }

    static CompleteDelegation result(String delegation, String text) {
        Body body = new Body(text, ResultForm.class);
        return body.checked(new CompleteDelegation(delegation, Values.id(body, AGENT), body.value("result"), null));
    }

    static FailDelegation failure(String delegation, String text) {
        Body body = new Body(text, FailureForm.class);
        return body.checked(new FailDelegation(delegation, Values.id(body, AGENT), Values.text(body, REASON), null));
    }

    private static Work work(Body body) {
        List<Work> subtasks = new ArrayList<>();
        if (body.has(SUBTASKS)) {
            body.objects(SUBTASKS, WorkForm.class).forEach(each -> subtasks.add(work(each)));
        }
        return new Work(
                Values.text(body, "task"),
                Values.skills(body, "required_skills"),
                Values.amount(body, "estimated_load", 1),
                subtasks);
    }
}
