package org.parley.engine.rules.check;

import com.github.javaparser.ast.Node;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.parley.engine.input.Nearest;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.rules.RuleProblem.Kind;

/**
 * What there is to say about one piece of a rule file.
 *
 * @param rule     the rule that the piece belongs to; null if to none
 * @param problems where it is said
 */
record Remarks(String path, String rule, Fragment fragment, List<RuleProblem> problems) {
    void add(Kind kind, Node node, String message) {
        add(kind, node, message, null);
    }

    void add(Kind kind, Node node, String message, String suggestion) {
        add(kind, fragment.spot(node), message, suggestion);
    }

    void add(Kind kind, Spot spot, String message, String suggestion) {
        RuleProblem problem = new RuleProblem(kind, path, spot.line(), spot.column(), rule, message, suggestion);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** True if something of the kind has been said of the line. */
    boolean has(Kind kind, Node node) {
        int line = fragment.spot(node).line();
        return problems.stream().anyMatch(each -> each.kind() == kind && each.line() == line);
    }

    /** Something is not known; perhaps something known was meant. */
    void unknown(Kind kind, Node node, String message, String word, Collection<String> known) {
        unknown(kind, fragment.spot(node), message, word, known);
    }

    void unknown(Kind kind, Spot spot, String message, String word, Collection<String> known) {
        // What is not known although it is among these is no typing error.
        Optional<String> nearest =
                new Nearest(known.stream().filter(each -> !each.equals(word)).toList()).find(word);
        add(kind, spot, nearest.map(each -> Texts.meant(message, each)).orElse(message), nearest.orElse(null));
    }

    /** Reads a part; what that throws is a remark like any other, so that the parts behind are still read. */
    void reading(Spot spot, Runnable part) {
        try {
            part.run();
        } catch (RuntimeException | Error e) {
            problems.add(RuleProblem.ofThrown(path, spot.line(), spot.column(), rule, e));
        }
    }

    Remarks in(Fragment other) {
        return new Remarks(path, rule, other, problems);
    }
}
