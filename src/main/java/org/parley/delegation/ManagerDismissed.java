package org.parley.delegation;

import java.util.List;
import org.parley.engine.fact.Decision;

/** Somebody hands no work on any more. */
public record ManagerDismissed(String managerId) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(managerId);
    }
}
