package org.parley.engine.rules.interpreted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.drools.model.Condition;
import org.drools.model.Index;
import org.drools.model.Index.ConstraintType;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.consequences.NamedConsequenceImpl;
import org.drools.model.constraints.AbstractSingleConstraint;
import org.drools.model.constraints.ReactivitySpecs;
import org.drools.model.functions.Function1;
import org.drools.model.functions.PredicateInformation;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.drools.model.impl.DeclarationImpl;
import org.drools.model.impl.QueryImpl;
import org.drools.model.impl.RuleImpl;
import org.drools.model.index.AlphaIndexImpl;
import org.drools.model.patterns.AccumulatePatternImpl;
import org.drools.model.patterns.CompositePatterns;
import org.drools.model.patterns.EvalImpl;
import org.drools.model.patterns.ExistentialPatternImpl;
import org.drools.model.patterns.PatternImpl;
import org.drools.model.view.BindViewItem1;
import org.parley.engine.interpreter.JavaType;
import org.parley.engine.interpreter.Names;
import org.parley.engine.rules.RuleQuery;
import org.parley.engine.rules.prepared.PreparedInput;

/** Reads rules that {@link ModelWriter} wrote. Formulas and consequences are translated when they are evaluated first. */
final class ModelReader {
    private static final Map<String, Class<?>> CLASSES = new ConcurrentHashMap<>();

    private final PreparedInput in;
    private final String path;
    private final Functions functions;
    /** Those of the rule that is being read, by number. */
    private final List<Variable<Object>> variables = new ArrayList<>();

    private String rule;

    /**
     * @param path      of the file
     * @param functions of its package
     */
    ModelReader(PreparedInput in, String path, Functions functions) {
        this.in = in;
        this.path = path;
        this.functions = functions;
    }

    Translated read() {
        return new Translated(in.list(this::rule), in.list(this::query));
    }

    private Rule rule() {
        variables.clear();
        String packageName = in.text();
        rule = in.text();
        List<Condition> conditions = in.list(this::condition);
        conditions.add(new NamedConsequenceImpl(RuleImpl.DEFAULT_CONSEQUENCE_NAME, false));
        String text = in.text();
        List<FormulaSource.Used> used = used();
        ConsequenceBlock block =
                new ConsequenceBlock(text, used, () -> ConsequenceTranslator.translate(text, used, functions));
        return new RuleImpl(
                packageName,
                rule,
                null,
                new CompositePatterns(
                        Condition.Type.AND,
                        conditions,
                        Map.of(
                                RuleImpl.DEFAULT_CONSEQUENCE_NAME,
                                block.consequence(in.list(this::variable).toArray(Variable<?>[]::new)))));
    }

    private QueryTranslator.Translated query() {
        variables.clear();
        String packageName = in.text();
        rule = in.text();
        List<Variable<Object>> arguments = in.list(this::variable);
        Query query = new QueryImpl(new QueryDefinition(packageName, rule, arguments), composite(type()));
        List<RuleQuery.Parameter> parameters = in.list(() -> {
            String variable = in.text();
            JavaType type = javaType();
            return new RuleQuery.Parameter(variable, type.toString(), new ArgumentReader(type));
        });
        return new QueryTranslator.Translated(
                query, new RuleQuery(rule, parameters, in.list(() -> new RuleQuery.Column(in.text(), in.text()))));
    }

    private Condition.Type type() {
        return Condition.Type.valueOf(in.text());
    }

    private CompositePatterns composite(Condition.Type type) {
        return new CompositePatterns(type, in.list(this::condition));
    }

    private Condition condition() {
        Condition.Type type = type();
        return switch (type) {
            case AND, OR -> composite(type());
            case NOT, EXISTS, FORALL -> new ExistentialPatternImpl(condition(), type);
            case ACCUMULATE ->
                new AccumulatePatternImpl<Object>(
                        condition(), null, in.list(this::function).toArray(AccumulateFunction[]::new));
            case EVAL -> new EvalImpl(constraint());
            default -> pattern();
        };
    }

    private AccumulateFunction function() {
        String name = in.text();
        Variable<Object> source = variable();
        return AccumulateFunctions.named(name, source).as(variable());
    }

    private Condition pattern() {
        PatternImpl<Object> pattern = new PatternImpl<>(variable());
        in.list(this::constraint).forEach(pattern::addConstraint);
        in.list(this::binding).forEach(pattern::addBinding);
        pattern.addWatchedProps(texts());
        pattern.setPassive(in.flag());
        return pattern;
    }

    private String[] texts() {
        return in.texts().toArray(String[]::new);
    }

    private SingleConstraint constraint() {
        String id = in.text();
        Predicate predicate = new Predicate(formula(), new PredicateInformation(in.text(), rule, path));
        List<Variable<Object>> of = in.list(this::variable);
        AbstractSingleConstraint constraint = ModelParts.constraint(id, predicate, of);
        constraint.setIndex(index(of.size() - 1));
        String[] reactive = texts();
        if (reactive.length > 0) {
            constraint.setReactivitySpecs(
                    new ReactivitySpecs(((DeclarationImpl<?>) (Variable<?>) of.get(0)).getMetadata(), reactive));
        }
        return constraint;
    }

    @SuppressWarnings("unchecked")
    private Index<?, ?> index(int variables) {
        if (!in.flag()) {
            return null;
        }
        Class<Object> indexed = (Class<Object>) classOf(in.text());
        ConstraintType type = ConstraintType.valueOf(in.text());
        int number = in.number();
        Extraction left = new Extraction(formula());
        if (in.flag()) {
            Object literal = ModelParts.LITERALS.get(in.text()).apply(in.text());
            return new AlphaIndexImpl<Object, Object>(indexed, type, number, left, literal);
        }
        Extraction right = new Extraction(formula());
        return ModelParts.index(indexed, type, number, left, right, classOf(in.text()), variables);
    }

    private BindViewItem1<Object> binding() {
        Variable<Object> bound = variable();
        Variable<Object> input = variable();
        Function1<Object, Object> value = new Function1.Impl<>(new Extraction(formula()));
        return new BindViewItem1<>(bound, value, input, in.flag() ? texts() : null, null);
    }

    private Variable<Object> variable() {
        int number = in.number();
        if (number < 0) {
            return null;
        }
        if (number < variables.size()) {
            return variables.get(number);
        }
        Class<?> type = classOf(in.text());
        DeclarationImpl<?> declaration = new DeclarationImpl<>(type, in.text());
        Variable<Object> variable = Bindings.variable(declaration);
        variables.add(variable);
        if (in.flag()) {
            declaration.setMetadata(PropertyMetadata.of(JavaType.of(type)));
        }
        if (in.flag()) {
            Extraction provider = new Extraction(formula());
            declaration.setSource(ModelParts.from(provider, in.list(this::variable)));
        }
        return variable;
    }

    private Formula formula() {
        String text = in.text();
        boolean isCondition = in.flag();
        JavaType fact = in.flag() ? javaType() : null;
        return new Formula(text, new FormulaSource(isCondition, fact, used()), functions);
    }

    private List<FormulaSource.Used> used() {
        return in.list(() -> new FormulaSource.Used(in.text(), javaType()));
    }

    private JavaType javaType() {
        Class<?> raw = classOf(in.text());
        return new JavaType(raw, in.list((Supplier<JavaType>) this::javaType), null);
    }

    private static Class<?> classOf(String name) {
        return CLASSES.computeIfAbsent(name, each -> {
            try {
                Class<?> primitive = Names.primitive(each);
                return primitive != null ? primitive : Class.forName(each, false, ModelReader.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("prepared rules speak of a class that is not there: " + each, e);
            }
        });
    }
}
