package org.parley.engine.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What is active, and what became of the last edit.
 *
 * @param state         what became of the last edit, or that it is being checked
 * @param version       hash of the active files
 * @param rules         how many rules are active
 * @param milliseconds  how long the last successful reload took, from reading to activation
 * @param lastEditAt    when the last edit was saved in the folder or sent, or when the folder was first read
 * @param written       files that the last edit wrote: new, changed or brought back
 * @param removed       files that the last edit took away
 * @param problems      why the last edit was not taken; empty if it was
 * @param warnings      what the check says about the active files nevertheless
 */
public record RuleStatus(
        State state,
        String version,
        Instant activatedAt,
        int files,
        int rules,
        int policies,
        long milliseconds,
        Instant lastEditAt,
        List<String> written,
        List<String> removed,
        List<RuleProblem> problems,
        List<RuleProblem> warnings) {
    /** Of an edit. */
    public enum State {
        /** It is being looked at; the problems are still those of the edit before. */
        CHECKING,
        /** It is in force. */
        ACTIVE,
        /** It is not in force; the problems say why. */
        REFUSED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An edit has made this. */
    static RuleStatus active(RuleBase base, RuleEdit edit, Instant now, List<RuleProblem> warnings) {
        return new RuleStatus(
                State.ACTIVE,
                base.version(),
                now,
                base.source().files().size(),
                base.size(),
                base.policies().size(),
                Duration.between(edit.at(), now).toMillis(),
                edit.at(),
                edit.written(),
                edit.removed(),
                List.of(),
                warnings);
    }

    RuleStatus withWarnings(List<RuleProblem> found) {
        return with(state, new RuleEdit(lastEditAt, written, removed), problems, found);
    }

    /** The same rules are active; this becomes of an edit. */
    RuleStatus with(State now, RuleEdit edit, List<RuleProblem> why, List<RuleProblem> found) {
        return new RuleStatus(
                now,
                version,
                activatedAt,
                files,
                rules,
                policies,
                milliseconds,
                edit.at(),
                edit.written(),
                edit.removed(),
                why,
                found);
    }
}
