package org.parley.api;

import java.util.function.Predicate;
import org.parley.api.CoordinationForms.AgentStateForm;
import org.parley.api.CoordinationForms.MemoryForm;
import org.parley.api.CoordinationForms.MemoryItemForm;
import org.parley.engine.session.History.Decided;
import org.parley.journal.DecisionFilter;
import org.parley.memory.Consistency;
import org.parley.memory.MemoryErased;
import org.parley.memory.MemoryWritten;
import org.parley.memory.Remember;
import org.parley.memory.SaveState;
import org.parley.memory.WriteMemory;

/** Reads what agents write down. */
final class MemoryInput {
    private MemoryInput() {}

    static WriteMemory write(String key, Precondition precondition, String text) {
        Body body = new Body(text, MemoryForm.class);
        String consistency = body.text("consistency");
        Long expected = body.has("version")
                ? Long.valueOf(body.number("version", 0, Long.MAX_VALUE, 0))
                : precondition.version();
        return body.checked(new WriteMemory(
                Values.id(key),
                body.value("value"),
                Values.id(body, "writer"),
                consistency(consistency == null ? "strong" : consistency),
                expected,
                body.has("base") ? Long.valueOf(body.number("base", 0, Long.MAX_VALUE, 0)) : null,
                Values.moment(body, "written"),
                null));
    }

    static Remember remember(String agent, String key, String text) {
        Body body = new Body(text, MemoryItemForm.class);
        return body.checked(new Remember(
                Values.id(agent), Values.id(key), body.value("value"), Values.amount(body, "importance"), null));
    }

    static SaveState state(String agent, String text) {
        Body body = new Body(text, AgentStateForm.class);
        return body.checked(new SaveState(
                Values.id(agent),
                body.value("beliefs"),
                body.value("goals"),
                body.value("memory"),
                body.value("metrics"),
                null));
    }

    static Consistency consistency(String asked) {
        return switch (asked) {
            case "strong" -> Consistency.STRONG;
            case "eventual" -> Consistency.EVENTUAL;
            default -> throw Problems.badRequest("consistency %s is neither strong nor eventual".formatted(asked));
        };
    }

    /** Entries of the journal that write an entry of the memory, or erase it. */
    static Predicate<Decided> writesOf(String key) {
        DecisionFilter written = new DecisionFilter(key, null, MemoryWritten.class.getSimpleName());
        DecisionFilter erased = new DecisionFilter(key, null, MemoryErased.class.getSimpleName());
        return decided ->
                written.passes(decided.rule(), decided.decision()) || erased.passes(decided.rule(), decided.decision());
    }
}
