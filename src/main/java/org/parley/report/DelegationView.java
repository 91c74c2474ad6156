package org.parley.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.delegation.Delegation;
import org.parley.engine.session.FactStore;

/**
 * Work that was delegated.
 *
 * @param parts in their order
 */
public record DelegationView(@JsonUnwrapped Delegation delegation, List<DelegationView> parts) {
    public static Optional<DelegationView> of(FactStore facts, String id) {
        return facts.consistently(() -> facts.find(Delegation.class, id).map(whole -> with(facts, whole)));
    }

    private static DelegationView with(FactStore facts, Delegation whole) {
        return new DelegationView(
                whole,
                facts.all(Delegation.class, whole.getDelegationId() + ".")
                        .filter(each -> whole.getDelegationId().equals(each.getParent()))
                        .sorted(Comparator.comparing(Delegation::getPosition))
                        .map(each -> with(facts, each))
                        .toList());
    }
}
