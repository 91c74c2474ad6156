package org.parley.delegation;

import java.util.List;

/** The types of this domain that rules may speak of; a native executable has to know them beforehand. */
public final class DelegationTypes {
    public static final List<Class<?>> ALL = List.of(
            AppointManager.class,
            CancelDelegation.class,
            Capacity.class,
            CompleteDelegation.class,
            Delegate.class,
            DelegatedLoad.class,
            Delegation.class,
            DelegationAssigned.class,
            DelegationCancelled.class,
            DelegationCompleted.class,
            DelegationDecomposed.class,
            DelegationFailed.class,
            DelegationOpened.class,
            DelegationPassedOn.class,
            DelegationPolicy.class,
            DelegationTurn.class,
            DelegationUndelegable.class,
            DelegationWaits.class,
            Desk.class,
            DismissManager.class,
            FailDelegation.class,
            Manager.class,
            ManagerAppointed.class,
            ManagerDismissed.class,
            Work.class);

    private DelegationTypes() {}
}
