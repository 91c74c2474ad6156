package org.parley.engine.rules.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.QueryDescr;
import org.parley.engine.rules.FactTypes;
import org.parley.engine.rules.FindingPlaces;
import org.parley.engine.rules.OwnTypes;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.rules.RuleCheck;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.rules.RuleProblem.Kind;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.rules.UnreadFiles;
import org.parley.engine.scenario.RestCheck;
import org.parley.engine.steps.TrialAbandoned;
import org.parley.engine.steps.Trials;

/** Checks rules, policies and scenarios. What it has read once it does not read again until it is edited. */
public final class RuleChecker implements RuleCheck {
    private static final Comparator<RuleProblem> ORDER = Comparator.comparing(RuleProblem::file)
            .thenComparing(RuleProblem::line)
            .thenComparing(RuleProblem::column);

    /** What YAML writes as it is. */
    private static final Pattern UNESCAPED = Pattern.compile("[\\w ,.;:()/-]+");

    private final FactTypes types;
    private final PolicyCheck policyCheck;
    private final Trials trials;
    private final Classes classes = new Classes();
    private Map<String, CheckedFile> parsed = Map.of();
    /** By path, with what each depends on. */
    private Map<String, Map.Entry<String, FileReview>> reviewed = Map.of();

    private Known<List<RuleProblem>> scenarios = new Known<>(null, Map.of());
    /** Those that there were when the scenarios were read. */
    private Set<String> ruleNames = Set.of();

    /**
     * What was found in files.
     *
     * @param under what it depends on besides the text of the file
     * @param files what was found in which text, by path
     */
    private record Known<T>(Object under, Map<String, Map.Entry<String, T>> files) {
        /** What still holds. */
        Known<T> under(Object now) {
            return now.equals(under) ? this : new Known<>(now, Map.of());
        }

        Optional<T> find(String path, String text) {
            Map.Entry<String, T> known = files.get(path);
            return known != null && known.getKey().equals(text) ? Optional.of(known.getValue()) : Optional.empty();
        }
    }

    public RuleChecker(FactTypes types) {
        this(types, PolicyCheck.NONE);
    }

    public RuleChecker(FactTypes types, PolicyCheck policyCheck) {
        this(types, policyCheck, new Trials(Trials.USUAL));
    }

    /** @param trials where rules are tried */
    public RuleChecker(FactTypes types, PolicyCheck policyCheck, Trials trials) {
        this.types = types;
        this.policyCheck = policyCheck;
        this.trials = trials;
    }

    @Override
    public synchronized List<RuleProblem> read(RuleSet source) {
        List<RuleProblem> problems = new ArrayList<>();
        List<CheckedFile> files = parse(source);
        List<FileReview> reviews = review(files);
        reviews.forEach(each -> problems.addAll(each.problems()));
        Duplicates.check(files, problems);
        PolicyReview policies = PolicyReview.of(source, types, policyCheck);
        problems.addAll(policies.problems());
        if (problems.stream().noneMatch(RuleProblem::isError)) {
            Reachability.check(reviews, types, policies.types(), problems);
            problems.addAll(scenarios(source, files));
        }
        problems.addAll(UnreadFiles.warnings(source));
        return FindingPlaces.in(source, problems).stream().sorted(ORDER).toList();
    }

    @Override
    public List<RuleProblem> tryOut(RuleBase candidate, RuleSet before) {
        if (before != null && candidate.source().sameRules(before)) {
            return List.of();
        }
        List<CheckedFile> edited = parse(candidate.source()).stream()
                .filter(file ->
                        before == null || !file.text().equals(before.files().get(file.path())))
                .toList();
        Set<String> paths = edited.stream().map(CheckedFile::path).collect(Collectors.toSet());
        return tried(candidate, EditedRules.of(edited, before), paths, edited);
    }

    private List<RuleProblem> tried(
            RuleBase candidate, Set<String> rules, Set<String> paths, List<CheckedFile> edited) {
        RuleSet source = candidate.source();
        try {
            return trials.run(() -> {
                RestCheck rest = new RestCheck(candidate, types, rules);
                List<RuleProblem> problems = new ArrayList<>();
                rest.unrest(paths)
                        .ifPresent(unrest -> problems.add(
                                EditedRules.problem(Kind.ENDLESS, source, unrest.rule(), edited, unrest.message())));
                rest.again()
                        .forEach(again -> problems.add(
                                EditedRules.problem(Kind.REBUILD, source, again.rule(), edited, again.message())));
                return problems;
            });
        } catch (TrialAbandoned e) {
            return List.of(EditedRules.problem(Kind.ENDLESS, source, null, edited, e.getMessage()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            return List.of(EditedRules.problem(
                    Kind.ENDLESS, source, null, edited, "the rules cannot be tried: they need too much"));
        }
    }

    private synchronized List<CheckedFile> parse(RuleSet source) {
        Map<String, CheckedFile> now = new TreeMap<>();
        source.drl().forEach(each -> {
            CheckedFile known = parsed.get(each.getKey());
            boolean same = known != null && known.text().equals(each.getValue());
            now.put(each.getKey(), same ? known : CheckedFile.parse(each.getKey(), each.getValue()));
        });
        parsed = now;
        return List.copyOf(now.values());
    }

    /** A file is reviewed again when it is edited, or what the others declare. */
    private List<FileReview> review(List<CheckedFile> files) {
        Declarations declarations = new Declarations(files, types, classes);
        Map<String, Map.Entry<String, FileReview>> known = reviewed;
        Map<String, Map.Entry<String, FileReview>> now = new ConcurrentHashMap<>();
        List<FileReview> reviews = files.parallelStream()
                .map(file -> {
                    String key = declarations.signature(file) + file.text();
                    Map.Entry<String, FileReview> before = known.get(file.path());
                    FileReview review = before != null && before.getKey().equals(key)
                            ? before.getValue()
                            : FileReview.of(file, declarations, classes);
                    now.put(file.path(), Map.entry(key, review));
                    return review;
                })
                .toList();
        reviewed = now;
        return reviews;
    }

    private List<RuleProblem> scenarios(RuleSet source, List<CheckedFile> files) {
        Set<String> names = new HashSet<>();
        files.forEach(file -> file.descr().getRules().stream()
                .filter(rule -> !(rule instanceof QueryDescr))
                .forEach(rule -> names.add(rule.getName())));
        OwnTypes own = OwnTypes.outlined(source);
        List<String> declared = own.all().stream()
                .map(type -> "%s%s%s%s".formatted(type.name(), type.isFact(), type.role(), type.fields()))
                .toList();
        Known<List<RuleProblem>> known = scenarios.under(declared);
        Set<String> gone = new HashSet<>(ruleNames);
        gone.removeAll(names);
        boolean isSame = ruleNames.equals(names);
        Map<String, Map.Entry<String, List<RuleProblem>>> now = new HashMap<>();
        List<RuleProblem> problems = new ArrayList<>();
        source.scenarios().forEach(each -> {
            List<RuleProblem> found = known.find(each.getKey(), each.getValue())
                    .filter(before -> isSame || before.isEmpty() && !mayName(each.getValue(), gone))
                    .orElseGet(() -> RestCheck.unreadable(each.getKey(), each.getValue(), types, own, names).stream()
                            .map(RuleProblem::asWarning)
                            .toList());
            now.put(each.getKey(), Map.entry(each.getValue(), found));
            problems.addAll(found);
        });
        scenarios = new Known<>(known.under(), now);
        ruleNames = names;
        return problems;
    }

    /** Whether a file of scenarios may name one of the rules, on one line or several. */
    private static boolean mayName(String text, Set<String> rules) {
        if (rules.isEmpty()) {
            return false;
        }
        String line = text.replaceAll("\\s+", " ");
        return rules.stream()
                .anyMatch(
                        rule -> line.contains(rule) || !UNESCAPED.matcher(rule).matches());
    }
}
