package org.parley.engine.fact;

/** A decision that a command may not be carried out; the rule that made it is the answer. */
public interface Refusal extends Decision {
    /** Key of what the command was about. */
    String subject();

    /** What is missing, in one sentence. */
    String reason();

    /** True if what is refused is the rules' own doing, and no answer to who sent the command. */
    default boolean concernsRules() {
        return false;
    }
}
