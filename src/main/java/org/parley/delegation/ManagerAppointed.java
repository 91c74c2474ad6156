package org.parley.delegation;

import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * Somebody hands work on.
 *
 * @param appointed false if it did so before
 */
public record ManagerAppointed(String managerId, boolean appointed) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(managerId);
    }
}
