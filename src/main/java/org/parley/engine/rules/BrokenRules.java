package org.parley.engine.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Finds the rules that do not compile. The compiler reports neither file nor line, and stops at the first mistake; so
 * each rule of the suspected files is compiled alone, with all that its package declares.
 */
final class BrokenRules {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_$][\\w$]*");

    private final Function<List<Map.Entry<String, String>>, List<String>> complaints;

    BrokenRules(Function<List<Map.Entry<String, String>>, List<String>> complaints) {
        this.complaints = complaints;
    }

    List<RuleProblem> in(RuleSet source) {
        List<RuleProblem> problems = new ArrayList<>();
        Map<String, PackageDescr> parsed = new TreeMap<>();
        source.drl()
                .forEach(file ->
                        parsed.put(file.getKey(), DrlSyntax.parse(file.getKey(), file.getValue(), new ArrayList<>())));
        parsed.forEach((file, descr) -> {
            String text = source.files().get(file);
            descr.getRules().forEach(rule -> check(file, text, rule, source, parsed, problems));
        });
        if (problems.isEmpty()) {
            complaints
                    .apply(source.drl().toList())
                    .forEach(complaint -> problems.add(new RuleProblem("", 0, 0, complaint)));
        }
        return problems;
    }

    private void check(
            String file,
            String text,
            RuleDescr rule,
            RuleSet source,
            Map<String, PackageDescr> parsed,
            List<RuleProblem> problems) {
        Map<String, String> files = new LinkedHashMap<>();
        parsed.forEach((other, descr) -> {
            if (descr.getNamespace().equals(parsed.get(file).getNamespace()) || other.equals(file)) {
                files.put(other, withoutRules(source.files().get(other), descr, other.equals(file) ? rule : null));
            }
        });
        complaints.apply(List.copyOf(files.entrySet())).stream().limit(1).forEach(complaint -> {
            String message = readable(complaint);
            problems.add(new RuleProblem(
                    file, lineOf(message, text, rule), 0, "rule \"%s\": %s".formatted(rule.getName(), message)));
        });
    }

    /** The file with its rules blanked out, but for the one to keep; what is left keeps its lines. */
    private static String withoutRules(String text, PackageDescr descr, RuleDescr keep) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        for (RuleDescr rule : descr.getRules()) {
            if (rule != keep) {
                for (int line = rule.getLine(); line <= rule.getEndLine() && line <= lines.size(); line++) {
                    lines.set(line - 1, "");
                }
            }
        }
        return String.join("\n", lines);
    }

    /** The line of the rule that shares the longest word with the message; the rule's first line if none does. */
    private static int lineOf(String message, String text, RuleDescr rule) {
        String[] lines = text.split("\n", -1);
        int best = rule.getLine();
        int length = 0;
        Matcher words = WORD.matcher(message);
        while (words.find()) {
            String word = words.group();
            if (word.length() > length) {
                for (int line = rule.getLine() + 1; line <= rule.getEndLine() && line <= lines.length; line++) {
                    if (Arrays.asList(lines[line - 1].split("[^\\w$]+")).contains(word)) {
                        best = line;
                        length = word.length();
                        break;
                    }
                }
            }
        }
        return best;
    }

    /** The first sentence of the complaint, without the names of generated classes. */
    private static String readable(String complaint) {
        return complaint
                .replaceAll("\\s+", " ")
                .replaceAll("Java source of invalid type: ", "")
                .replaceAll("\\(?\\S*/rules/\\S+\\.java\\S*", "")
                .strip();
    }
}
