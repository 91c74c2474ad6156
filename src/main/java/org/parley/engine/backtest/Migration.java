package org.parley.engine.backtest;

import java.util.List;
import org.parley.engine.fact.RulesActivated;
import org.parley.engine.rules.FactTypes;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.session.Effort;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.RuleFailure;
import org.parley.engine.session.Session;
import org.parley.engine.session.Workspace;
import org.parley.journal.Firing;

/**
 * What would happen at once in a workspace if other rules were taken into use; nothing of it is kept.
 *
 * @param underWay true if something is under way there
 * @param effects  each fact that would change and each decision that would be made, with its rule
 * @param failure  why a rule would fail; absent if none would
 */
public record Migration(String workspace, boolean underWay, List<String> effects, String failure) {
    public static Migration of(Workspace workspace, RuleBase candidate, FactTypes types, Effort effort) {
        FactStore facts = workspace.facts();
        try (Session session =
                new Session(candidate, types, facts.consistently(() -> facts.snapshot()).stream(), effort)) {
            List<String> effects = session.execute(new RulesActivated(candidate.version())).firings().stream()
                    .flatMap(Firing::effects)
                    .toList();
            return new Migration(workspace.name(), workspace.isUnderWay(), effects, null);
        } catch (RuleFailure failure) {
            return new Migration(workspace.name(), workspace.isUnderWay(), List.of(), failure.getMessage());
        }
    }
}
