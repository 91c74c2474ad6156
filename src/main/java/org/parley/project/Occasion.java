package org.parley.project;

import java.util.Comparator;

/**
 * Something has happened that the project's owner wants to be asked about.
 *
 * @param kind   as the file, or the frequency of checkpoints, calls it
 * @param cause  what it was; one cause is asked about once
 * @param reason the same in words
 */
public record Occasion(String projectId, String kind, String cause, String reason) {
    private static final Comparator<Occasion> ORDER = Comparator.comparing(Occasion::kind)
            .thenComparing(Occasion::cause, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** The order of those that come at one moment. */
    public boolean comesBefore(Occasion other) {
        return ORDER.compare(this, other) < 0;
    }
}
