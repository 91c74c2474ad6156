package org.parley.engine.rules.prepared;

import java.util.List;
import org.drools.drl.ast.descr.FunctionDescr;

/**
 * A function of a file.
 *
 * @param result         its type, as written
 * @param parameterTypes likewise
 * @param body           what stands between its braces
 * @param line           from 1
 * @param start          as a number of characters
 * @param end            the last character
 */
public record FunctionOutline(
        String name,
        String result,
        List<String> parameterTypes,
        List<String> parameterNames,
        String body,
        int line,
        int start,
        int end) {
    static FunctionOutline of(FunctionDescr function) {
        return new FunctionOutline(
                function.getName(),
                function.getReturnType(),
                List.copyOf(function.getParameterTypes()),
                List.copyOf(function.getParameterNames()),
                function.getBody(),
                function.getLine(),
                function.getStartCharacter(),
                function.getEndCharacter());
    }

    /** What it is, wherever it stands. */
    public List<Object> meaning() {
        return List.of(result, parameterTypes, parameterNames, body);
    }

    /** All words of it but its name. */
    public String text() {
        return result + " " + parameterTypes + " " + body;
    }

    static FunctionOutline read(PreparedInput in) {
        return new FunctionOutline(
                in.text(), in.text(), in.texts(), in.texts(), in.text(), in.number(), in.number(), in.number());
    }

    void write(PreparedOutput out) {
        out.text(name);
        out.text(result);
        out.texts(parameterTypes);
        out.texts(parameterNames);
        out.text(body);
        out.number(line);
        out.number(start);
        out.number(end);
    }
}
