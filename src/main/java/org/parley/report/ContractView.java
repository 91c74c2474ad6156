package org.parley.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.contract.Bidder;
import org.parley.contract.Contract;
import org.parley.engine.session.FactStore;

/**
 * A contract with all who were called.
 *
 * @param bidders in order of the calls, and of their ids
 */
public record ContractView(@JsonUnwrapped Contract contract, List<Bidder> bidders) {
    public static Optional<ContractView> of(FactStore facts, String id) {
        return facts.consistently(() -> facts.find(Contract.class, id)
                .map(contract -> new ContractView(
                        contract,
                        facts.all(Bidder.class, id + "/")
                                .sorted(Comparator.comparing(Bidder::getCall).thenComparing(Bidder::getAgentId))
                                .toList())));
    }
}
