package org.parley.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.report.DecisionBasis;
import org.parley.report.Why;
import org.parley.report.WhyConflict;
import org.parley.report.WhyMeeting;
import org.parley.report.WhyTurn;

/** Prints why, for people: who or what, one a line, and the rule. */
final class WhyPrinter {
    private final PrintWriter out;

    private record Line(String who, String outcome, String reason) {}

    WhyPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(Object why) {
        if (why instanceof Why task) {
            print(task);
        } else if (why instanceof WhyTurn turn) {
            print(turn);
        } else if (why instanceof WhyConflict conflict) {
            print(conflict);
        } else {
            print((WhyMeeting) why);
        }
    }

    private void print(Why why) {
        out.printf("%s -> %s%n", why.task(), why.assignedTo() == null ? "nobody yet" : why.assignedTo());
        if (!why.hindrances().isEmpty()) {
            out.printf("  it is %s: %s%n", why.state(), String.join("; ", why.hindrances()));
        }
        lines(why.agents().stream()
                .map(each -> new Line(each.agentId(), each.outcome(), each.reason()))
                .toList());
        if (why.rule() == null) {
            out.printf("asked now, under the rules %s%n", why.rulesVersion());
        } else {
            decided(why.rule(), why.sequence(), why.rulesVersion());
        }
    }

    private void print(WhyTurn why) {
        out.printf("%s -> %s%n", why.turn(), why.grantedTo());
        lines(why.agents().stream()
                .map(each -> new Line(each.agentId(), each.outcome(), each.reason()))
                .toList());
        out.printf("entry %d, rules %s%n", why.sequence(), why.rulesVersion());
    }

    private void print(WhyConflict why) {
        out.printf("%s: %s, about %s%n", why.conflict(), why.state(), why.subject());
        why.grounds().forEach(ground -> out.printf("  %s%n", ground));
        lines(why.parties().stream()
                .map(each -> new Line(each.agentId(), each.outcome(), each.reason()))
                .toList());
        decisions(why.decisions());
    }

    private void print(WhyMeeting why) {
        out.printf(
                "%s: %s%s%n", why.meeting(), why.state(), why.stalled() == null ? "" : ", stalled: " + why.stalled());
        out.printf("what %s may do now, under the rules %s:%n", why.agentId(), why.rulesVersion());
        lines(why.acts().stream()
                .map(each -> new Line(each.act(), each.outcome(), each.missing()))
                .toList());
        decisions(why.decisions());
    }

    private void lines(List<Line> lines) {
        int width = lines.stream().mapToInt(line -> line.who.length()).max().orElse(0);
        lines.forEach(line -> out.println("  %%-%ds  %%-12s  %%s"
                .formatted(Math.max(1, width))
                .formatted(line.who, line.outcome.replace('_', ' '), line.reason == null ? "" : line.reason)
                .stripTrailing()));
    }

    private void decisions(List<DecisionBasis> decisions) {
        Map<String, DecisionBasis> last = new LinkedHashMap<>();
        decisions.forEach(each -> last.put(each.rule(), each));
        last.values().forEach(each -> decided(each.rule(), each.sequence(), each.rulesVersion()));
    }

    private void decided(String rule, long sequence, String version) {
        out.printf("by \"%s\" (entry %d, rules %s)%n", rule, sequence, version);
    }
}
