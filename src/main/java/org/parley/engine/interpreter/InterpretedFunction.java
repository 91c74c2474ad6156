package org.parley.engine.interpreter;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.engine.steps.EndlessCode;
import org.parley.engine.steps.Steps;

/** A function of the rules. It can be called before its body is translated, by itself for example. */
public final class InterpretedFunction {
    private final String name;
    private final JavaType result;
    private final List<JavaType> parameters;
    private Code body;
    private int size;

    public InterpretedFunction(String name, JavaType result, List<JavaType> parameters) {
        this.name = name;
        this.result = result;
        this.parameters = parameters;
    }

    /** @param size of its frame; the arguments begin in slot 1 */
    public void define(Code body, int size) {
        this.body = body;
        this.size = size;
    }

    /** A call with these arguments. */
    public Typed call(ExpressionTranslator expressions, VisibleVariables scope, Node node, List<Expression> arguments) {
        if (arguments.size() != parameters.size()) {
            throw new Untranslatable(
                    node,
                    parameters.stream()
                            .map(JavaType::toString)
                            .collect(Collectors.joining(", ", name + " takes (", "), not %d arguments"))
                            .formatted(arguments.size()));
        }
        Code[] values = new Code[parameters.size()];
        for (int index = 0; index < values.length; index++) {
            Expression argument = arguments.get(index);
            JavaType parameter = parameters.get(index);
            values[index] = Conversions.assign(argument, expressions.translate(argument, scope, parameter), parameter)
                    .code();
        }
        return Typed.of(result, frame -> {
            Object[] own = new Object[size];
            for (int index = 0; index < values.length; index++) {
                own[index + 1] = values[index].run(frame);
            }
            Steps.count();
            try {
                return body.run(own);
            } catch (EndlessCode | StackOverflowError e) {
                throw Steps.failure(e, name);
            }
        });
    }
}
