package org.parley.engine.rules.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.QueryDescr;
import org.jboss.logging.Logger;
import org.parley.engine.rules.FactTypes;
import org.parley.engine.rules.OwnTypes;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.rules.RuleCheck;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.scenario.RestCheck;

/** Checks rules, policies and scenarios. What it has read once it does not read again until it is edited. */
public final class RuleChecker implements RuleCheck {
    private static final Comparator<RuleProblem> ORDER = Comparator.comparing(RuleProblem::file)
            .thenComparing(RuleProblem::line)
            .thenComparing(RuleProblem::column);

    private static final Logger LOG = Logger.getLogger(RuleChecker.class);

    private final FactTypes types;
    private final Classes classes = new Classes();
    private Map<String, RuleFile> parsed = Map.of();
    private Map<String, FileReview> reviewed = Map.of();
    private Map<String, List<RuleProblem>> scenarios = Map.of();

    public RuleChecker(FactTypes types) {
        this.types = types;
    }

    @Override
    public synchronized List<RuleProblem> read(RuleSet source) {
        List<RuleProblem> problems = new ArrayList<>();
        List<RuleFile> files = parse(source);
        List<FileReview> reviews = review(files);
        reviews.forEach(each -> problems.addAll(each.problems()));
        Duplicates.check(files, problems);
        PolicyReview policies = PolicyReview.of(source, types);
        problems.addAll(policies.problems());
        if (problems.stream().noneMatch(RuleProblem::isError)) {
            Reachability.check(reviews, types, policies.types(), problems);
            problems.addAll(scenarios(source, files));
        }
        problems.sort(ORDER);
        return problems;
    }

    @Override
    public synchronized List<RuleProblem> tryOut(RuleBase candidate, RuleSet before) {
        if (before != null && candidate.source().sameRules(before)) {
            return List.of();
        }
        List<RuleFile> edited = parse(candidate.source()).stream()
                .filter(file ->
                        before == null || !file.text().equals(before.files().get(file.path())))
                .toList();
        Set<String> paths = edited.stream().map(RuleFile::path).collect(Collectors.toSet());
        List<RuleProblem> problems = new ArrayList<>();
        new RestCheck(candidate, types, EditedRules.of(edited, before))
                .unrest(paths)
                .ifPresent(unrest ->
                        problems.add(EditedRules.problem(candidate.source(), unrest.rule(), unrest.message())));
        return problems;
    }

    private List<RuleFile> parse(RuleSet source) {
        Map<String, RuleFile> now = new TreeMap<>();
        source.drl().forEach(each -> {
            RuleFile known = parsed.get(each.getKey());
            boolean same = known != null && known.text().equals(each.getValue());
            now.put(each.getKey(), same ? known : RuleFile.parse(each.getKey(), each.getValue()));
        });
        parsed = now;
        return List.copyOf(now.values());
    }

    /** A file is reviewed again when it is edited, or what the others declare. */
    private List<FileReview> review(List<RuleFile> files) {
        Declarations declarations = new Declarations(files, types, classes);
        String signature = declarations.signature();
        Map<String, FileReview> now = new HashMap<>();
        List<FileReview> reviews = new ArrayList<>();
        for (RuleFile file : files) {
            String key = file.path() + "\n" + file.text() + "\n" + signature;
            FileReview review = reviewed.get(key);
            if (review == null) {
                review = look(file, declarations);
            }
            now.put(key, review);
            reviews.add(review);
        }
        reviewed = now;
        return reviews;
    }

    /** A mistake of the check must not stand in the way of an edit; the compiler judges it as well. */
    private FileReview look(RuleFile file, Declarations declarations) {
        try {
            return FileReview.of(file, declarations, classes);
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s could not be checked", file.path());
            return new FileReview(file, List.of(), List.of());
        }
    }

    private List<RuleProblem> scenarios(RuleSet source, List<RuleFile> files) {
        Set<String> names = new HashSet<>();
        files.forEach(file -> file.descr().getRules().stream()
                .filter(rule -> !(rule instanceof QueryDescr))
                .forEach(rule -> names.add(rule.getName())));
        OwnTypes own = OwnTypes.outlined(source);
        List<String> declared = own.all().stream()
                .map(type -> "%s%s%s".formatted(type.name(), type.isFact(), type.fields()))
                .toList();
        Map<String, List<RuleProblem>> now = new HashMap<>();
        List<RuleProblem> problems = new ArrayList<>();
        source.scenarios().forEach(each -> {
            String key = each.getKey() + "\n" + each.getValue() + "\n" + names + declared;
            List<RuleProblem> found = scenarios.get(key);
            if (found == null) {
                found = RestCheck.unreadable(each.getKey(), each.getValue(), types, own, names).stream()
                        .map(RuleProblem::asWarning)
                        .toList();
            }
            now.put(key, found);
            problems.addAll(found);
        });
        scenarios = now;
        return problems;
    }
}
