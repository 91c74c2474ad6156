package org.parley.engine.interpreter;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What Java can use at some place beside its own variables and the types. */
public interface Surroundings {
    /** What a name stands for that is no variable; null for nothing. */
    default Typed name(Node node, String name) {
        return null;
    }

    /** Names that stand for something, for those who mistyped one. */
    default Collection<String> known() {
        return List.of();
    }

    /** What {@code target.name} stands for, if it is more than a field; null for nothing. */
    default Typed property(Node node, Typed target, String name) {
        return null;
    }

    /** A call without a target; null if there is nothing of this name. */
    Typed call(
            ExpressionTranslator translator,
            VisibleVariables scope,
            Node node,
            String name,
            List<Expression> arguments);

    /** The method that {@code x[y]} calls on a value that is no array; empty if there is none. */
    default Optional<String> elementAccessor(Class<?> container) {
        return Optional.empty();
    }

    /** {@code this}; null where there is none. */
    default Typed self() {
        return null;
    }
}
