package org.parley.journal;

/** What the journal holds is not what was written; waiting does not help. */
public class JournalDamaged extends JournalUnavailable {
    private static final long serialVersionUID = 1;

    private final String place;

    /**
     * Names the damage.
     *
     * @param place file, or {@code WORKSPACE/SEQUENCE} of an entry
     * @param what  is wrong there, for people
     */
    public JournalDamaged(String place, String what, Throwable cause) {
        super(
                "the journal is damaged at %s: %s; `parley journal verify` lists the damage, a backup of the store repairs it"
                        .formatted(place, what),
                cause);
        this.place = place;
    }

    /** The damage of an entry. */
    public static JournalDamaged of(String workspace, JournalFinding finding) {
        return new JournalDamaged(workspace + "/" + finding.sequence(), finding.message(), null);
    }

    public String place() {
        return place;
    }
}
