package org.parley.api;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.parley.conflict.ClaimWaits;
import org.parley.conflict.LeaseGranted;
import org.parley.conflict.LeaseRenewed;
import org.parley.engine.session.Answer;

/** What somebody is told who claims a resource. */
final class ClaimAnswer {
    private ClaimAnswer() {}

    static Response of(Answer answer, String workspace, String resource, String agent) {
        Optional<LeaseGranted> granted = answer.decisions()
                .filter(LeaseGranted.class::isInstance)
                .map(LeaseGranted.class::cast)
                .filter(each ->
                        each.resourceId().equals(resource) && each.agentId().equals(agent))
                .findFirst();
        if (granted.isPresent()) {
            return Response.created(Created.path(workspace, "resources", resource))
                    .entity(granted.get())
                    .build();
        }
        return answer.find(LeaseRenewed.class)
                .map(renewed -> Response.ok(renewed).build())
                .orElseGet(() -> Response.accepted(answer.decisions()
                                .filter(ClaimWaits.class::isInstance)
                                .map(ClaimWaits.class::cast)
                                .filter(each -> each.resourceId().equals(resource)
                                        && each.agentId().equals(agent))
                                .reduce((first, last) -> last)
                                .orElseThrow())
                        .build());
    }
}
