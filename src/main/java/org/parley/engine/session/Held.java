package org.parley.engine.session;

import java.util.List;

/**
 * A workspace takes no commands: rebuilt from what the journal holds, its facts are not at rest under the very rules that
 * decided them. Somebody has to look, and edit the rules or release it.
 */
public class Held extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> differences;

    public Held(String workspace, List<String> differences) {
        super("workspace %s is held: rebuilt from its journal, rules would change it: %s"
                .formatted(workspace, String.join("; ", differences)));
        this.differences = List.copyOf(differences);
    }

    /** What the rules would change or decide. */
    public List<String> differences() {
        return differences;
    }
}
