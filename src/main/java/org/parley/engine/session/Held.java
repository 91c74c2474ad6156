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
                "rebuilt from its journal, rules would change it: %s; edit these rules, or take the change over with POST /v1/workspaces/%s/release"
                        .formatted(String.join("; ", differences), workspace),
                differences);
    }

    /** What lets it take commands again. */
    public String wayOut() {
        return "edit the rules that are named, in the folder or with PUT /v1/rules/{path}, or take the change over with"
                + " POST /v1/workspaces/{workspace}/release";
    }

    /** What the rules would change or decide. */
    public List<String> differences() {
        return differences;
    }
}
