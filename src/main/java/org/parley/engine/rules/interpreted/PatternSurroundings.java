package org.parley.engine.rules.interpreted;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.drools.mvel.parser.printer.PrintUtil;
import org.parley.engine.interpreter.Code;
import org.parley.engine.interpreter.ExpressionTranslator;
import org.parley.engine.interpreter.JavaType;
import org.parley.engine.interpreter.Surroundings;
import org.parley.engine.interpreter.Typed;
import org.parley.engine.interpreter.Untranslatable;
import org.parley.engine.interpreter.VisibleVariables;

/**
 * What an expression in the conditions can use: the properties of the fact that it is about, if it is about one, and
 * the variables of the rule. {@code a.b} is a property here, not a field. Takes note of the variables that are used.
 */
final class PatternSurroundings implements Surroundings {
    private final Functions functions;
    private final Bindings bindings;
    private final JavaType fact;
    private final VisibleVariables scope = new VisibleVariables();
    private final VisibleVariables.Local self;
    private final Map<String, VisibleVariables.Local> used = new LinkedHashMap<>();
    private boolean callsFunctions;

    /** @param fact its type; null if the expression is about no fact */
    PatternSurroundings(Functions functions, Bindings bindings, JavaType fact) {
        this.functions = functions;
        this.bindings = bindings;
        this.fact = fact;
        this.self = fact == null ? null : scope.declare(null, "this", fact);
    }

    VisibleVariables scope() {
        return scope;
    }

    ExpressionTranslator translator() {
        return new ExpressionTranslator(functions.names(), this);
    }

    /** The variables that were used so far, in order of their first use. */
    List<Binding> used() {
        return used.keySet().stream().map(bindings::find).toList();
    }

    /** The slots of the fact, if it is about one, and of the used variables. */
    private int[] slots() {
        return Stream.concat(Stream.ofNullable(self), used.values().stream())
                .mapToInt(VisibleVariables.Local::slot)
                .toArray();
    }

    /** What an expression means beside its text: the types behind it, and whose functions it calls. */
    private String meaning(String packageName) {
        StringBuilder types = new StringBuilder(callsFunctions ? packageName : "");
        types.append(' ').append(fact == null ? "" : fact.name());
        used.forEach((name, local) ->
                types.append(' ').append(name).append(':').append(local.type().name()));
        return types.toString();
    }

    boolean isProperty(String name) {
        return fact != null && hasProperties(fact) && PropertyMetadata.of(fact).has(name);
    }

    Binding binding(String name) {
        return bindings.find(name);
    }

    @Override
    public Typed name(Node node, String name) {
        if (isProperty(name)) {
            return property(node, self(), name);
        }
        Binding binding = bindings.find(name);
        if (binding == null) {
            return null;
        }
        VisibleVariables.Local local = used.computeIfAbsent(name, each -> scope.declare(node, each, binding.type()));
        int slot = local.slot();
        return Typed.of(binding.type(), frame -> frame[slot]);
    }

    @Override
    public Collection<String> known() {
        return Stream.concat(
                        bindings.names().stream(),
                        fact == null ? Stream.empty() : PropertyMetadata.of(fact).properties().stream())
                .toList();
    }

    @Override
    public Typed property(Node node, Typed target, String name) {
        return hasProperties(target.type()) ? PropertyMetadata.of(target.type()).read(target, name) : null;
    }

    /** Conditions have it of lists and maps, too. */
    @Override
    public Optional<String> elementAccessor(Class<?> container) {
        return List.class.isAssignableFrom(container) || Map.class.isAssignableFrom(container)
                ? Optional.of("get")
                : Optional.empty();
    }

    @Override
    public Typed self() {
        if (self == null) {
            return null;
        }
        int slot = self.slot();
        return Typed.of(fact, frame -> frame[slot]);
    }

    @Override
    public Typed call(
            ExpressionTranslator translator,
            VisibleVariables scope,
            Node node,
            String name,
            List<Expression> arguments) {
        if (fact != null && fact.hasMethod(name, arguments.size())) {
            return translator.calls().onValue(node, self(), name, arguments, scope, null);
        }
        callsFunctions = true;
        return functions.call(translator, scope, node, name, arguments);
    }

    private static boolean hasProperties(JavaType type) {
        return !type.isPrimitive() && !type.raw().isArray();
    }

    /** The expression that was translated here, as a formula. */
    Formula formula(String packageName, Expression expression, Code code, boolean isCondition) {
        List<FormulaSource.Used> variables = used.entrySet().stream()
                .map(each ->
                        new FormulaSource.Used(each.getKey(), each.getValue().type()))
                .toList();
        return new Formula(
                Formula.text(meaning(packageName), PrintUtil.printNode(expression)),
                new FormulaSource(isCondition, fact, variables),
                evaluation(code));
    }

    Evaluation evaluation(Code code) {
        return new Evaluation(code, scope, slots());
    }

    /** @throws Untranslatable if more variables are used than the engine's functions take */
    void requireFew(Node node, int most) {
        if (used.size() > most) {
            throw new Untranslatable(
                    node,
                    "this uses %d variables, of which %d can be interpreted; write two conditions, or bind less"
                            .formatted(used.size(), most));
        }
    }
}
