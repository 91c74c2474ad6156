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
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NamedConsequenceDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.QueryDescr;
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
        if (condition instanceof OrDescr or) {
            return alternatives(or, bindings);
        }
        if (condition instanceof ForallDescr forall) {
            return forall(forall, bindings);
        }
        problem(condition, instead(condition));
        return List.of();
    }

    /** The rule is for each of them; what all of them bind can be used behind it. */
    private List<ViewItem<?>> alternatives(OrDescr or, Bindings bindings) {
        List<ViewItem<?>> items = new ArrayList<>();
        List<Bindings> each = new ArrayList<>();
        for (BaseDescr alternative : or.getDescrs()) {
            Bindings inner = bindings.alternative(each.isEmpty() ? null : each.get(each.size() - 1));
            ViewItem<?> item = one(alternative, inner);
            if (item != null) {
                items.add(item);
                inner.conflict().ifPresent(conflict -> problem(alternative, conflict));
                each.add(inner);
            }
        }
        if (items.size() < or.getDescrs().size()) {
            return List.of();
        }
        bindings.addCommon(each);
        return List.of(DSL.or(items.get(0), items.subList(1, items.size()).toArray(ViewItem<?>[]::new)));
    }

    /** No fact of the first pattern is without the others; of one pattern, no fact of its type is without its constraints. */
    private List<ViewItem<?>> forall(ForallDescr forall, Bindings bindings) {
        Bindings inner = bindings.group();
        List<ViewItem<?>> items = new ArrayList<>();
        List<BaseDescr> conditions = new ArrayList<>(forall.getDescrs());
        if (forall.isSinglePattern()) {
            PatternDescr pattern = (PatternDescr) forall.getDescrs().get(0);
            PatternDescr selfJoined = pattern.clone();
            ExprConstraintDescr self = new ExprConstraintDescr("this == " + ForallDescr.BASE_IDENTIFIER);
            self.setStartCharacter(pattern.getStartCharacter());
            selfJoined.addConstraint(self);
            conditions = List.of(forall.getBasePattern(), selfJoined);
        }
        for (BaseDescr each : conditions) {
            items.addAll(translate(each, inner));
        }
        if (items.size() < conditions.size()) {
            return List.of();
        }
        return List.of(DSL.forall(items.get(0), items.subList(1, items.size()).toArray(ViewItem<?>[]::new)));
    }

    private static String instead(BaseDescr condition) {
        if (condition instanceof EvalDescr) {
            return "eval is not interpreted; write a constraint of a pattern";
        }
        if (condition instanceof NamedConsequenceDescr || condition instanceof ConditionalBranchDescr) {
            return "do[...], if and break are not taken between conditions; write one rule for each case";
        }
        return "this condition is not interpreted; write patterns, not, exists, forall and accumulate";
    }

    private List<ViewItem<?>> pattern(PatternDescr pattern, Bindings bindings) {
        String unsupported = unsupported(pattern);
        if (unsupported != null) {
            problem(pattern, unsupported);
            return List.of();
        }
        try {
            if (pattern.getSource() instanceof AccumulateDescr accumulate) {
                return accumulates.translate(pattern, accumulate, bindings);
            }
            return pattern.getSource() instanceof CollectDescr collect
                    ? accumulates.translate(pattern, collect, bindings)
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
    private String unsupported(PatternDescr pattern) {
        if (pattern.isQuery() || !pattern.getPositionalConstraints().isEmpty() && isQuery(pattern.getObjectType())) {
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
        return pattern.getSource() == null
                        || pattern.getSource() instanceof FromDescr
                        || pattern.getSource() instanceof AccumulateDescr
                        || pattern.getSource() instanceof CollectDescr
                ? null
                : "entry points and windows are not taken; all facts are in one place: write the pattern alone";
    }

    /** True if it is one of the same file. */
    private boolean isQuery(String name) {
        return rule.file().descr().getRules().stream()
                .anyMatch(each -> each instanceof QueryDescr && each.getName().equals(name));
    }

    private void problem(BaseDescr condition, String message) {
        rule.problems().add(Snippet.in(rule.file(), "", Math.max(0, condition.getStartCharacter())), message);
    }
}
