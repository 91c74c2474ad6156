package org.parley.engine.network;

import org.drools.core.common.ReteEvaluator;

/**
 * The place of a member in an audience.
 *
 * @param audience null as long as no fact has come there: then all of it listen
 */
record Seat(Audience audience, int member) {
    static final Seat NONE = new Seat(null, 0);

    void hears(ReteEvaluator session) {
        if (audience != null) {
            audience.hears(member, session);
        }
    }

    void sleeps(ReteEvaluator session) {
        if (audience != null) {
            audience.sleeps(member, session);
        }
    }
}
