package org.parley.engine.rules;

import java.util.List;
import org.drools.drl.ast.descr.RuleDescr;

/** Sees to it that each finding has a place in its file, and names the rule that stands there. */
public final class FindingPlaces {
    private FindingPlaces() {}

    /** The findings in the files; one on the folder as a whole stays as it is. */
    public static List<RuleProblem> in(RuleSet source, List<RuleProblem> findings) {
        return findings.stream()
                .map(each -> in(source.files().get(each.file()), each))
                .toList();
    }

    private static RuleProblem in(String text, RuleProblem finding) {
        if (text == null) {
            return finding;
        }
        String[] lines = text.split("\n", -1);
        int line = Math.max(1, Math.min(finding.line(), lines.length));
        String content = lines[line - 1];
        int begin = content.length() - content.stripLeading().length() + 1;
        int column = finding.column() < 1 ? begin : Math.min(finding.column(), content.length() + 1);
        String rule = finding.rule() == null && RuleSet.isDrl(finding.file())
                ? ruleAt(finding.file(), text, line)
                : finding.rule();
        return finding.at(line, Math.max(1, column), rule);
    }

    /** Null if the line is in no rule. */
    private static String ruleAt(String file, String text, int line) {
        return DrlSyntax.parse(file, text).descr().getRules().stream()
                .filter(rule -> rule.getLine() <= line && line <= rule.getEndLine())
                .map(RuleDescr::getName)
                .findFirst()
                .orElse(null);
    }
}
