package org.parley.journal;

/**
 * Something in a journal that is not as it was written.
 *
 * @param sequence the entry
 * @param kind     what kind of damage
 * @param message  what is wrong, for people
 */
public record JournalFinding(long sequence, Kind kind, String message) {
    public enum Kind {
        /** Entries are not there. */
        MISSING,
        /** An entry stands where another one was written. */
        OUT_OF_PLACE,
        /** An entry is not what was written. */
        CHANGED,
        /** The same command under the same rules gives something else. */
        DERIVED_OTHERWISE
    }
}
