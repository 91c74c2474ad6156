package org.parley.api;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.gateway.Egress;

/** Refuses an endpoint that nothing would be sent to when it is given, and not only when it is called. */
@Singleton
class Endpoints {
    private final Egress egress;

    Endpoints(Egress egress) {
        this.egress = egress;
    }

    /**
     * Checks the endpoint of an agent.
     *
     * @param endpoint null, or no URL, for an agent that is reached in another way
     * @throws InvalidInput if nothing is sent there
     */
    void check(String endpoint) {
        if (endpoint != null && endpoint.toLowerCase(Locale.ROOT).startsWith("http")) {
            egress.refusal(endpoint).ifPresent(reason -> {
                throw new InvalidInput(List.of(new InputError("/endpoint", reason)));
            });
        }
    }
}
