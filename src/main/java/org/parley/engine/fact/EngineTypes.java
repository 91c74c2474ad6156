package org.parley.engine.fact;

import java.util.List;

/** The types of what all domains have in common that rules may speak of; a native executable has to know them beforehand. */
public final class EngineTypes {
    public static final List<Class<?>> ALL = List.of(
            ActivationPolicy.class,
            CanonicalValue.class,
            Choice.class,
            Clock.class,
            Command.class,
            Dated.class,
            Deadline.class,
            Decision.class,
            DeliveryPolicy.class,
            Effect.class,
            ExpectedVersion.class,
            Fact.class,
            Index.class,
            Indexed.class,
            Levels.class,
            Ordinal.class,
            OwnCommand.class,
            OwnDecision.class,
            Policy.class,
            PolicyReset.class,
            PolicySet.class,
            PolicySetting.class,
            Queue.class,
            Queues.class,
            Gathered.class,
            Quiescent.class,
            Rank.class,
            Ranked.class,
            Rebuilt.class,
            Refusal.class,
            Refused.class,
            ResetPolicy.class,
            RetentionPolicy.class,
            RulesActivated.class,
            Running.class,
            Scope.class,
            ScopedPolicy.class,
            ServerPolicy.class,
            SetPolicy.class,
            Settled.class,
            StateFact.class,
            TimeAdvanced.class,
            TransitionTable.class,
            WithdrawFact.class,
            Words.class);

    private EngineTypes() {}
}
