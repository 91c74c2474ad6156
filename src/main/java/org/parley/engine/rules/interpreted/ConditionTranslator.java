package org.parley.engine.rules.interpreted;

import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalBranchDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NamedConsequenceDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.model.DSL;
import org.drools.model.view.ViewItem;
import org.parley.engine.interpreter.Untranslatable;

/** Translates what stands between {@code when} and {@code then}. */
final class ConditionTranslator {
    private final RuleScope rule;
    private final PatternTranslator patterns;
    private final AccumulateTranslator accumulates;

    ConditionTranslator(RuleScope rule, RuleDescr descr, AccumulateFunctions functions) {
        this.rule = rule;
        this.patterns = new PatternTranslator(rule, descr);
        this.accumulates = new AccumulateTranslator(rule, patterns, this, functions);
    }

    /** All conditions of a rule, in order; those that are wrong are left out, and are problems then. */
    List<ViewItem<?>> all(AndDescr conditions, Bindings bindings) {
        List<ViewItem<?>> items = new ArrayList<>();
        conditions.getDescrs().forEach(each -> items.addAll(translate(each, bindings)));
        return items;
    }

    /** A condition, or several as one; null if it is wrong, which is a problem then. */
    ViewItem<?> one(BaseDescr condition, Bindings bindings) {
        List<ViewItem<?>> items = translate(condition, bindings);
        if (items.size() < 2) {
            return items.isEmpty() ? null : items.get(0);
        }
        return DSL.and(items.get(0), items.subList(1, items.size()).toArray(ViewItem<?>[]::new));
    }

    private List<ViewItem<?>> translate(BaseDescr condition, Bindings bindings) {
        if (condition instanceof PatternDescr pattern) {
            return pattern(pattern, bindings);
        }
        if (condition instanceof NotDescr not) {
            ViewItem<?> inner = one(not.getDescrs().get(0), bindings.group());
            return inner == null ? List.of() : List.of(DSL.not(inner));
        }
        if (condition instanceof ExistsDescr exists) {
            ViewItem<?> inner = one((BaseDescr) exists.getDescrs().get(0), bindings.group());
            return inner == null ? List.of() : List.of(DSL.exists(inner));
        }
        if (condition instanceof AndDescr and) {
            return all(and, bindings);
        }
        problem(condition, instead(condition));
        return List.of();
    }

    private static String instead(BaseDescr condition) {
        if (condition instanceof OrDescr) {
            return "or between patterns is not interpreted; write two rules, or || within a pattern";
        }
        if (condition instanceof EvalDescr) {
            return "eval is not interpreted; write a constraint of a pattern";
        }
        if (condition instanceof NamedConsequenceDescr || condition instanceof ConditionalBranchDescr) {
            return "do[...], if and break are not taken between conditions; write one rule for each case";
        }
        return condition instanceof ForallDescr
                ? "forall is not interpreted; write: not Type(… what must not be …)"
                : "this condition is not interpreted; write patterns, not, exists and accumulate";
    }

    private List<ViewItem<?>> pattern(PatternDescr pattern, Bindings bindings) {
        String unsupported = unsupported(pattern);
        if (unsupported != null) {
            problem(pattern, unsupported);
            return List.of();
        }
        try {
            return pattern.getSource() instanceof AccumulateDescr accumulate
                    ? accumulates.translate(pattern, accumulate, bindings)
                    : List.of(patterns.translate(pattern, bindings));
        } catch (Untranslatable e) {
            rule.problems().add(patterns.snippet(pattern, pattern.getObjectType()), e);
            return List.of();
        } catch (RuntimeException | Error e) {
            Snippet snippet = Snippet.in(rule.file(), "", Math.max(0, pattern.getStartCharacter()));
            rule.problems().add(snippet.problem(rule.name(), e));
            return List.of();
        }
    }

    /** Why a pattern cannot be interpreted, and what to write instead; null if it can. */
    private static String unsupported(PatternDescr pattern) {
        if (pattern.isQuery()) {
            return "queries are not called by rules; write the patterns of the query";
        }
        if (pattern.isUnification()) {
            return "unification is not interpreted; write $x : …";
        }
        if (!pattern.getPositionalConstraints().isEmpty()) {
            return "write constraints by name: property == value";
        }
        if (!pattern.getAnnotationNames().isEmpty() || !pattern.getBehaviors().isEmpty()) {
            return "annotations and windows are not taken; the facts are all there are: write constraints that choose among them";
        }
        if (pattern.getSource() instanceof CollectDescr) {
            return "collect is not interpreted; write accumulate(…; $all : collectList($each))";
        }
        return pattern.getSource() == null
                        || pattern.getSource() instanceof FromDescr
                        || pattern.getSource() instanceof AccumulateDescr
                ? null
                : "entry points and windows are not taken; all facts are in one place: write the pattern alone";
    }

    private void problem(BaseDescr condition, String message) {
        rule.problems().add(Snippet.in(rule.file(), "", Math.max(0, condition.getStartCharacter())), message);
    }
}
