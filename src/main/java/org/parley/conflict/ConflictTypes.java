package org.parley.conflict;

import java.util.List;

/** The types of this domain that rules may speak of; a native executable has to know them beforehand. */
public final class ConflictTypes {
    public static final List<Class<?>> ALL = List.of(
            Backing.class,
            Circle.class,
            ClaimResource.class,
            ClaimStanding.class,
            ClaimTime.class,
            ClaimWaits.class,
            ClaimWithdrawn.class,
            Compromise.class,
            CompromiseOffer.class,
            CompromiseScore.class,
            CompromisesOffered.class,
            Conflict.class,
            ConflictEscalated.class,
            ConflictFound.class,
            ConflictResolved.class,
            ContentionPolicy.class,
            CycleBroken.class,
            DisputeChange.class,
            DropGoal.class,
            ExecutionWindow.class,
            Goal.class,
            GoalChange.class,
            GoalDropped.class,
            GoalPolicy.class,
            GoalSet.class,
            Lease.class,
            LeaseEnded.class,
            LeaseGranted.class,
            LeasePolicy.class,
            LeaseRenewed.class,
            LeaseStanding.class,
            OfferCompromises.class,
            Opening.class,
            ReleaseResource.class,
            ReleaseTime.class,
            Resource.class,
            ResourceClaim.class,
            ResourceClaimed.class,
            SetGoal.class,
            SettleConflict.class,
            TimeChange.class,
            TimeClaim.class,
            TimeClaimed.class,
            TimeReleased.class,
            TimeSliced.class,
            Wait.class);

    private ConflictTypes() {}
}
