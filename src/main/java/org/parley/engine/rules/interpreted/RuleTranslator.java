package org.parley.engine.rules.interpreted;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.model.Consequence;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.view.ViewItem;

/** Translates the rules and queries of one file. */
final class RuleTranslator {
    private static final Set<String> SUPPORTED = Set.of("dialect");

    private final RuleFile file;
    private final Functions functions;
    private final AccumulateFunctions accumulates;
    private final FileProblems problems;

    RuleTranslator(RuleFile file, Functions functions, AccumulateFunctions accumulates, FileProblems problems) {
        this.file = file;
        this.functions = functions;
        this.accumulates = accumulates;
        this.problems = problems;
    }

    /** Null if it is wrong, which is a problem then. */
    Rule rule(RuleDescr descr) {
        requireInterpretable(descr);
        Bindings bindings = new Bindings();
        RuleScope scope = new RuleScope(file, descr.getName(), functions, problems);
        List<ViewItem<?>> conditions = new ConditionTranslator(scope, descr, accumulates).all(descr.getLhs(), bindings);
        if (problems.has(descr)) {
            // What the conditions would have bound is not known.
            return null;
        }
        Consequence consequence = ConsequenceTranslator.translate(scope, consequence(descr), bindings);
        if (!problems.isEmpty()) {
            return null;
        }
        List<RuleItemBuilder<?>> items = new ArrayList<>(conditions);
        if (SecondCondition.isNeeded(descr)) {
            items.add(SecondCondition.create());
        }
        items.add((RuleItemBuilder<Consequence>) () -> consequence);
        return PatternDSL.rule(file.packageName(), descr.getName()).build(items.toArray(RuleItemBuilder<?>[]::new));
    }

    private Snippet consequence(RuleDescr descr) {
        return Snippet.in(file, String.valueOf(descr.getConsequence()), after(descr));
    }

    /** Where the conditions end. */
    private static int after(RuleDescr descr) {
        return descr.getLhs().getEndCharacter() > 0 ? descr.getLhs().getEndCharacter() + 1 : descr.getStartCharacter();
    }

    /** Null if it is wrong, which is a problem then. */
    QueryTranslator.Translated query(QueryDescr descr) {
        RuleScope scope = new RuleScope(file, descr.getName(), functions, problems);
        return new QueryTranslator(scope, descr, accumulates).translate();
    }

    private void requireInterpretable(RuleDescr descr) {
        for (AttributeDescr attribute : descr.getAttributes().values()) {
            if (!SUPPORTED.contains(attribute.getName())) {
                problem(descr, "%s is not interpreted; control by facts".formatted(attribute.getName()));
            }
        }
        if (descr.getParentName() != null) {
            problem(descr, "extends is not interpreted; write the conditions again");
        }
        if (!descr.getNamedConsequences().isEmpty()) {
            problem(descr, "a rule has one consequence here; write two rules");
        }
        if (!descr.getAnnotationNames().isEmpty()) {
            problem(descr, "annotations are not interpreted: " + descr.getAnnotationNames());
        }
    }

    private void problem(RuleDescr descr, String message) {
        problems.add(Snippet.in(file, "", Math.max(0, descr.getStartCharacter())), message);
    }
}
