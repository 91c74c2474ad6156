package org.parley.engine.interpreter;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.parley.engine.steps.EndlessCode;
import org.parley.engine.steps.Steps;

/** A function of the rules. It is translated when it is needed first: its types with a call of it, its body when it runs. */
public final class InterpretedFunction {
    /** How it is called. */
    public record Signature(JavaType result, List<JavaType> parameters) {}

    /** @param size of its frame; the arguments begin in slot 1 */
    public record Body(Code code, int size) {}

    private final String name;
    private final Later<Signature> signature;
    private final Later<Body> body;

    public InterpretedFunction(String name, Supplier<Signature> signature, Supplier<Body> body) {
        this.name = name;
        this.signature = new Later<>(signature);
        this.body = new Later<>(body);
    }

    /** @throws Untranslatable if its types are wrong */
    public Signature signature() {
        return signature.get();
    }

    /** @throws Untranslatable if its body is wrong */
    public Body body() {
        return body.get();
    }

    /** A call with these arguments. */
    public Typed call(ExpressionTranslator expressions, VisibleVariables scope, Node node, List<Expression> arguments) {
        List<JavaType> parameters = signature().parameters();
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
        return Typed.of(signature().result(), frame -> {
            Body translated = body();
            Object[] own = new Object[translated.size];
            for (int index = 0; index < values.length; index++) {
                own[index + 1] = values[index].run(frame);
            }
            Steps.count();
            try {
                return translated.code.run(own);
            } catch (EndlessCode | StackOverflowError e) {
                throw Steps.failure(e, name);
            }
        });
    }
}
