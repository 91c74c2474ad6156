package org.parley.api;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.engine.input.InvalidInput;

/** Rules to be tried on what there is. */
record RuleTrialInput(
        @Schema(description = "texts by path, in place of those of the folder; null takes a file away")
        Map<String, String> files,

        @Schema(description = "in place of files, one that was active once")
        String version,

        @Schema(description = "names; all if left out") List<String> workspaces,

        @Schema(
                minimum = "1",
                maximum = "" + RuleTrialInput.MOST_ENTRIES,
                description = "how many of the last ones of each journal")
        long entries,

        @Schema(
                minimum = "0",
                maximum = "" + RuleTrialInput.MOST_CHANGES,
                defaultValue = "" + RuleTrialInput.USUAL_CHANGES,
                description = "how many of each are told one by one")
        int changes) {
    private static final long MOST_ENTRIES = 10_000_000;
    private static final int MOST_CHANGES = 10_000;
    private static final int USUAL_CHANGES = 100;

    /**
     * Reads it from a body, which may be empty.
     *
     * @throws InvalidInput with every mistake
     */
    static RuleTrialInput read(String text) {
        Body body = new Body(text, RuleTrialInput.class);
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
