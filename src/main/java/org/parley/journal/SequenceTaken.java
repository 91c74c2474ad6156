package org.parley.journal;

/** Another writer was first. */
public class SequenceTaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SequenceTaken(String workspace, long sequence) {
        super("workspace %s already has an entry %d".formatted(workspace, sequence));
    }
}
