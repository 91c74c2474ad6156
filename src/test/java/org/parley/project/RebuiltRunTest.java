package org.parley.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.Domains;
import org.parley.RuleBases;
import org.parley.cli.Workload;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Deadline;
import org.parley.engine.fact.TimeAdvanced;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.Outcome;
import org.parley.engine.session.Session;

/**
 * What a crash must not change: a session that is rebuilt from its facts before every command decides the same as one
 * that lives on, although its facts come to it in another order.
 */
class RebuiltRunTest {
    private static final int FIRE_LIMIT = 1_000_000;

    @ParameterizedTest
    @CsvSource({"100, 10", "300, 30"})
    void a_run_that_is_rebuilt_before_each_step_decides_the_same(int tasks, int agents) {
        Workload workload = Workload.of(tasks, agents);

        assertThat(steps(workload, true)).containsExactlyElementsOf(steps(workload, false));
    }

    /** The decisions of each command, in an order of their own. */
    private static List<List<String>> steps(Workload workload, boolean rebuilds) {
        SubmitProject submit = SubmitProject.of(workload.toProjectFile());
        FactStore facts = new FactStore();
        List<List<String>> steps = new ArrayList<>();
        Session session = session(facts);
        Optional<Command> next = Optional.of(submit);
        for (int step = 0; next.isPresent(); step++) {
            if (rebuilds) {
                session.close();
                session = session(facts);
            }
            Outcome outcome = session.execute(next.get());
            outcome.firings().forEach(firing -> firing.changes().forEach(facts::apply));
            steps.add(outcome.decisions().stream()
                    .map(each -> FactCodec.write(each).toString())
                    .sorted()
                    .toList());
            next = step == 0 ? Optional.of(new RunProject(submit.projectId(), null)) : nextStep(facts);
        }
        session.close();
        return steps;
    }

    private static Optional<Command> nextStep(FactStore facts) {
        return facts.all(Deadline.class, "")
                .min(Comparator.comparing(Deadline::at))
                .map(deadline -> new TimeAdvanced(deadline.clock(), deadline.at()));
    }

    private static Session session(FactStore facts) {
        return new Session(RuleBases.shipped(), Domains.TYPES, facts.export(), FIRE_LIMIT);
    }
}
