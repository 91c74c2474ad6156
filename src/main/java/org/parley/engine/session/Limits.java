package org.parley.engine.session;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How much a process takes upon itself.
 *
 * @param effort        after which a command counts as endless
 * @param snapshotEvery entries after which a snapshot is kept, if a good part of the facts has changed; old ones are as far
 *                      apart
 * @param loaded        workspaces kept in memory
 * @param loadedBytes   memory that they take together, by estimate, beyond which those are let go of that are not in use
 * @param idleAfter     how long a workspace stays in memory that nobody uses
 * @param archive       folder that old entries go to
 */
public record Limits(Effort effort, int snapshotEvery, int loaded, long loadedBytes, Duration idleAfter, Path archive) {
    public static final Limits DEFAULT =
            new Limits(Effort.USUAL, 1_000, 1_000, Duration.ofMinutes(5), Path.of("data", "archive"));

    /** With as much memory for workspaces as is usual. */
    public Limits(Effort effort, int snapshotEvery, int loaded, Duration idleAfter, Path archive) {
        this(effort, snapshotEvery, loaded, usualBytes(), idleAfter, archive);
    }

    /** A quarter of the heap, in bytes: what they take is an estimate, and rules, requests and answers take some too. */
    public static long usualBytes() {
        return Runtime.getRuntime().maxMemory() / 4;
    }

    public Limits withFireLimit(int firings) {
        return new Limits(Effort.of(firings), snapshotEvery, loaded, loadedBytes, idleAfter, archive);
    }
}
