package org.parley.engine.rules.interpreted;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.Problem;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SimpleName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.drools.compiler.rule.builder.PatternBuilder;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.model.From;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.view.ViewItem;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.parley.engine.interpreter.JavaType;
import org.parley.engine.interpreter.Untranslatable;
import org.parley.engine.rules.ConditionParser;

/** Translates patterns: what kind of fact, under which constraints, and where from. */
final class PatternTranslator {
    private final RuleScope rule;
    private final RuleDescr descr;

    PatternTranslator(RuleScope rule, RuleDescr descr) {
        this.rule = rule;
        this.descr = descr;
    }

    /** The type of a pattern. */
    JavaType type(PatternDescr pattern) {
        return rule.functions().names().get(null, pattern.getObjectType());
    }

    /** A pattern of facts, or of what {@code from} gives. Its variables are added to the bindings. */
    PatternDef<Object> translate(PatternDescr pattern, Bindings bindings) {
        JavaType type = type(pattern);
        From<?> source = pattern.getSource() instanceof FromDescr from
                ? new SourceTranslator(rule).translate(pattern, from, type, bindings)
                : null;
        String name = pattern.getIdentifier() == null ? bindings.unnamed(type.raw()) : pattern.getIdentifier();
        if (bindings.has(name)) {
            rule.problems().add(snippet(pattern, name), "there is already a variable %s".formatted(name));
        }
        Binding binding = rule.declare(bindings, name, type, pattern, true, null, source);
        PatternDef<Object> translated = constrained(pattern, binding, bindings, constraints(pattern));
        return source == null || constraints(pattern).isEmpty() ? translated : translated.passive();
    }

    /** The constraints of a pattern upon what a variable stands for. */
    PatternDef<Object> constrained(
            PatternDescr pattern, Binding binding, Bindings bindings, List<? extends BaseDescr> constraints) {
        PatternDef<Object> translated = PatternDSL.pattern(binding.variable());
        if (binding.type().declared() != null) {
            translated = TypeCheck.add(translated, binding.type().declared(), rule);
        }
        ConstraintTranslator translator = new ConstraintTranslator(rule, bindings, binding.type(), pattern);
        for (BaseDescr constraint : constraints) {
            Snippet snippet = snippet(constraint, constraint.getText());
            DrlxExpression parsed = parse(rule, snippet);
            if (parsed != null) {
                try {
                    translated = translator.add(translated, parsed);
                } catch (Untranslatable e) {
                    rule.problems().add(snippet, e);
                }
            }
        }
        List<String> watched = watched(pattern, binding.type());
        return watched.isEmpty() ? translated : translated.watch(watched.toArray(String[]::new));
    }

    /** What an accumulate makes of each fact of its one pattern; null if it is wrong, which is a problem then. */
    @SuppressWarnings("unchecked")
    Binding computed(PatternDescr pattern, PatternDef<?> translated, String text, Bindings bindings) {
        Snippet snippet = snippet(pattern, text);
        DrlxExpression parsed = parse(rule, snippet);
        if (parsed == null) {
            return null;
        }
        String name = bindings.unnamed(Object.class);
        Expression value = OwnValues.of(pattern).inlined(parsed.getExpr());
        try {
            new ConstraintTranslator(rule, bindings, type(pattern), pattern)
                    .add(
                            (PatternDef<Object>) translated,
                            new DrlxExpression(
                                    new SimpleName(parsed.getTokenRange().orElse(null), name), value));
            return bindings.find(name);
        } catch (Untranslatable e) {
            rule.problems().add(snippet, e);
            return null;
        }
    }

    /** The conditions upon what an accumulate gives, which speak of its variables only. */
    List<ViewItem<?>> ofVariables(PatternDescr pattern, Bindings bindings) {
        ConstraintTranslator translator = new ConstraintTranslator(rule, bindings, null, pattern);
        List<ViewItem<?>> items = new ArrayList<>();
        for (BaseDescr constraint : constraints(pattern)) {
            Snippet snippet = snippet(pattern, constraint.getText());
            DrlxExpression parsed = parse(rule, snippet);
            if (parsed != null) {
                try {
                    items.add(translator.ofVariables(parsed));
                } catch (Untranslatable e) {
                    rule.problems().add(snippet, e);
                }
            }
        }
        return items;
    }

    static List<? extends BaseDescr> constraints(PatternDescr pattern) {
        return pattern.getConstraint().getDescrs();
    }

    Snippet snippet(BaseDescr descr, String text) {
        return Snippet.in(rule.file(), text, descr.getStartCharacter());
    }

    /** What other patterns ask of this one's fact: the rule reacts to it here, too. */
    private List<String> watched(PatternDescr pattern, JavaType type) {
        Collection<String> asked = PatternBuilder.lookAheadFieldsOfIdentifier(descr, pattern);
        return PropertyMetadata.of(type).reactive().stream()
                .filter(asked::contains)
                .toList();
    }

    /** Null if it cannot be parsed, which is a problem then. */
    static DrlxExpression parse(RuleScope rule, Snippet snippet) {
        try {
            return ConditionParser.parse(snippet.text());
        } catch (ParseProblemException e) {
            for (Problem problem : e.getProblems()) {
                rule.problems()
                        .add(snippet.fromZero()
                                .problem(
                                        problem.getLocation()
                                                .flatMap(TokenRange::toRange)
                                                .map(range -> range.begin)
                                                .orElse(null),
                                        problem.getMessage().lines().findFirst().orElse("")));
            }
            return null;
        }
    }
}
