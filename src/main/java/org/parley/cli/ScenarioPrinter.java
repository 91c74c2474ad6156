package org.parley.cli;

import java.io.PrintWriter;
import java.util.List;
import org.parley.engine.rules.RulePlace;
import org.parley.engine.scenario.Difference;
import org.parley.engine.scenario.ScenarioReport;

/** Shows what came of scenarios: each that does not hold, then a summary. */
final class ScenarioPrinter {
    private static final int MOST_OTHERS = 5;

    private final PrintWriter out;

    ScenarioPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(ScenarioReport report) {
        report.failures().forEach(this::print);
        int failed = report.failures().size();
        out.printf(
                "%s of %s (%s): %s%s%n",
                Count.of(report.scenarios(), "scenario"),
                Count.of(report.rules(), "rule"),
                report.version(),
                failed == 0 ? "all hold" : "%d hold, %d failed".formatted(report.scenarios() - failed, failed),
                report.problems().isEmpty()
                        ? ""
                        : "; %s in scenario files"
                                .formatted(Count.of(report.problems().size(), "mistake")));
        print("Rules that no scenario lets fire:", report.silentRules());
        if (report.unmissedRules() != null) {
            print("Rules that no scenario misses when they are dropped:", report.unmissedRules());
        }
    }

    private void print(ScenarioReport.Failure failure) {
        out.printf("%s:%d: %s%n", failure.file(), failure.line(), failure.scenario());
        failure.differences().forEach(each -> print(failure.file(), each));
        if (!failure.fired().isEmpty()) {
            out.println("  rules that fired: \"%s\"".formatted(String.join("\", \"", failure.fired())));
        }
        out.println();
    }

    private void print(String file, Difference difference) {
        out.printf("  %s:%d: %s%n", file, difference.line(), difference.message());
        if (difference.nearest() != null) {
            out.println("    nearest: " + difference.nearest());
            difference.differs().forEach(each -> out.println("      " + each));
        }
        List<String> others = difference.instead();
        others.stream().limit(MOST_OTHERS).forEach(each -> out.println("    there is: " + each));
        if (others.size() > MOST_OTHERS) {
            out.printf("    and %d more%n", others.size() - MOST_OTHERS);
        }
    }

    private void print(String title, List<RulePlace> rules) {
        if (!rules.isEmpty()) {
            out.println(title);
            rules.forEach(rule -> out.println("  " + rule));
        }
    }
}
