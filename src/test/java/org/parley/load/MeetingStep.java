package org.parley.load;

/**
 * One act in a meeting, and whether it is allowed.
 *
 * @param path    below {@code /meetings}
 * @param allowed else a rule refuses it
 */
record MeetingStep(String path, String body, boolean allowed) {
    private static final int CONFLICT = 409;

    /** True if that is the answer to expect. */
    boolean isAnsweredBy(int status) {
        return allowed ? status / 100 == 2 : status == CONFLICT;
    }

    byte[] request(String workspace) {
        return Http.request("POST", "/v1/workspaces/" + workspace + "/meetings" + path, body, "");
    }
}
