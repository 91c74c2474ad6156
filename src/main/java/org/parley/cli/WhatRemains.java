package org.parley.cli;

import java.nio.file.Path;

/**
 * What becomes of a run that is left before its end.
 *
 * @param store null if the run is in memory only
 */
record WhatRemains(Path file, String store) {
    @Override
    public String toString() {
        return store == null
                ? "the run was in memory only, and is lost. With --store DIR it would wait there."
                : "the project waits. To go on: parley run %s --store %s".formatted(file, store);
    }
}
