package org.parley.engine.interpreter;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.List;

/** Translates lambdas; method references are left to {@link ReferenceTranslator}. */
final class LambdaTranslator {
    private final ExpressionTranslator expressions;
    private final ReferenceTranslator references;

    LambdaTranslator(ExpressionTranslator expressions) {
        this.expressions = expressions;
        this.references = new ReferenceTranslator(expressions);
    }

    /** A lambda or method reference as an argument. */
    Function argument(Expression expression, VisibleVariables scope) {
        return new Function(expression, scope);
    }

    /** A lambda or method reference, which becomes something when it is known what it is to be. */
    final class Function implements Argument {
        private final Expression expression;
        private final VisibleVariables scope;

        private Function(Expression expression, VisibleVariables scope) {
            this.expression = expression;
            this.scope = scope;
        }

        @Override
        public JavaType type() {
            return null;
        }

        @Override
        public boolean fits(Class<?> parameter) {
            return FunctionalInterfaces.method(parameter)
                    .map(Method::getParameterCount)
                    .filter(count -> expression instanceof LambdaExpr lambda
                            ? lambda.getParameters().size() == count
                            : references.fits((MethodReferenceExpr) expression, scope, count))
                    .isPresent();
        }

        @Override
        public Typed value(Type parameter, Inference inference) {
            if (parameter instanceof TypeVariable) {
                return value(inference.resolve(parameter));
            }
            Shape shape = Shape.of(parameter);
            requireSupported(shape.type());
            Code code = expression instanceof LambdaExpr lambda
                    ? translate(lambda, scope, shape, inference)
                    : references.translate((MethodReferenceExpr) expression, scope, shape, inference);
            return Typed.of(inference.resolve(parameter), code);
        }

        /** The value where no call is, but a variable or a result. */
        Typed value(JavaType expected) {
            Typed value = value(expected.raw(), new Inference(expected.variables()));
            return Typed.of(expected, value.code());
        }

        private void requireSupported(Class<?> type) {
            if (!FunctionalInterfaces.isSupported(type)) {
                throw new Untranslatable(
                        expression, "a lambda cannot be a %s; write the class in Java".formatted(type.getSimpleName()));
            }
        }
    }

    private Code translate(LambdaExpr lambda, VisibleVariables outer, Shape shape, Inference inference) {
        VisibleVariables scope = outer.lambda();
        int[] slots = parameters(lambda, scope, shape, inference);
        Code body = body(lambda, scope, shape, inference);
        Class<?> type = shape.type();
        return frame -> {
            Object[] captured = frame.clone();
            return FunctionalInterfaces.instance(type, arguments -> {
                Object[] own = captured.clone();
                for (int index = 0; index < slots.length; index++) {
                    own[slots[index]] = arguments[index];
                }
                return body.run(own);
            });
        };
    }

    private int[] parameters(LambdaExpr lambda, VisibleVariables scope, Shape shape, Inference inference) {
        List<Parameter> parameters = lambda.getParameters();
        int[] slots = new int[parameters.size()];
        for (int index = 0; index < slots.length; index++) {
            Parameter parameter = parameters.get(index);
            Type declared = shape.parameters().get(index);
            JavaType type = inference.resolve(declared);
            if (!parameter.getType().isUnknownType() && !parameter.getType().isVarType()) {
                type = expressions.names().get(parameter.getType());
                inference.learn(declared, type);
            }
            slots[index] =
                    scope.declare(parameter, parameter.getNameAsString(), type).slot();
        }
        return slots;
    }

    private Code body(LambdaExpr lambda, VisibleVariables scope, Shape shape, Inference inference) {
        boolean known = inference.isKnown(shape.result());
        JavaType result = inference.resolve(shape.result());
        if (lambda.getBody() instanceof ExpressionStmt statement) {
            Typed value = expressions.translate(statement.getExpression(), scope, known ? result : null);
            return result.is(void.class) ? value.code() : result(lambda, value, shape, inference);
        }
        StatementTranslator statements = new StatementTranslator(expressions, known ? result : null);
        StatementTranslator.Translated body = statements.body(lambda.getBody().asBlockStmt(), scope);
        inference.learn(shape.result(), statements.result());
        return body.asCode();
    }

    /** The value of the body, as one that the interface's method gives. */
    static Code result(Node node, Typed value, Shape shape, Inference inference) {
        inference.learn(shape.result(), value.type());
        return Conversions.assign(node, value, inference.resolve(shape.result()))
                .code();
    }
}
