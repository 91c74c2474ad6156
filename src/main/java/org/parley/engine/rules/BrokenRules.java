package org.parley.engine.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Finds the rules that do not compile. The compiler reports neither file nor line, and stops at the first mistake; so
 * it is asked again: about the functions alone, about the rules that its complaint seems to point to, and if that does
 * not help about ever smaller parts.
 */
final class BrokenRules {
    private final Map<String, String> texts;
    private final Map<String, PackageDescr> parsed = new TreeMap<>();
    private final Function<List<Map.Entry<String, String>>, List<String>> complaints;
    private final List<RuleProblem> problems = new ArrayList<>();

    /** How many rules are tried before the search by halves. */
    private static final int SUSPECTS = 3;

    private record Place(String file, RuleDescr rule) {}

    /** @param complaints what the compiler says about some files; empty if it has nothing against them */
    BrokenRules(RuleSet source, Function<List<Map.Entry<String, String>>, List<String>> complaints) {
        this.texts = source.files();
        this.complaints = complaints;
        source.drl()
                .forEach(file ->
                        parsed.put(file.getKey(), DrlSyntax.parse(file.getKey(), file.getValue(), new ArrayList<>())));
    }

    /**
     * All that can be told apart; one problem without a place if nothing can.
     *
     * @param said what the compiler said about all files
     */
    List<RuleProblem> find(List<String> said) {
        List<String> aboutFunctions = ask(Set.of());
        if (!aboutFunctions.isEmpty()) {
            problems.add(inFunctions(Complaint.readable(aboutFunctions.get(0))));
            return problems;
        }
        List<Place> rest = new ArrayList<>();
        parsed.forEach((file, descr) -> descr.getRules().forEach(rule -> rest.add(new Place(file, rule))));
        List<String> complaint = said;
        while (!complaint.isEmpty()) {
            Optional<Place> guilty = guilty(rest, complaint.get(0));
            if (guilty.isEmpty()) {
                search(rest, complaint);
                break;
            }
            rest.remove(guilty.get());
            complaint = ask(rulesOf(rest));
        }
        return problems;
    }

    /** The first of those that the complaint seems to point to which does not compile alone. */
    private Optional<Place> guilty(List<Place> places, String complaint) {
        Map<Place, Integer> certainty = new HashMap<>();
        places.forEach(place ->
                hit(place, Complaint.readable(complaint)).ifPresent(hit -> certainty.put(place, hit.certainty())));
        return places.stream()
                .filter(certainty::containsKey)
                .sorted(Comparator.comparing(certainty::get).reversed())
                .limit(SUSPECTS)
                .filter(this::isBrokenAlone)
                .findFirst();
    }

    private boolean isBrokenAlone(Place place) {
        List<String> said = ask(Set.of(place.rule));
        said.stream().findFirst().ifPresent(complaint -> problems.add(problem(place, complaint)));
        return !said.isEmpty();
    }

    private void search(List<Place> places, List<String> said) {
        if (said.isEmpty()) {
            return;
        }
        if (places.size() == 1) {
            problems.add(problem(places.get(0), said.get(0)));
            return;
        }
        int middle = places.size() / 2;
        int before = problems.size();
        for (List<Place> half : List.of(places.subList(0, middle), places.subList(middle, places.size()))) {
            search(half, ask(rulesOf(half)));
        }
        if (problems.size() == before) {
            // Each half is fine by itself: the mistake lies between the two.
            problems.add(problem(places.get(0), said.get(0)));
        }
    }

    private RuleProblem problem(Place place, String complaint) {
        String message = Complaint.readable(complaint);
        return new RuleProblem(
                place.file,
                hit(place, message).map(Complaint.Hit::line).orElse(place.rule.getLine()),
                0,
                "rule \"%s\": %s".formatted(place.rule.getName(), message));
    }

    private Optional<Complaint.Hit> hit(Place place, String message) {
        return Complaint.lineOf(message, texts.get(place.file), place.rule.getLine() + 1, place.rule.getEndLine());
    }

    private RuleProblem inFunctions(String message) {
        RuleProblem problem = new RuleProblem("", 0, 0, message);
        int certainty = 0;
        for (Map.Entry<String, PackageDescr> file : parsed.entrySet()) {
            for (FunctionDescr function : file.getValue().getFunctions()) {
                int last = function.getLine() + (int) function.getBody().lines().count();
                Optional<Complaint.Hit> hit =
                        Complaint.lineOf(message, texts.get(file.getKey()), function.getLine(), last);
                if (hit.isPresent() && hit.get().certainty() > certainty) {
                    certainty = hit.get().certainty();
                    problem = new RuleProblem(
                            file.getKey(),
                            hit.get().line(),
                            0,
                            "function %s: %s".formatted(function.getName(), message));
                }
            }
        }
        return problem;
    }

    private static Set<RuleDescr> rulesOf(List<Place> places) {
        Set<RuleDescr> rules = new HashSet<>();
        places.forEach(place -> rules.add(place.rule));
        return rules;
    }

    private List<String> ask(Set<RuleDescr> kept) {
        Map<String, String> files = new LinkedHashMap<>();
        parsed.forEach((file, descr) -> files.put(file, DrlSyntax.withRules(texts.get(file), descr, kept::contains)));
        return complaints.apply(List.copyOf(files.entrySet()));
    }
}
