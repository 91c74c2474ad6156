package org.parley.journal;

/** The store cannot be opened now, and may be in a moment: another process uses it, or its server is starting. */
public class StoreBusy extends JournalUnavailable {
    private static final long serialVersionUID = 1;

    public StoreBusy(String message, Throwable cause) {
        super(message, cause);
    }
}
