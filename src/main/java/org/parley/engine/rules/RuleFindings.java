package org.parley.engine.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a check has to say.
 *
 * @param version  of the files that were checked
 * @param errors   how many of the findings would refuse an edit
 * @param warnings how many would not
 */
public record RuleFindings(String version, long errors, long warnings, List<RuleProblem> findings) {
    private static final Comparator<RuleProblem> ORDER = Comparator.comparing(RuleProblem::file)
            .thenComparing(RuleProblem::line)
            .thenComparing(RuleProblem::column);

    static RuleFindings of(RuleSet source, List<RuleProblem> findings) {
        return of(source.version(), findings);
    }

    /**
     * Checks files that nobody uses: all are read.
     *
     * @param chosen those whose rules are tried
     */
    public static RuleFindings of(RuleSet source, RuleCheck check, RuleCompiler compiler, Predicate<String> chosen) {
        List<RuleProblem> problems = new ArrayList<>();
        try {
            problems.addAll(check.read(source));
            if (problems.stream().noneMatch(RuleProblem::isError)) {
                problems.addAll(check.tryOut(compiler.compile(source, null), source.without(chosen)));
            } else {
                problems.addAll(compiler.others(source, problems));
            }
        } catch (RulesRejected e) {
            problems.addAll(e.problems());
        } catch (RuntimeException | Error e) {
            problems.add(RuleProblem.ofAll(RuleProblem.reason(e)));
        }
        return of(source, problems);
    }

    /** Those in some files. */
    public RuleFindings in(Predicate<String> files) {
        return of(
                version,
                findings.stream().filter(each -> files.test(each.file())).toList());
    }

    private static RuleFindings of(String version, List<RuleProblem> findings) {
        List<RuleProblem> sorted = findings.stream().sorted(ORDER).toList();
        long errors = findings.stream().filter(RuleProblem::isError).count();
        return new RuleFindings(version, errors, findings.size() - errors, sorted);
    }
}
