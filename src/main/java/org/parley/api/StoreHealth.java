package org.parley.api;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.parley.journal.JournalUnavailable;
import org.parley.journal.Store;

/** Not ready while the store is away: nothing can be acknowledged then. */
@Readiness
class StoreHealth implements HealthCheck {
    private final Store store;

    StoreHealth(Store store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            store.check();
            return HealthCheckResponse.up("store");
        } catch (JournalUnavailable e) {
            return HealthCheckResponse.named("store")
                    .down()
                    .withData("reason", e.getMessage())
                    .build();
        }
    }
}
