package org.parley.engine.rules.interpreted;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.BitMask;
import org.drools.model.Consequence;
import org.drools.model.Variable;
import org.drools.model.bitmask.AllSetButLastBitMask;
import org.drools.model.consequences.ConsequenceImpl;
import org.drools.model.functions.BlockN;
import org.drools.modelcompiler.consequence.DroolsImpl;
import org.drools.util.ClassUtils;
import org.parley.engine.interpreter.Code;
import org.parley.engine.interpreter.ExpressionTranslator;
import org.parley.engine.interpreter.JavaType;
import org.parley.engine.interpreter.Scope;
import org.parley.engine.interpreter.StatementTranslator;
import org.parley.engine.interpreter.Surroundings;
import org.parley.engine.interpreter.Typed;
import org.parley.engine.interpreter.Untranslatable;

/** Translates what stands behind {@code then}: Java that can use the rule's variables and change the working memory. */
final class ConsequenceTranslator implements Surroundings {
    private static final Set<String> ELSEWHERE = Set.of("drools", "kcontext");

    private final Functions functions;
    private final Bindings bindings;
    private final Scope scope = new Scope();
    private final Scope.Local engine = scope.declare(null, "drools", JavaType.of(DroolsImpl.class));
    private final Map<String, Scope.Local> used = new LinkedHashMap<>();
    private final Set<String> modified = new TreeSet<>();

    private ConsequenceTranslator(Functions functions, Bindings bindings) {
        this.functions = functions;
        this.bindings = bindings;
    }

    /** Null if it is wrong, which is a problem then. */
    static Consequence translate(RuleScope rule, Snippet snippet, Bindings bindings) {
        Snippet source = new Snippet(
                        snippet.file(),
                        ModifyBlocks.toCalls(snippet.text()),
                        snippet.line(),
                        snippet.column(),
                        snippet.ahead())
                .within("{", "\n}");
        BlockStmt block = JavaSource.block(source, rule.problems());
        if (block == null) {
            return null;
        }
        ConsequenceTranslator translator = new ConsequenceTranslator(rule.functions(), bindings);
        try {
            return translator.translate(block);
        } catch (Untranslatable e) {
            rule.problems().add(source, e);
            return null;
        }
    }

    private Consequence translate(BlockStmt block) {
        ExpressionTranslator expressions = new ExpressionTranslator(functions.names(), this);
        Code code = new StatementTranslator(expressions, JavaType.VOID)
                .body(block, scope)
                .code();
        int[] slots = used.values().stream().mapToInt(Scope.Local::slot).toArray();
        Variable<?>[] variables = used.keySet().stream()
                .map(name -> bindings.find(name).variable())
                .toArray(Variable<?>[]::new);
        int engineSlot = engine.slot();
        BlockN body = arguments -> {
            Object[] frame = new Object[scope.size()];
            frame[engineSlot] = arguments[0];
            for (int index = 0; index < slots.length; index++) {
                frame[slots[index]] = arguments[index + 1];
            }
            code.run(frame);
        };
        return new ConsequenceImpl(body, variables, true, false, "java");
    }

    @Override
    public Typed name(Node node, String name) {
        Binding binding = bindings.find(name);
        if (binding == null) {
            return null;
        }
        int slot = used.computeIfAbsent(name, each -> scope.declare(node, each, binding.type()))
                .slot();
        return Typed.of(binding.type(), frame -> frame[slot]);
    }

    @Override
    public Typed call(
            ExpressionTranslator translator, Scope scope, Node node, String name, List<Expression> arguments) {
        int slot = engine.slot();
        return switch (name) {
            case "insert" -> {
                Code fact = fact(translator, scope, node, name, arguments);
                yield Typed.of(JavaType.VOID, frame -> {
                    ((DroolsImpl) frame[slot]).insert(fact.run(frame));
                    return null;
                });
            }
            case "insertLogical" -> {
                Code fact = fact(translator, scope, node, name, arguments);
                yield Typed.of(JavaType.VOID, frame -> {
                    ((DroolsImpl) frame[slot]).insertLogical(fact.run(frame));
                    return null;
                });
            }
            case "delete", "retract" -> {
                Code fact = fact(translator, scope, node, name, arguments);
                yield Typed.of(JavaType.VOID, frame -> {
                    ((DroolsImpl) frame[slot]).delete(fact.run(frame));
                    return null;
                });
            }
            case ModifyBlocks.NAME -> Typed.of(JavaType.VOID, modify(translator, scope, node, arguments));
            case "update" ->
                throw new Untranslatable(node, "write modify($fact) { … }, so that rules react to what changes");
            default -> functions.call(translator, scope, node, name, arguments);
        };
    }

    private static Code fact(
            ExpressionTranslator translator, Scope scope, Node node, String name, List<Expression> arguments) {
        if (arguments.size() != 1) {
            throw new Untranslatable(node, "%s takes one fact".formatted(name));
        }
        Typed fact = translator.translate(arguments.get(0), scope);
        if (fact.type().isPrimitive() || fact.type().isNull()) {
            throw new Untranslatable(arguments.get(0), "a %s is no fact".formatted(fact.type()));
        }
        return fact.code();
    }

    private Code modify(ExpressionTranslator translator, Scope scope, Node node, List<Expression> arguments) {
        if (arguments.isEmpty()
                || !(arguments.get(0) instanceof NameExpr name)
                || ELSEWHERE.contains(name.getNameAsString())) {
            throw new Untranslatable(node, "modify takes a variable of the rule: modify($fact) { … }");
        }
        if (!modified.add(name.getNameAsString())) {
            throw new Untranslatable(node, "%s is modified twice; write one modify".formatted(name.getNameAsString()));
        }
        Typed fact = translator.translate(name, scope);
        List<Code> calls = new ArrayList<>();
        for (Expression each : arguments.subList(1, arguments.size())) {
            if (!(each instanceof MethodCallExpr call) || call.getScope().isPresent()) {
                throw new Untranslatable(each, "within modify stand calls such as setState(…), separated by commas");
            }
            calls.add(translator
                    .calls()
                    .onValue(call, fact, call.getNameAsString(), call.getArguments(), scope, null)
                    .code());
        }
        BitMask changes = mask(fact.type().raw(), changed(name, node));
        int slot = engine.slot();
        return frame -> {
            for (Code each : calls) {
                each.run(frame);
            }
            ((DroolsImpl) frame[slot]).update(fact.code().run(frame), changes);
            return null;
        };
    }

    /** What the calls of a modify, and those on the same variable before it, say that they set. */
    private static List<MethodCallExpr> changed(NameExpr variable, Node modify) {
        List<MethodCallExpr> calls = new ArrayList<>();
        Node root = modify.findRootNode();
        for (MethodCallExpr each : root.findAll(MethodCallExpr.class)) {
            if (each == modify) {
                break;
            }
            if (each.getParentNode().filter(ExpressionStmt.class::isInstance).isPresent()
                    && each.getScope().filter(variable::equals).isPresent()) {
                calls.add(each);
            }
        }
        ((MethodCallExpr) modify)
                .getArguments().stream().skip(1).map(MethodCallExpr.class::cast).forEach(calls::add);
        return calls;
    }

    /** Which properties the engine is told that have changed; all if no call is a setter, as its compiler has it. */
    private static BitMask mask(Class<?> type, List<MethodCallExpr> calls) {
        Set<String> properties = new TreeSet<>();
        for (MethodCallExpr call : calls) {
            if (ClassUtils.isSetter(call.getNameAsString())) {
                String property = ClassUtils.setter2property(call.getNameAsString());
                if (ClassUtils.isReadableProperty(type, property)) {
                    properties.add(property);
                }
            }
        }
        return properties.isEmpty()
                ? AllSetButLastBitMask.get()
                : BitMask.getPatternMask(PropertyMetadata.of(type), properties.toArray(String[]::new));
    }
}
