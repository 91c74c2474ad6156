package org.parley.engine.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parley.engine.fact.ActivationPolicy;
import org.parley.engine.fact.Refused;
import org.parley.engine.fact.Running;
import org.parley.engine.rules.ActivationCheck;
import org.parley.engine.rules.ActivationRefused;
import org.parley.engine.rules.FactTypes;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.session.Effort;
import org.parley.engine.session.Outcome;
import org.parley.engine.session.Session;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.engine.steps.Trials;
import org.parley.journal.Journal;

/** Lets the rules in use say whether others may take their place (rules/activation/gate.drl). */
public final class Gate implements ActivationCheck {
    private static final int MOST_CHANGES = 100;

    private final Workspaces workspaces;
    private final Journal journal;
    private final FactTypes types;
    private final Effort effort;
    private final Trials trials;

    /** @param trials where the journal is run again under the candidate */
    public Gate(Workspaces workspaces, Journal journal, Effort effort, Trials trials) {
        this.workspaces = workspaces;
        this.journal = journal;
        this.types = workspaces.rules().types();
        this.effort = effort;
        this.trials = trials;
    }

    @Override
    public void check(RuleBase candidate, RuleBase active, Running running) throws ActivationRefused {
        List<DecisionChange> changes = active.policy(ActivationPolicy.class)
                .filter(policy -> !policy.protectedDecisions().isEmpty())
                .map(policy -> trials.carryOut(() -> changes(candidate, policy)))
                .orElse(List.of());
        List<String> underWay = running == Running.ABORT ? underWay() : List.of();
        ProposeRules proposal = new ProposeRules(candidate.version(), running, underWay, changes);
        try (Session session = new Session(active, types, Stream.empty(), effort)) {
            Outcome outcome = session.execute(proposal);
            List<String> reasons = outcome.decisions().stream()
                    .filter(Refused.class::isInstance)
                    .map(decision -> ((Refused) decision).reason())
                    .toList();
            if (!reasons.isEmpty()) {
                throw new ActivationRefused(outcome.decided().get(0).rule(), active.version(), reasons);
            }
        }
    }

    private List<DecisionChange> changes(RuleBase candidate, ActivationPolicy policy) {
        Backtest backtest = new Backtest(journal, types, effort);
        List<DecisionChange> changes = new ArrayList<>();
        for (String workspace : workspaces.names()) {
            changes.addAll(backtest.run(
                            workspace,
                            candidate,
                            policy.backtestEntries(),
                            change -> policy.protectedDecisions().contains(change.type()),
                            MOST_CHANGES)
                    .changes());
        }
        return changes;
    }

    private List<String> underWay() {
        return workspaces.names().stream()
                .flatMap(name -> workspaces.find(name).stream())
                .filter(Workspace::isUnderWay)
                .map(Workspace::name)
                .toList();
    }
}
