package org.parley.contract;

import java.util.List;

/** The types of this domain that rules may speak of; a native executable has to know them beforehand. */
public final class ContractTypes {
    public static final List<Class<?>> ALL = List.of(
            BetterOffersCalled.class,
            BidInquiry.class,
            BidProposed.class,
            BidRejected.class,
            BidStanding.class,
            Bidder.class,
            CallAnswer.class,
            CallAnswered.class,
            CallDeclined.class,
            CallForProposals.class,
            CancelContract.class,
            Commitment.class,
            Contract.class,
            ContractAnnounced.class,
            ContractAwarded.class,
            ContractCancelled.class,
            ContractCompleted.class,
            ContractPolicy.class,
            ContractUnfulfilled.class,
            ContractorFailed.class,
            InformResult.class,
            MisunderstandCall.class,
            Offer.class,
            ProposalsCalled.class,
            Propose.class,
            RefuseCall.class,
            ReportFailure.class,
            Workload.class);

    private ContractTypes() {}
}
