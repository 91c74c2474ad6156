package org.parley.api;

import java.io.IOException;

/** A body did not come to its end: who sent it has gone, or was not waited for any longer. */
final class BodyCutOff extends RuntimeException {
    private static final long serialVersionUID = 1;

    BodyCutOff(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
