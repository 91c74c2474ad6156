package org.parley.engine.rules.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.BaseStream;
import org.drools.drl.ast.descr.AttributeDescr;
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

    /** Why a package or class is forbidden. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("java.io", OUTSIDE),
            Map.entry("java.nio", OUTSIDE),
            Map.entry("java.net", OUTSIDE),
            Map.entry("java.sql", OUTSIDE),
            Map.entry("java.lang.reflect", OUTSIDE),
            Map.entry("java.lang.Class", OUTSIDE),
            Map.entry("java.lang.ClassLoader", OUTSIDE),
            Map.entry("java.lang.Process", OUTSIDE),
            Map.entry("java.lang.ProcessBuilder", OUTSIDE),
            Map.entry("java.lang.Runtime", OUTSIDE),
            Map.entry("java.lang.System", OUTSIDE),
            Map.entry("java.lang.Thread", OUTSIDE),
            Map.entry("java.lang.ThreadLocal", OUTSIDE),
            Map.entry("org.parley.engine.steps", OUTSIDE),
            Map.entry("java.util.concurrent", OUTSIDE),
            Map.entry("java.util.Timer", TIME),
            Map.entry("java.util.Date", TIME),
            Map.entry("java.util.Calendar", TIME),
            Map.entry(Clock.class.getName(), TIME),
            Map.entry("java.util.Random", CHANCE),
            Map.entry("java.util.SplittableRandom", CHANCE),
            Map.entry("java.security", CHANCE));

    private static final String ENDLESS = "this stream has no end; iterate takes a condition between its arguments";
    private static final int WITH_END = 3;

    private static final Set<String> PARALLEL = Set.of("parallel", "parallelStream");
    /** What may be asked of a class. */
    private static final Set<String> NAMES = Set.of("getName", "getSimpleName");

    private static final String NOW = "now";

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
        reason(type)
                .ifPresent(reason -> remarks.add(
                        Kind.FORBIDDEN, node, "%s is not allowed: %s".formatted(ValueType.of(type), reason)));
    }

    static Optional<String> reason(Class<?> type) {
        return Optional.ofNullable(TYPES.get(type.getName()))
                .or(() -> TYPES.entrySet().stream()
                        .filter(each -> type.getName().startsWith(each.getKey() + "."))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    /** A static method that is called. */
    static void call(Class<?> type, String name, Expression call, Remarks remarks) {
        String reason = null;
        if (name.equals(NOW) && type.getPackageName().equals("java.time")) {
            reason = TIME;
        } else if (BaseStream.class.isAssignableFrom(type) && isEndless(name, call)) {
            reason = ENDLESS;
        } else if (type == Math.class && name.equals("random") || type == UUID.class && name.equals("randomUUID")) {
            reason = CHANCE;
        }
        if (reason != null) {
            remarks.add(Kind.FORBIDDEN, call, "%s.%s() is not allowed: %s".formatted(ValueType.of(type), name, reason));
        }
    }

    private static boolean isEndless(String stream, Expression call) {
        return stream.equals("generate")
                || stream.equals("iterate")
                        && call instanceof MethodCallExpr iterate
                        && iterate.getArguments().size() < WITH_END;
    }

    /** A method that is called on a value. */
    static void method(Class<?> type, String name, Expression call, Remarks remarks) {
        boolean reaches =
                type == Class.class ? !NAMES.contains(name) : reason(type).isPresent();
        boolean parallel = PARALLEL.contains(name) && type.getName().startsWith("java.");
        if ((reaches || parallel) && !remarks.has(Kind.FORBIDDEN, call)) {
            remarks.add(Kind.FORBIDDEN, call, "%s is not allowed: %s".formatted(name, OUTSIDE));
        }
    }
}
