package org.parley.engine.session;

import java.util.List;

/** A workspace takes no commands until somebody has looked. */
public class Held extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> differences;

    private Held(String workspace, String why, List<String> differences) {
        super("workspace %s is held: %s".formatted(workspace, why));
        this.differences = List.copyOf(differences);
    }

    /**
     * Rebuilt from what the journal holds, its facts are not at rest under the very rules that decided them: the rules have
     * to be edited, or the workspace released.
     */
    static Held notAtRest(String workspace, List<String> differences) {
        return new Held(
                workspace,
                "rebuilt from its journal, rules would change it: " + String.join("; ", differences),
                differences);
    }

    /** The end of its journal is missing: a sequence that was given already would be given again. */
    static Held cutOff(String workspace, long last, long kept) {
        return new Held(
                workspace,
                "its journal ends with entry %d, and its facts were kept as of entry %d: what is missing has to be brought back"
                        .formatted(last, kept),
                List.of());
    }

    /** What the rules would change or decide. */
    public List<String> differences() {
        return differences;
    }
}
