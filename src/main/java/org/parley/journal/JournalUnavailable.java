package org.parley.journal;

/** The journal cannot be reached or cannot write; nothing is answered for that it does not hold. */
public class JournalUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public JournalUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
