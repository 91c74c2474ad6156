package org.parley.engine.fact;

/**
 * A decision that has to reach somebody outside. It goes into the outbox with the commit of its command and is delivered
 * until it has arrived, each time under the same id.
 */
public interface Effect extends Decision {
    /** URL that it is posted to. */
    String destination();
}
