package org.parley.engine.rules.interpreted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.AccumulatePattern;
import org.drools.model.AlphaIndex;
import org.drools.model.BetaIndexN;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.From;
import org.drools.model.Index;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.consequences.NamedConsequenceImpl;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.CompositePatterns;
import org.drools.model.patterns.EvalImpl;
import org.drools.model.patterns.ExistentialPatternImpl;
import org.parley.engine.interpreter.DeclaredObject;
import org.parley.engine.interpreter.JavaType;
import org.parley.engine.rules.RuleQuery;
import org.parley.engine.rules.prepared.PreparedOutput;

/**
 * Writes translated rules so that {@link ModelReader} makes the same of them, but for the code of their formulas and
 * consequences, of which the text is written.
 */
final class ModelWriter {
    private final PreparedOutput out;
    /** Those of the rule that is being written, by number. */
    private final Map<Variable<?>, Integer> variables = new HashMap<>();

    ModelWriter(PreparedOutput out) {
        this.out = out;
    }

    /** @throws IllegalArgumentException if a rule has something that cannot be written, such as a declared type */
    void write(Translated file) {
        out.list(file.rules(), this::rule);
        out.list(file.queries(), this::query);
    }

    private void rule(Rule rule) {
        variables.clear();
        require(rule.getConsequences().keySet().equals(Set.of(RuleImpl.DEFAULT_CONSEQUENCE_NAME)), rule);
        out.text(rule.getPackage());
        out.text(rule.getName());
        List<Condition> conditions = ((CompositePatterns) rule.getView()).getSubConditions();
        int last = conditions.size() - 1;
        require(conditions.get(last) instanceof NamedConsequenceImpl, rule);
        out.list(conditions.subList(0, last), this::condition);
        Consequence consequence = rule.getDefaultConsequence();
        ConsequenceBlock block = (ConsequenceBlock) consequence.getBlock();
        block.translate();
        out.text(block.text());
        used(block.used());
        out.list(Arrays.asList(consequence.getDeclarations()), this::variable);
    }

    private void query(QueryTranslator.Translated query) {
        variables.clear();
        out.text(query.query().getPackage());
        out.text(query.query().getName());
        out.list(Arrays.asList(query.query().getArguments()), this::variable);
        composite((CompositePatterns) query.query().getView());
        out.list(query.form().parameters(), (RuleQuery.Parameter each) -> {
            out.text(each.variable());
            type(((ArgumentReader) each.reader()).type());
        });
        out.list(query.form().columns(), (RuleQuery.Column each) -> {
            out.text(each.variable());
            out.text(each.type());
        });
    }

    private void composite(CompositePatterns composite) {
        out.text(composite.getType().name());
        out.list(composite.getSubConditions(), this::condition);
    }

    private void condition(Condition condition) {
        out.text(condition.getType().name());
        if (condition instanceof CompositePatterns composite) {
            composite(composite);
        } else if (condition instanceof ExistentialPatternImpl existential) {
            condition(existential.getSubConditions().get(0));
        } else if (condition instanceof AccumulatePattern<?> accumulate) {
            condition(accumulate.getCondition());
            out.list(Arrays.asList(accumulate.getAccumulateFunctions()), this::function);
        } else if (condition instanceof EvalImpl eval) {
            constraint(eval.getExpr());
        } else {
            require(condition.getType() == Condition.Type.PATTERN, condition);
            pattern((Pattern<?>) condition);
        }
    }

    private void function(AccumulateFunction function) {
        out.text(((AccumulateFunctions.Named) function).name());
        variable((Variable<?>) function.getSource());
        variable(function.getResult());
    }

    private void pattern(Pattern<?> pattern) {
        variable(pattern.getPatternVariable());
        out.list(constraints(pattern.getConstraint()), this::constraint);
        out.list(pattern.getBindings(), this::binding);
        out.texts(Arrays.asList(pattern.getWatchedProps()));
        out.flag(pattern.isPassive());
    }

    private static List<SingleConstraint> constraints(Constraint constraint) {
        if (constraint instanceof SingleConstraint single) {
            return single == SingleConstraint.TRUE ? List.of() : List.of(single);
        }
        List<SingleConstraint> all = new ArrayList<>();
        constraint.getChildren().forEach(each -> all.addAll(constraints(each)));
        return all;
    }

    private void constraint(SingleConstraint constraint) {
        out.text(constraint.getExprId());
        predicate(ModelParts.predicateOf(constraint));
        out.list(Arrays.asList(constraint.getVariables()), this::variable);
        index(constraint.getIndex());
        out.texts(Arrays.asList(constraint.getReactiveProps()));
    }

    private void predicate(Predicate predicate) {
        require(predicate.holds(), predicate);
        formula(predicate.formula());
        out.text(predicate.predicateInformation().getStringConstraint());
    }

    private void index(Index<?, ?> index) {
        out.flag(index != null);
        if (index == null) {
            return;
        }
        out.text(index.getIndexedClass().getName());
        out.text(index.getConstraintType().name());
        out.number(index.getIndexId());
        formula(((Extraction) index.getLeftOperandExtractor()).formula());
        out.flag(index instanceof AlphaIndex);
        if (index instanceof AlphaIndex<?, ?> alpha) {
            literal(alpha.getRightValue());
        } else {
            formula(ModelParts.rightOf(index).formula());
            out.text(((BetaIndexN<?, ?>) index).getRightReturnType().getName());
        }
    }

    private void literal(Object value) {
        require(ModelParts.LITERALS.containsKey(value.getClass().getSimpleName()), value);
        out.text(value.getClass().getSimpleName());
        out.text(value.toString());
    }

    private void binding(Binding binding) {
        variable(binding.getBoundVariable());
        variable(binding.getInputVariable());
        formula(((Extraction) ModelParts.unwrapped(binding.getBindingFunction())).formula());
        String[] reactOn = binding.getReactOn();
        out.flag(reactOn != null);
        if (reactOn != null) {
            out.texts(Arrays.asList(reactOn));
        }
    }

    /** A variable is written with its type, name and source where it occurs first, else by its number. */
    private void variable(Variable<?> variable) {
        if (variable == null) {
            out.number(-1);
            return;
        }
        Integer known = variables.get(variable);
        out.number(known == null ? variables.size() : known);
        if (known != null) {
            return;
        }
        variables.put(variable, variables.size());
        Declaration<?> declaration = (Declaration<?>) variable;
        require(variable.getType() != DeclaredObject.class, variable);
        out.text(variable.getType().getName());
        out.text(variable.getName());
        out.flag(declaration.getMetadata() != null);
        From<?> from = (From<?>) declaration.getSource();
        out.flag(from != null);
        if (from != null) {
            formula(ModelParts.providerOf(from).formula());
            out.list(ModelParts.variablesOf(from), this::variable);
        }
    }

    private void formula(Formula formula) {
        require(formula.source() != null, formula.text());
        formula.translate();
        out.text(formula.text());
        out.flag(formula.source().isCondition());
        out.flag(formula.source().fact() != null);
        if (formula.source().fact() != null) {
            type(formula.source().fact());
        }
        used(formula.source().used());
    }

    private void used(List<FormulaSource.Used> used) {
        out.list(used, (FormulaSource.Used each) -> {
            out.text(each.name());
            type(each.type());
        });
    }

    private void type(JavaType type) {
        require(type.declared() == null && !type.isNull(), type);
        out.text(type.raw().getName());
        out.list(type.arguments(), this::type);
    }

    private static void require(boolean isSo, Object what) {
        if (!isSo) {
            throw new IllegalArgumentException("cannot be prepared: " + what);
        }
    }
}
