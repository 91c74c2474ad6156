package org.parley.api;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.parley.journal.JournalUnavailable;
import org.parley.journal.Store;
import org.parley.journal.StoreCheck;

/** Not ready while the store is away or damaged: nothing can be acknowledged, or trusted, then. */
@Readiness
class StoreHealth implements HealthCheck {
    private final Store store;
    private final StoreCheck check;

    StoreHealth(Store store, StoreCheck check) {
        this.store = store;
        this.check = check;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            store.check();
        } catch (JournalUnavailable e) {
            return down(e.getMessage());
        }
        if (!check.isDone()) {
            return down("the store is being checked for damage");
        }
        return check.found().isEmpty()
                ? HealthCheckResponse.up("store")
                : down(check.found().get(0).getMessage());
    }

    private static HealthCheckResponse down(String reason) {
        return HealthCheckResponse.named("store")
                .down()
                .withData("reason", reason)
                .build();
    }
}
