package org.parley.engine.rules.interpreted;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.model.BitMask;
import org.drools.model.Consequence;
import org.drools.model.Variable;
import org.drools.modelcompiler.consequence.DroolsImpl;
import org.parley.engine.interpreter.Code;
import org.parley.engine.interpreter.ExpressionTranslator;
import org.parley.engine.interpreter.JavaType;
import org.parley.engine.interpreter.StatementTranslator;
import org.parley.engine.interpreter.Surroundings;
import org.parley.engine.interpreter.Typed;
import org.parley.engine.interpreter.Untranslatable;
import org.parley.engine.interpreter.VisibleVariables;

/** Translates what stands behind {@code then}: Java that can use the rule's variables and change the working memory. */
final class ConsequenceTranslator implements Surroundings {
    private static final Set<String> CHANGES =
            Set.of("insert", "insertLogical", "delete", "retract", Modifications.MODIFY, Modifications.TELL);

    /** No name that Java has, so that no rule can speak of it. */
    private static final String ENGINE = " engine";

    private final Functions functions;
    private final Bindings bindings;
    private final VisibleVariables scope = new VisibleVariables();
    private final VisibleVariables.Local engine = scope.declare(null, ENGINE, JavaType.of(DroolsImpl.class));
    private final Map<String, VisibleVariables.Local> used = new LinkedHashMap<>();
    private final Modifications modifications;

    private ConsequenceTranslator(Functions functions, Bindings bindings, Modifications modifications) {
        this.functions = functions;
        this.bindings = bindings;
        this.modifications = modifications;
    }

    /** Null if it is wrong, which is a problem then. */
    static Consequence translate(RuleScope rule, Snippet snippet, Bindings bindings) {
        Snippet source = snippet.with(ModifyBlocks.toCalls(snippet.text())).within("{", "\n}");
        BlockStmt block = JavaSource.block(source, rule.problems());
        if (block == null) {
            return null;
        }
        try {
            ConsequenceTranslator translator =
                    new ConsequenceTranslator(rule.functions(), bindings, Modifications.in(block));
            Evaluation evaluation = translator.translate(block);
            List<FormulaSource.Used> used = translator.used.entrySet().stream()
                    .map(each -> new FormulaSource.Used(
                            each.getKey(), each.getValue().type()))
                    .toList();
            return new ConsequenceBlock(snippet.text(), used, () -> evaluation)
                    .consequence(used.stream()
                            .map(each -> bindings.find(each.name()).variable())
                            .toArray(Variable<?>[]::new));
        } catch (Untranslatable e) {
            rule.problems().add(source, e);
            return null;
        }
    }

    /** A consequence that was translated at an earlier time, again. */
    static Evaluation translate(String text, List<FormulaSource.Used> used, Functions functions) {
        BlockStmt block = JavaSource.block("{" + ModifyBlocks.toCalls(text) + "\n}");
        Bindings bindings = new Bindings();
        used.forEach(each -> bindings.add(each.name(), each.binding()));
        return new ConsequenceTranslator(functions, bindings, Modifications.in(block)).translate(block);
    }

    private Evaluation translate(BlockStmt block) {
        ExpressionTranslator expressions = new ExpressionTranslator(functions.names(), this);
        Code code = new StatementTranslator(expressions, JavaType.VOID)
                .body(block, scope)
                .code();
        int[] slots = Stream.concat(Stream.of(engine), used.values().stream())
                .mapToInt(VisibleVariables.Local::slot)
                .toArray();
        return new Evaluation(code, scope, slots);
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
    public Collection<String> known() {
        return bindings.names();
    }

    @Override
    public Typed call(
            ExpressionTranslator translator,
            VisibleVariables scope,
            Node node,
            String name,
            List<Expression> arguments) {
        int slot = engine.slot();
        if (CHANGES.contains(name) && isWithinTry(node)) {
            throw new Untranslatable(
                    node,
                    "%s does not stand within try: what is thrown would leave the change half done; write it behind"
                            .formatted(name.equals(Modifications.TELL) ? Modifications.MODIFY : name));
        }
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
            case Modifications.MODIFY -> Typed.of(JavaType.VOID, modify(translator, scope, (MethodCallExpr) node));
            case Modifications.TELL -> Typed.of(JavaType.VOID, tell(translator, scope, (MethodCallExpr) node));
            case "update" ->
                throw new Untranslatable(node, "write modify($fact) { … }, so that rules react to what changes");
            default -> functions.call(translator, scope, node, name, arguments);
        };
    }

    private static boolean isWithinTry(Node node) {
        return node instanceof TryStmt
                || node.getParentNode()
                        .filter(ConsequenceTranslator::isWithinTry)
                        .isPresent();
    }

    private static Code fact(
            ExpressionTranslator translator,
            VisibleVariables scope,
            Node node,
            String name,
            List<Expression> arguments) {
        if (arguments.size() != 1) {
            throw new Untranslatable(node, "%s takes one fact".formatted(name));
        }
        Typed fact = translator.translate(arguments.get(0), scope);
        if (fact.type().isPrimitive() || fact.type().isNull()) {
            throw new Untranslatable(arguments.get(0), "a %s is no fact".formatted(fact.type()));
        }
        return fact.code();
    }

    private static Code modify(ExpressionTranslator translator, VisibleVariables scope, MethodCallExpr modify) {
        Typed fact = translator.translate(Modifications.variable(modify), scope);
        List<Code> calls = new ArrayList<>();
        for (MethodCallExpr call : Modifications.calls(modify)) {
            calls.add(translator
                    .calls()
                    .onValue(call, fact, call.getNameAsString(), call.getArguments(), scope, null)
                    .code());
        }
        return frame -> {
            for (Code each : calls) {
                each.run(frame);
            }
            return null;
        };
    }

    private Code tell(ExpressionTranslator translator, VisibleVariables scope, MethodCallExpr tell) {
        NameExpr variable = Modifications.variable(tell);
        Typed fact = translator.translate(variable, scope);
        BitMask changes = modifications.mask(variable, fact.type());
        Code code = fact.code();
        int slot = engine.slot();
        return frame -> {
            ((DroolsImpl) frame[slot]).update(code.run(frame), changes);
            return null;
        };
    }
}
