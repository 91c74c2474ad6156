package org.parley.api;

import jakarta.ws.rs.core.HttpHeaders;
import org.parley.engine.fact.ExpectedVersion;

/** What the headers of a request ask of the version that it replaces. */
final class Precondition {
    private static final String ANY = "*";

    private Precondition() {}

    /** As {@link ExpectedVersion}. */
    static Long version(String match, String noneMatch) {
        if (noneMatch != null) {
            return 0L;
        }
        if (match == null) {
            return null;
        }
        return match.equals(ANY)
                ? ExpectedVersion.SOME
                : Page.number(HttpHeaders.IF_MATCH, match.replaceAll("^\"|\"$", ""), 0, Long.MAX_VALUE);
    }
}
