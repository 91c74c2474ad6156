package org.parley.engine.interpreter;

import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Optional;

/** Translates what is done with arrays, which is little: methods on lists do more. */
final class ArrayTranslator {
    private final ExpressionTranslator expressions;

    ArrayTranslator(ExpressionTranslator expressions) {
        this.expressions = expressions;
    }

    /** @throws Untranslatable if it is no array, or something else that is not interpreted */
    Typed translate(Expression expression, VisibleVariables scope, JavaType expected) {
        if (expression instanceof ArrayAccessExpr access) {
            Typed array = expressions.translate(access.getName(), scope);
            Optional<String> accessor =
                    expressions.surroundings().elementAccessor(array.type().raw());
            if (accessor.isPresent()) {
                return expressions
                        .calls()
                        .onValue(access, array, accessor.get(), List.of(access.getIndex()), scope, expected);
            }
            if (!array.type().raw().isArray()) {
                throw new Untranslatable(access, "%s is no array; use get(…)".formatted(array.type()));
            }
            Code object = array.code();
            Code index = Conversions.assign(
                            access, expressions.translate(access.getIndex(), scope), JavaType.of(int.class))
                    .code();
            return Typed.of(array.type().element(), frame -> Array.get(object.run(frame), (int) index.run(frame)));
        }
        if (expression instanceof ArrayCreationExpr creation
                && creation.getInitializer().isPresent()) {
            return array(
                    creation.getInitializer().get(), scope, expressions.names().get(creation.getElementType()));
        }
        if (expression instanceof ArrayInitializerExpr values
                && expected != null
                && expected.raw().isArray()) {
            return array(values, scope, expected.element());
        }
        throw new Untranslatable(expression, "this is not interpreted: " + SourceText.of(expression));
    }

    private Typed array(ArrayInitializerExpr values, VisibleVariables scope, JavaType element) {
        Code[] codes = values.getValues().stream()
                .map(value -> Conversions.assign(value, expressions.translate(value, scope, element), element)
                        .code())
                .toArray(Code[]::new);
        return Typed.of(JavaType.arrayOf(element), arrayOf(element.raw(), codes));
    }

    /** A new array of what the codes give. */
    static Code arrayOf(Class<?> element, Code... values) {
        return frame -> {
            Object array = Array.newInstance(element, values.length);
            for (int index = 0; index < values.length; index++) {
                Array.set(array, index, values[index].run(frame));
            }
            return array;
        };
    }
}
