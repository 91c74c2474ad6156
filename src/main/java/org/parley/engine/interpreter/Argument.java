package org.parley.engine.interpreter;

import com.github.javaparser.ast.expr.Expression;
import java.lang.reflect.Type;

/** What is given to a call: a value, or something that becomes a value only when it is known what is expected. */
interface Argument {
    /** Null if it depends on what is expected. */
    JavaType type();

    /** True if it may become what a parameter of this class asks for. */
    boolean fits(Class<?> parameter);

    /** The value for a parameter; what it tells of the call's variables is learned. */
    Typed value(Type parameter, Inference inference);

    /** A value whatever is expected. */
    record Value(Typed typed) implements Argument {
        @Override
        public JavaType type() {
            return typed.type();
        }

        @Override
        public boolean fits(Class<?> parameter) {
            return true;
        }

        @Override
        public Typed value(Type parameter, Inference inference) {
            return typed;
        }
    }

    /** A call that makes no sense until it is known what is expected of it, such as {@code comparing(task -> …)}. */
    record Deferred(
            ExpressionTranslator expressions, Expression expression, VisibleVariables scope, Untranslatable problem)
            implements Argument {
        @Override
        public JavaType type() {
            return null;
        }

        @Override
        public boolean fits(Class<?> parameter) {
            return !parameter.isPrimitive();
        }

        @Override
        public Typed value(Type parameter, Inference inference) {
            JavaType expected = inference.resolve(parameter);
            if (expected.arguments().isEmpty()) {
                throw problem;
            }
            Typed value = expressions.translate(expression, scope, expected);
            inference.learn(parameter, value.type());
            return value;
        }
    }
}
