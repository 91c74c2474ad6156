package org.parley.engine.rules.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.parley.engine.rules.RuleProblem;

/**
 * A rule file as the parser of Drools sees it.
 *
 * @param descr    what could be understood
 * @param problems why not all of it could be
 */
record CheckedFile(String path, String text, Lines lines, PackageDescr descr, List<RuleProblem> problems) {
    static CheckedFile parse(String path, String text) {
        List<RuleProblem> problems = new ArrayList<>();
        try {
            problems.addAll(Structure.problemsOf(path, text));
        } catch (RuntimeException | Error e) {
            problems.add(RuleProblem.ofThrown(path, 1, 1, null, e));
        }
        PackageDescr descr = Grammar.parse(path, text, problems);
        return new CheckedFile(path, text, new Lines(text), descr, List.copyOf(problems));
    }

    /** The text of each rule by its name, queries left out. */
    Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        for (RuleDescr rule : descr.getRules()) {
            if (!(rule instanceof QueryDescr)) {
                rules.put(
                        rule.getName(),
                        text.substring(
                                Math.max(0, rule.getStartCharacter()),
                                Math.min(text.length(), rule.getEndCharacter() + 1)));
            }
        }
        return rules;
    }

    boolean isSound() {
        return problems.isEmpty();
    }

    Spot spot(int offset) {
        return lines.spot(offset);
    }

    /** A piece that stands where the descr begins. */
    Fragment fragment(BaseDescr descr, String piece) {
        return fragment(piece, descr.getStartCharacter());
    }

    /** The first piece of that text that begins there or behind. */
    Fragment fragment(String piece, int from) {
        int begin = Math.max(0, from);
        return new Fragment(lines, piece, Math.max(begin, text.indexOf(piece, begin)));
    }

    Spot spot(BaseDescr descr) {
        return spot(Math.max(0, descr.getStartCharacter()));
    }
}
