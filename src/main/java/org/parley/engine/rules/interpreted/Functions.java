package org.parley.engine.rules.interpreted;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import java.util.List;
import java.util.Map;
import org.parley.engine.interpreter.ExpressionTranslator;
import org.parley.engine.interpreter.InterpretedFunction;
import org.parley.engine.interpreter.Names;
import org.parley.engine.interpreter.Reflected;
import org.parley.engine.interpreter.Surroundings;
import org.parley.engine.interpreter.Typed;
import org.parley.engine.interpreter.VisibleVariables;

/** What can be called without a target everywhere in a package: its functions, and static methods that it imports. */
final class Functions implements Surroundings {
    private final Map<String, InterpretedFunction> functions;
    private final List<String> statics;
    private final Names names;

    Functions(Map<String, InterpretedFunction> functions, List<String> statics, Names names) {
        this.functions = functions;
        this.statics = statics;
        this.names = names;
    }

    Names names() {
        return names;
    }

    @Override
    public Typed call(
            ExpressionTranslator translator,
            VisibleVariables scope,
            Node node,
            String name,
            List<Expression> arguments) {
        InterpretedFunction function = functions.get(name);
        if (function != null) {
            return function.call(translator, scope, node, arguments);
        }
        for (String each : statics) {
            int dot = each.lastIndexOf('.');
            String member = each.substring(dot + 1);
            if (member.equals(name) || member.equals("*")) {
                Class<?> type = names.get(node, each.substring(0, dot)).raw();
                if (member.equals(name) || Reflected.hasMethod(type, name)) {
                    return translator.calls().onType(node, type, name, arguments, scope, null);
                }
            }
        }
        return null;
    }
}
