package org.parley.engine.rules.check;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;

/** Takes conditions apart into alternatives, each of which is a list of atoms that all have to hold. */
final class Atoms {
    /** More alternatives are not looked at; nobody writes them by hand. */
    private static final int MOST = 64;

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Map<String, String> MIRRORED =
            Map.of("==", "==", "!=", "!=", "<", ">", "<=", ">=", ">", "<", ">=", "<=");
    private static final Pattern GETTER = Pattern.compile("\\b(?:get|is)([A-Z])(\\w*)\\(\\)");
    private static final Pattern ACCESSOR = Pattern.compile("\\b(\\w+)\\(\\)");

    private final TypeNames types;

    Atoms(TypeNames types) {
        this.types = types;
    }

    /** The alternatives of several conditions that all have to hold. */
    List<List<Atom>> all(List<Expression> conditions) {
        List<List<Atom>> alternatives = List.of(List.of());
        for (Expression each : conditions) {
            alternatives = both(alternatives, of(each));
        }
        return alternatives;
    }

    List<List<Atom>> of(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return of(enclosed.getInner());
        }
        if (expression instanceof BinaryExpr binary) {
            String operator = binary.getOperator().asString();
            if (operator.equals("&&") || operator.equals("||")) {
                List<List<Atom>> left = of(binary.getLeft());
                List<List<Atom>> right = right(binary);
                return operator.equals("&&") ? both(left, right) : either(left, right);
            }
            if (COMPARISONS.contains(operator)) {
                return one(comparison(binary.getLeft(), operator, binary.getRight()));
            }
        }
        if (expression instanceof UnaryExpr not && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            List<List<Atom>> inside = of(not.getExpression());
            boolean isOne = inside.size() == 1 && inside.get(0).size() == 1;
            return isOne ? one(inside.get(0).get(0).negated()) : List.of(List.of());
        }
        return one(new Atom(normal(expression), "==", true, "true", Texts.of(expression)));
    }

    private List<List<Atom>> right(BinaryExpr binary) {
        return binary.getRight() instanceof HalfBinaryExpr half
                ? one(comparison(
                        Operators.subject(binary.getLeft()), half.getOperator().asString(), half.getRight()))
                : of(binary.getRight());
    }

    private Atom comparison(Expression left, String operator, Expression right) {
        String text = "%s %s %s".formatted(Texts.of(left), operator, Texts.of(right));
        return constant(left) != null && constant(right) == null
                ? new Atom(normal(right), MIRRORED.get(operator), constant(left), normal(left), text)
                : new Atom(normal(left), operator, constant(right), normal(right), text);
    }

    private static List<List<Atom>> one(Atom atom) {
        return List.of(List.of(atom));
    }

    private static List<List<Atom>> either(List<List<Atom>> left, List<List<Atom>> right) {
        List<List<Atom>> alternatives = new ArrayList<>(left);
        alternatives.addAll(right);
        return alternatives;
    }

    private static List<List<Atom>> both(List<List<Atom>> left, List<List<Atom>> right) {
        if (left.size() * right.size() > MOST) {
            return left;
        }
        List<List<Atom>> alternatives = new ArrayList<>();
        for (List<Atom> one : left) {
            for (List<Atom> other : right) {
                List<Atom> together = new ArrayList<>(one);
                together.addAll(other);
                alternatives.add(together);
            }
        }
        return alternatives;
    }

    /** The value that stands in the rule; null if it is none. */
    Object constant(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return constant(enclosed.getInner());
        }
        if (expression instanceof UnaryExpr minus
                && minus.getOperator() == UnaryExpr.Operator.MINUS
                && constant(minus.getExpression()) instanceof BigDecimal number) {
            return number.negate();
        }
        if (expression instanceof NullLiteralExpr) {
            return Atom.NULL;
        }
        if (expression instanceof BooleanLiteralExpr truth) {
            return truth.getValue();
        }
        if (expression instanceof StringLiteralExpr text) {
            return text.getValue();
        }
        if (expression instanceof IntegerLiteralExpr
                || expression instanceof LongLiteralExpr
                || expression instanceof DoubleLiteralExpr) {
            return number(((LiteralStringValueExpr) expression).getValue());
        }
        return expression instanceof FieldAccessExpr access ? enumConstant(access) : null;
    }

    private Object enumConstant(FieldAccessExpr access) {
        return types.find(Texts.full(access.getScope()))
                .filter(type -> type.isEnum() && Members.constants(type.raw()).contains(access.getNameAsString()))
                .map(type -> type.raw().getName() + "." + access.getNameAsString())
                .orElse(null);
    }

    private static Object number(String text) {
        try {
            return new BigDecimal(text.replace("_", "").replaceAll("[lLdDfF]$", ""));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** An expression in one form, whether it reads a property by its name or by its method. */
    static String normal(Expression expression) {
        String text = GETTER.matcher(Texts.full(expression))
                .replaceAll(getter -> getter.group(1).toLowerCase() + getter.group(2));
        return ACCESSOR.matcher(text).replaceAll("$1");
    }
}
