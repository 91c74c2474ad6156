package org.parley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.TimeAdvanced;
import org.parley.engine.session.Answer.RuleDecision;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.Outcome;

/** Prints commands for people, with what was decided about each, and by which rule. */
final class CoordinationPrinter {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    /** Said by the command, or by the line itself. */
    private static final List<String> KNOWN = List.of("at", "rank");

    private final PrintWriter out;

    CoordinationPrinter(PrintWriter out) {
        this.out = out;
    }

    void begin(String title) {
        out.printf("%s%n", title);
    }

    void print(Instant at, Command command, Outcome outcome) {
        out.printf(
                "%n%s %s%n",
                CLOCK.format(at),
                command instanceof TimeAdvanced
                        ? "(time is up)"
                        : command.getClass().getSimpleName() + " " + fields(FactCodec.tree(command)));
        for (RuleDecision decided : outcome.decided()) {
            out.printf(
                    "  -> %s %s%n     by \"%s\"%n",
                    decided.decision().getClass().getSimpleName(),
                    fields(FactCodec.tree(decided.decision())),
                    decided.rule());
        }
        out.flush();
    }

    private static String fields(JsonNode node) {
        return node.properties().stream()
                .filter(field -> !KNOWN.contains(field.getKey()) && !isEmpty(field.getValue()))
                .map(field -> "%s=%s".formatted(field.getKey(), text(field.getValue())))
                .collect(Collectors.joining(" "));
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull() || value.isContainerNode() && value.isEmpty();
    }

    private static String text(JsonNode value) {
        if (value.isObject()) {
            return "{" + fields(value) + "}";
        }
        if (value.isArray()) {
            return value.valueStream().map(CoordinationPrinter::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return value.asText();
    }
}
