package org.parley.engine.session;

import org.parley.journal.Archived;

/** What is asked about has been archived. */
public class InThePast extends RuntimeException {
    private static final long serialVersionUID = 1;

    InThePast(long sequence, Archived archived) {
        super("the entries through %d are archived in %s; %d cannot be asked about here"
                .formatted(archived.through(), archived.file(), sequence));
    }
}
