package org.parley.engine.rules.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.AttributeDescr;
import org.parley.engine.interpreter.Reach;
import org.parley.engine.rules.RuleProblem.Kind;

/** What rules must not use, because their outcome would depend on more than the facts. */
final class Forbidden {
    private static final String ORDER =
            "order comes from facts: a condition that becomes false, Settled, Quiescent (src/docs/rules.md)";
    private static final String TIME = "time is a fact: match a Clock, set a Deadline";
    private static final String CHANCE = "the same facts must give the same decisions";
    private static final String OUTSIDE = "rules neither read nor change anything but facts";

    /** Why an attribute is forbidden. */
    private static final Map<String, String> ATTRIBUTES = Map.ofEntries(
            Map.entry("salience", ORDER),
            Map.entry("agenda-group", ORDER),
            Map.entry("activation-group", ORDER),
            Map.entry("ruleflow-group", ORDER),
            Map.entry("auto-focus", ORDER),
            Map.entry("lock-on-active", "the engine fails with it, and a condition that becomes false does the same"),
            Map.entry("no-loop", "a rule makes its own condition false"),
            Map.entry("enabled", "take the rule away instead; the versions keep it"),
            Map.entry("date-effective", TIME),
            Map.entry("date-expires", TIME),
            Map.entry("timer", TIME),
            Map.entry("duration", TIME),
            Map.entry("calendars", TIME));

    /** Why types are not available, where there is more to say than that they reach beyond the facts. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("java.util.Timer", TIME),
            Map.entry("java.util.Date", TIME),
            Map.entry("java.util.Calendar", TIME),
            Map.entry("java.time.Clock", TIME),
            Map.entry("java.util.Random", CHANCE),
            Map.entry("java.util.SplittableRandom", CHANCE),
            Map.entry("java.util.UUID", CHANCE),
            Map.entry("java.lang.Class", "write instanceof, or name the type in a pattern"),
            Map.entry("java.math.BigInteger", "write long"),
            Map.entry("java.util.regex.Pattern", "write matches, replaceAll or split of a String"),
            Map.entry("java.util.Formatter", "write \"…\".formatted(…)"));

    private Forbidden() {}

    static void attribute(AttributeDescr attribute, Spot spot, Remarks remarks) {
        Optional.ofNullable(ATTRIBUTES.get(attribute.getName()))
                .ifPresent(reason -> remarks.add(
                        Kind.FORBIDDEN, spot, "%s is not allowed: %s".formatted(attribute.getName(), reason), null));
    }

    static void eval(Spot spot, Remarks remarks) {
        remarks.add(
                Kind.FORBIDDEN,
                spot,
                "eval is not allowed: put the condition into a pattern, which is tried only when it changes",
                null);
    }

    static void global(String name, Spot spot, Remarks remarks) {
        remarks.add(Kind.FORBIDDEN, spot, "the global %s is not allowed: %s".formatted(name, OUTSIDE), null);
    }

    /** A type that is named. */
    static void type(Class<?> type, Node node, Remarks remarks) {
        unavailable(type).ifPresent(message -> remarks.add(Kind.FORBIDDEN, node, message));
    }

    /** Why rules must not speak of a type; empty if they may. */
    static Optional<String> unavailable(Class<?> type) {
        return Reach.knows(type)
                ? Optional.empty()
                : Optional.of("%s is not available to rules: %s"
                        .formatted(type.getCanonicalName(), TYPES.getOrDefault(type.getName(), OUTSIDE)));
    }

    /** A method that is called or referred to, of which there is one that rules must not use. */
    static void method(Class<?> type, String name, Expression call, Remarks remarks) {
        if (Reach.knows(type) && !Reach.hasMethod(type, name) && !remarks.has(Kind.FORBIDDEN, call)) {
            remarks.add(Kind.FORBIDDEN, call, Reach.unavailable(type, name));
        }
    }
}
