package org.parley.api;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.parley.engine.rules.RuleStatus;
import org.parley.engine.rules.Rules;

/** Ready when rules are active; a broken edit is told, but the server goes on with the version before it. */
@Readiness
class RulesHealth implements HealthCheck {
    private final Rules rules;

    RulesHealth(Rules rules) {
        this.rules = rules;
    }

    @Override
    public HealthCheckResponse call() {
        RuleStatus status = rules.status();
        return HealthCheckResponse.named("rules")
                .up()
                .withData("version", status.version())
                .withData("problems_of_last_edit", status.problems().size())
                .build();
    }
}
