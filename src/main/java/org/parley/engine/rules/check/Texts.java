package org.parley.engine.rules.check;

import com.github.javaparser.ast.Node;
import java.util.List;
import java.util.stream.Collectors;
import org.drools.mvel.parser.printer.PrintUtil;
import org.parley.engine.input.Quoted;

/** How messages name things. */
final class Texts {
    private static final int LONGEST = 60;
    private static final String VOWELS = "AEIOUaeiou";

    private Texts() {}

    /** An expression as it stands in the rule, on one line. */
    static String of(Node node) {
        String text = full(node);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    /** An expression in one form, however it was spaced. */
    static String full(Node node) {
        return PrintUtil.printNode(node).replaceAll("\\s+", " ").strip();
    }

    /** {@code a Task}, {@code an Agent}. */
    static String a(ValueType type) {
        if (type.isNull()) {
            return "null";
        }
        String name = type.toString();
        return (VOWELS.indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    /** A message, and what was probably meant. */
    static String meant(String message, String suggestion) {
        return "%s; did you mean %s?".formatted(message, Quoted.of(suggestion));
    }

    static String list(List<ValueType> types) {
        return types.stream().map(ValueType::toString).collect(Collectors.joining(", "));
    }

    /** {@code 1 argument}, {@code 2 arguments}. */
    static String count(int number, String what) {
        return number == 1 ? "1 " + what : number + " " + what + "s";
    }
}
