package org.parley.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.conflict.Lease;
import org.parley.conflict.Resource;
import org.parley.conflict.ResourceClaim;
import org.parley.engine.session.FactStore;

/**
 * A resource.
 *
 * @param lease   of the one who has it; null if it is free
 * @param waiting the longest first
 */
public record ResourceView(@JsonUnwrapped Resource resource, Lease lease, List<ResourceClaim> waiting) {
    public static Optional<ResourceView> of(FactStore facts, String id) {
        return facts.consistently(() -> facts.find(Resource.class, id)
                .map(resource -> new ResourceView(
                        resource,
                        facts.find(Lease.class, id).orElse(null),
                        facts.all(ResourceClaim.class, id + "/")
                                .sorted(Comparator.comparing(ResourceClaim::getClaimedAt)
                                        .thenComparing(ResourceClaim::getAgentId))
                                .toList())));
    }
}
