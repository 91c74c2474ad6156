package org.parley.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.parley.contract.BidInquiry;
import org.parley.contract.BidStanding;
import org.parley.contract.Contract;
import org.parley.contract.ContractAwarded;
import org.parley.contract.ContractUnfulfilled;
import org.parley.contract.Offer;
import org.parley.engine.session.Chronicle;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.History;
import org.parley.engine.session.History.Decided;
import org.parley.journal.FactReference;

/**
 * Why he got the contract, why she did not: how an agent stood to a call just before it was decided, in the words of the
 * rules that decided then.
 *
 * @param sequence     the journal entry of the decision
 * @param rulesVersion the rules that were asked
 * @param rule         the rule that decided
 * @param awardedTo    who got it; null if nobody did
 * @param offer        of the one who got it
 * @param outcome      {@code awarded}, {@code proposed}, {@code declined} or {@code not_called}
 * @param reason       what spoke for or against the agent
 */
public record WhyBid(
        String contractId,
        String agentId,
        long sequence,
        String rulesVersion,
        String rule,
        String awardedTo,
        Offer offer,
        String outcome,
        String reason) {
    /** The name of the query in rules/contract/why.drl. */
    private static final String QUERY = "how bidders stood";

    /** Empty if no call has been decided yet. */
    public static Optional<WhyBid> of(Chronicle chronicle, Contract contract, String agentId) {
        return Stream.of(ContractAwarded.class, ContractUnfulfilled.class)
                .flatMap(type -> History.lastDecision(chronicle, type, contract.getContractId()).stream())
                .max(Comparator.comparing((Decided each) -> each.moment().sequence())
                        .thenComparing(each -> each.moment().firing()))
                .flatMap(decided -> of(chronicle, contract.getContractId(), agentId, decided));
    }

    private static Optional<WhyBid> of(Chronicle chronicle, String contractId, String agentId, Decided decided) {
        ContractAwarded awarded = decided.decision().type().equals(ContractAwarded.class.getSimpleName())
                ? FactCodec.read(decided.decision().json(), ContractAwarded.class)
                : null;
        String winner = awarded == null ? null : awarded.agentId();
        int call = awarded == null ? 1 : awarded.call();
        return chronicle
                .ask(
                        decided.moment(),
                        bearingUpon(contractId, agentId),
                        List.of(new BidInquiry(contractId, call, agentId)),
                        QUERY)
                .stream()
                .map(row -> (BidStanding) row.get("$standing"))
                .findFirst()
                .map(standing -> new WhyBid(
                        contractId,
                        agentId,
                        decided.moment().sequence(),
                        decided.moment().rulesVersion(),
                        decided.rule(),
                        winner,
                        awarded == null ? null : awarded.offer(),
                        agentId.equals(winner) ? "awarded" : standing.outcome(),
                        standing.reason()));
    }

    private static Predicate<FactReference> bearingUpon(String contractId, String agentId) {
        return fact -> switch (fact.type()) {
            case "PolicySetting" -> true;
            case "Contract" -> fact.key().equals(contractId);
            case "Bidder" -> fact.key().startsWith(contractId + "/");
            case "Agent" -> fact.key().equals(agentId);
            default -> false;
        };
    }
}
