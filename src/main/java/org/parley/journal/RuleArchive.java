package org.parley.journal;

import java.util.List;
import java.util.Optional;

/** Every version of the rules that ever decided something, so that the past can be asked and derived again. */
public interface RuleArchive {
    /** Keeps a version; of one that is there already the scenarios, which are no part of it, are kept as they are now. */
    void keep(ArchivedRules rules);

    Optional<ArchivedRules> find(String version);

    /** Takes note of an activation of a version that is kept. */
    void activated(RuleActivation activation);

    /** All activations, the last one first. */
    List<RuleActivation> activations();
}
