package org.parley.engine.rules.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.engine.rules.RuleProblem.Kind;
import org.parley.engine.rules.check.PatternUse.Role;

/** Finds patterns that nothing can match, whatever the facts are. */
final class Contradictions {
    private final Atoms atoms;
    private final Remarks remarks;

    private Contradictions(Context context, Remarks remarks) {
        this.atoms = new Atoms(context.types());
        this.remarks = remarks;
    }

    static void check(List<PatternUse> patterns, Context context, Remarks remarks) {
        Contradictions contradictions = new Contradictions(context, remarks);
        patterns.forEach(contradictions::inside);
        patterns.stream()
                .filter(each -> each.role() == Role.ABSENT)
                .forEach(absent -> patterns.stream()
                        .filter(each -> each.role() == Role.MATCHES)
                        .forEach(present -> contradictions.between(present, absent)));
    }

    private void inside(PatternUse pattern) {
        if (pattern.constraints().isEmpty()) {
            return;
        }
        List<Optional<String>> conflicts = atoms.all(pattern.conditions()).stream()
                .map(Contradictions::conflict)
                .toList();
        if (conflicts.stream().allMatch(Optional::isPresent)) {
            Spot spot = remarks.fragment()
                    .file()
                    .spot(pattern.constraints().get(0).fragment().offset());
            remarks.add(
                    Kind.NEVER_MATCHES,
                    spot,
                    "no %s ever matches: %s"
                            .formatted(
                                    pattern.descr().getObjectType(),
                                    conflicts.get(0).get()),
                    null);
        }
    }

    private static Optional<String> conflict(List<Atom> atoms) {
        for (int i = 0; i < atoms.size(); i++) {
            for (int j = i + 1; j < atoms.size(); j++) {
                if (atoms.get(i).excludes(atoms.get(j)) || atoms.get(j).excludes(atoms.get(i))) {
                    return Optional.of("%s and %s exclude each other"
                            .formatted(atoms.get(i).text(), atoms.get(j).text()));
                }
            }
        }
        return Optional.empty();
    }

    /** A fact that is there although no such fact may be there. */
    private void between(PatternUse present, PatternUse absent) {
        if (!present.fromFacts()
                || !absent.fromFacts()
                || !present.type().isKnown()
                || !present.type().equals(absent.type())) {
            return;
        }
        Set<String> here = conditions(present);
        if (here.containsAll(conditions(absent))) {
            remarks.add(
                    Kind.NEVER_MATCHES,
                    absent.spot(),
                    "the rule never fires: it asks for %s and for none".formatted(Texts.a(absent.type())),
                    null);
        }
    }

    private static Set<String> conditions(PatternUse pattern) {
        return pattern.conditions().stream().map(Atoms::normal).collect(Collectors.toSet());
    }
}
