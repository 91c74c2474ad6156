package org.parley.engine.rules.interpreted;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.BitMask;
import org.drools.model.bitmask.AllSetButLastBitMask;
import org.drools.util.ClassUtils;
import org.parley.engine.interpreter.JavaType;
import org.parley.engine.interpreter.Untranslatable;

/**
 * What a consequence modifies. As with the engine's compiler, a fact is changed where {@code modify} stands, and the
 * engine told at the end of the block that it stands in.
 */
final class Modifications {
    static final String MODIFY = ModifyBlocks.NAME;
    /** A call that no source can contain. */
    static final String TELL = "modify!";

    private final BlockStmt consequence;
    private final Map<String, BitMask> masks = new HashMap<>();

    private Modifications(BlockStmt consequence) {
        this.consequence = consequence;
    }

    /** Puts the calls that tell the engine to where they belong. */
    static Modifications in(BlockStmt consequence) {
        for (MethodCallExpr modify : consequence.findAll(MethodCallExpr.class, Modifications::isModify)) {
            BlockStmt block = modify.getParentNode()
                    .filter(ExpressionStmt.class::isInstance)
                    .flatMap(statement -> statement.getParentNode())
                    .filter(BlockStmt.class::isInstance)
                    .map(BlockStmt.class::cast)
                    .orElseThrow(() -> new Untranslatable(modify, "put modify between braces, as a statement"));
            Statement tell = new ExpressionStmt(new MethodCallExpr(
                    null, TELL, NodeList.nodeList(variable(modify).clone())));
            modify.getRange().ifPresent(tell::setRange);
            block.addStatement(tell);
        }
        return new Modifications(consequence);
    }

    private static boolean isModify(MethodCallExpr call) {
        return call.getScope().isEmpty() && call.getNameAsString().equals(MODIFY);
    }

    /** What a modify is of. */
    static NameExpr variable(MethodCallExpr modify) {
        if (modify.getArguments().isEmpty() || !(modify.getArgument(0) instanceof NameExpr name)) {
            throw new Untranslatable(modify, "modify takes a variable of the rule: modify($fact) { … }");
        }
        return name;
    }

    /** The calls within a modify. */
    static List<MethodCallExpr> calls(MethodCallExpr modify) {
        List<MethodCallExpr> calls = new ArrayList<>();
        for (Expression each :
                modify.getArguments().subList(1, modify.getArguments().size())) {
            if (!(each instanceof MethodCallExpr call) || call.getScope().isPresent()) {
                throw new Untranslatable(each, "within modify stand calls such as setState(…), separated by commas");
            }
            calls.add(call);
        }
        return calls;
    }

    /** Which properties the engine is told that have changed; all if no setter was called. */
    BitMask mask(NameExpr variable, JavaType type) {
        return masks.computeIfAbsent(variable.getNameAsString(), name -> {
            Set<String> properties = new TreeSet<>();
            for (MethodCallExpr call : consequence.findAll(MethodCallExpr.class)) {
                if (call.getNameAsString().equals(TELL) && call.getArgument(0).equals(variable)) {
                    break;
                }
                if (isModify(call) && variable(call).equals(variable)) {
                    calls(call).forEach(each -> addProperty(type, each, properties));
                } else if (isStatementOn(variable, call)) {
                    addProperty(type, call, properties);
                }
            }
            return properties.isEmpty()
                    ? AllSetButLastBitMask.get()
                    : BitMask.getPatternMask(PropertyMetadata.of(type), properties.toArray(String[]::new));
        });
    }

    private static boolean isStatementOn(NameExpr variable, MethodCallExpr call) {
        return call.getScope().filter(variable::equals).isPresent()
                && call.getParentNode().filter(ExpressionStmt.class::isInstance).isPresent();
    }

    private static void addProperty(JavaType type, MethodCallExpr call, Set<String> properties) {
        if (ClassUtils.isSetter(call.getNameAsString())) {
            String property = ClassUtils.setter2property(call.getNameAsString());
            if (isReadable(type, property)) {
                properties.add(property);
            }
        }
    }

    private static boolean isReadable(JavaType type, String property) {
        return type.declared() == null
                ? ClassUtils.isReadableProperty(type.raw(), property)
                : type.declared().indexOf(property) >= 0;
    }
}
