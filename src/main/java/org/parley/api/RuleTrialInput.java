package org.parley.api;

import java.util.List;
import java.util.Map;
import org.parley.engine.input.InvalidInput;

/**
 * Rules to be tried on what there is.
 *
 * @param files      candidate texts by path, in place of those of the folder; null takes a file away
 * @param version    or a version that was active once; null if files are given
 * @param workspaces names; empty for all
 * @param entries    how many of the last entries of each journal
 * @param changes    how many changes of each are told one by one
 */
record RuleTrialInput(Map<String, String> files, String version, List<String> workspaces, long entries, int changes) {
    private static final long MOST_ENTRIES = 10_000_000;
    private static final int MOST_CHANGES = 10_000;
    private static final int USUAL_CHANGES = 100;

    /**
     * Reads it from a body, which may be empty.
     *
     * @throws InvalidInput with every mistake
     */
    static RuleTrialInput read(String text) {
        Body body = new Body(text, List.of("files", "version", "workspaces", "entries", "changes"));
        RuleTrialInput input = new RuleTrialInput(
                body.files("files"),
                body.text("version"),
                body.texts("workspaces"),
                body.number("entries", 1, MOST_ENTRIES, MOST_ENTRIES),
                (int) body.number("changes", 0, MOST_CHANGES, USUAL_CHANGES));
        if (input.version != null && !input.files.isEmpty()) {
            body.error("/version", "either files or a version");
        }
        return body.checked(input);
    }
}
