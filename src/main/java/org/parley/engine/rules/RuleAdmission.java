package org.parley.engine.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

/** Lets rules in that can be taken into use: compiled, checked and tried. */
final class RuleAdmission {
    private final RuleVersions versions;
    private volatile RuleCheck check = RuleCheck.NONE;

    RuleAdmission(RuleVersions versions) {
        this.versions = versions;
    }

    /**
     * What there is to say about files.
     *
     * @param base     what they make; null if nothing
     * @param problems errors and warnings
     */
    record Findings(RuleBase base, List<RuleProblem> problems) {
        List<RuleProblem> errors() {
            return problems.stream().filter(RuleProblem::isError).toList();
        }

        List<RuleProblem> warnings() {
            return problems.stream().filter(problem -> !problem.isError()).toList();
        }
    }

    void checkedBy(RuleCheck check) {
        this.check = check;
    }

    /** What can be said of the files without compiling them. */
    List<RuleProblem> read(RuleSet source) {
        return check.read(source);
    }

    /**
     * Compiles and checks the files.
     *
     * @param active what they would take the place of
     * @throws RejectedExecutionException if they cannot be tried now
     */
    Findings look(RuleSet source, RuleBase active) {
        if (!source.hasRules()) {
            return new Findings(null, List.of(RuleProblem.ofAll("no rule file (.drl) is left")));
        }
        List<RuleProblem> problems = new ArrayList<>();
        try {
            problems.addAll(check.read(source));
            if (problems.stream().anyMatch(RuleProblem::isError)) {
                problems.addAll(versions.others(source, problems));
                return new Findings(null, problems);
            }
            RuleBase base = compile(source, active, problems);
            problems.addAll(check.tryOut(base, active.source()));
            return new Findings(base, problems);
        } catch (RulesRejected e) {
            e.problems().stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
            return new Findings(null, problems);
        } catch (RejectedExecutionException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            problems.addAll(thrown(source, active, e));
            return new Findings(null, problems);
        }
    }

    /** Nobody knows which of the edited files it is. */
    private static List<RuleProblem> thrown(RuleSet source, RuleBase active, Throwable thrown) {
        return source.changesFrom(active.source()).keySet().stream()
                .map(file -> RuleProblem.ofThrown(file, 1, 1, null, thrown))
                .toList();
    }

    /**
     * The same, if nothing speaks against taking them into use.
     *
     * @throws RulesRejected with every error found
     */
    Findings admit(RuleSet source, RuleBase active) throws RulesRejected {
        Findings findings = look(source, active);
        if (!findings.errors().isEmpty()) {
            throw new RulesRejected(findings.errors());
        }
        return findings;
    }

    /**
     * What the files make; they are not tried.
     *
     * @throws RulesRejected with every error found
     */
    RuleBase compile(RuleSet source, RuleBase active) throws RulesRejected {
        try {
            return compile(source, active, check.read(source));
        } catch (RuntimeException | Error e) {
            throw new RulesRejected(thrown(source, active, e));
        }
    }

    private RuleBase compile(RuleSet source, RuleBase active, List<RuleProblem> found) throws RulesRejected {
        List<RuleProblem> errors = found.stream().filter(RuleProblem::isError).toList();
        if (!errors.isEmpty()) {
            throw new RulesRejected(errors);
        }
        return source.version().equals(active.version()) ? active.with(source) : versions.compile(source, active);
    }
}
