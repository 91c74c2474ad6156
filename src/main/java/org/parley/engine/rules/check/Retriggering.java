package org.parley.engine.rules.check;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parley.engine.rules.RuleProblem.Kind;
import org.parley.engine.rules.check.PatternUse.Role;

/**
 * Finds rules that would fire again because of what they have done: that change a property which their own condition
 * reads, and leave the condition true.
 */
final class Retriggering {
    private final List<PatternUse> patterns;
    private final Consequence consequence;
    private final Atoms atoms;

    private Retriggering(List<PatternUse> patterns, Consequence consequence, Context context) {
        this.patterns = patterns;
        this.consequence = consequence;
        this.atoms = new Atoms(context.types());
    }

    static void check(List<PatternUse> patterns, Consequence consequence, Context context, Remarks remarks) {
        Retriggering retriggering = new Retriggering(patterns, consequence, context);
        if (retriggering.stops()) {
            return;
        }
        Map<Modify, Optional<Set<String>>> again = new HashMap<>();
        List<Modify> modifies = consequence.modifies();
        modifies.forEach(each -> again.put(each, retriggering.staysTrue(each)));
        if (again.values().stream().allMatch(Optional::isPresent)) {
            modifies.forEach(modify -> again.get(modify)
                    .filter(properties -> !properties.isEmpty())
                    .ifPresent(properties -> remarks.add(
                            Kind.RETRIGGERS,
                            consequence.remarks().fragment().spot(modify.statement()),
                            "the rule changes %s of %s, which its own condition reads, and leaves the condition true: it would fire for ever"
                                    .formatted(String.join(", ", properties), Texts.of(modify.fact())),
                            null)));
        }
    }

    /** True if the consequence takes away what the rule matched, or inserts what it does without. */
    private boolean stops() {
        boolean deletes = consequence.deletes().stream()
                .anyMatch(name -> patterns.stream()
                        .anyMatch(each -> each.role() == Role.MATCHES
                                && each.variable().filter(name::equals).isPresent()));
        boolean fills = patterns.stream()
                .filter(each -> each.role() != Role.MATCHES)
                .anyMatch(absent -> consequence.inserted().stream()
                        .anyMatch(fact -> absent.type().takes(fact) || fact.takes(absent.type())));
        return deletes || fills;
    }

    /**
     * The properties that are changed and read, if the conditions on them certainly hold after the change as well; empty
     * if they may not. No properties if the change does not concern the pattern.
     */
    private Optional<Set<String>> staysTrue(Modify modify) {
        Optional<PatternUse> pattern = modify.variable()
                .flatMap(name -> patterns.stream()
                        .filter(each -> each.variable().filter(name::equals).isPresent())
                        .findFirst());
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Expression> changes = new HashMap<>();
        for (MethodCallExpr call : modify.calls()) {
            if (!call.getNameAsString().startsWith("set") || call.getArguments().size() != 1) {
                return Optional.empty();
            }
            changes.put(Members.propertyOf(call.getNameAsString()), call.getArgument(0));
        }
        Set<String> read = read(pattern.get());
        read.retainAll(changes.keySet());
        if (read.isEmpty()) {
            return Optional.of(Set.of());
        }
        String fact = modify.variable().orElseThrow();
        boolean holds = atoms.all(pattern.get().conditions()).stream()
                .anyMatch(alternative -> alternative.stream()
                        .filter(atom -> concerns(atom, read))
                        .allMatch(atom -> certainlyHolds(atom, changes.get(atom.path()), fact)));
        return holds ? Optional.of(read) : Optional.empty();
    }

    /** The properties of the fact that its pattern constrains or binds. */
    private static Set<String> read(PatternUse pattern) {
        return pattern.constraints().stream()
                .flatMap(each -> each.expression().getExpr().findAll(NameExpr.class).stream())
                .map(NameExpr::getNameAsString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean concerns(Atom atom, Set<String> properties) {
        return properties.stream()
                .anyMatch(property -> (atom.path() + " " + atom.value()).matches(".*\\b" + property + "\\b.*"));
    }

    private boolean certainlyHolds(Atom atom, Expression value, String fact) {
        if (value == null) {
            return false;
        }
        Object constant = atoms.constant(value);
        if (constant != null) {
            return atom.holdsFor(constant).orElse(false);
        }
        if (Atoms.normal(value).equals(atom.value())) {
            return atom.operator().contains("=") && !atom.operator().equals("!=");
        }
        if (atom.operator().equals("!=") && atom.constant() == Atom.NULL) {
            return neverNull(value);
        }
        return grows(value, "%s.%s".formatted(fact, atom.path()))
                        .map(up -> atom.operator().startsWith(up ? ">" : "<"))
                        .orElse(false)
                && atom.constant() instanceof BigDecimal;
    }

    private static boolean neverNull(Expression value) {
        return value instanceof LiteralExpr && !(value instanceof NullLiteralExpr)
                || value instanceof BinaryExpr
                || value instanceof ObjectCreationExpr;
    }

    /** True for {@code $a.getX() + 1}, false for {@code $a.getX() - 1}; empty for all else. */
    private Optional<Boolean> grows(Expression value, String path) {
        if (value instanceof BinaryExpr sum
                && Atoms.normal(sum.getLeft()).equals(path)
                && atoms.constant(sum.getRight()) instanceof BigDecimal step
                && step.signum() > 0) {
            return switch (sum.getOperator()) {
                case PLUS -> Optional.of(true);
                case MINUS -> Optional.of(false);
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }
}
