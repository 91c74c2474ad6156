package org.parley.engine.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;

/** What can be said of rule files before they are compiled: their syntax, and that each name is used once. */
public final class DrlSyntax {
    private static final String KEY = "key";
    private static final int REMEMBERED = 500;

    /** Most files are the same in the next version; the one that was used last comes last. */
    private static final Map<Source, Parsed> RECENT = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Source, Parsed> eldest) {
            return size() > REMEMBERED;
        }
    });

    private record Source(String file, String text) {}

    private record Parsed(PackageDescr descr, List<RuleProblem> problems) {}

    private DrlSyntax() {}

    static List<RuleProblem> problemsOf(RuleSet source) {
        List<RuleProblem> problems = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        source.drl().forEach(file -> {
            List<RuleProblem> errors = new ArrayList<>();
            PackageDescr descr = parse(file.getKey(), file.getValue(), errors);
            problems.addAll(errors);
            if (errors.isEmpty()) {
                descr.getRules().forEach(rule -> checkName(file.getKey(), rule, places, problems));
            }
        });
        return problems;
    }

    static List<Declaration> declaredTypes(RuleSet source) {
        List<Declaration> types = new ArrayList<>();
        source.drl().filter(file -> file.getValue().contains("declare ")).forEach(file -> {
            PackageDescr descr = parse(file.getKey(), file.getValue(), new ArrayList<>());
            descr.getTypeDeclarations().forEach(type -> types.add(declaration(descr.getName(), type)));
        });
        return types;
    }

    private static Declaration declaration(String packageName, TypeDeclarationDescr type) {
        List<String> fields = List.copyOf(type.getFields().keySet());
        List<String> keys = fields.stream()
                .filter(field -> type.getFields().get(field).getAnnotation(KEY) != null)
                .toList();
        return new Declaration(packageName, type.getTypeName(), fields, keys);
    }

    /** The names of the rules whose consequences derive facts. */
    static Set<String> derivingRules(RuleSet source) {
        return source.drl()
                .flatMap(file -> parse(file.getKey(), file.getValue(), new ArrayList<>()).getRules().stream())
                .filter(rule -> String.valueOf(rule.getConsequence()).contains("insertLogical"))
                .map(RuleDescr::getName)
                .collect(Collectors.toSet());
    }

    /** The parsed file, which is not to be changed; problems are added to the list. */
    public static PackageDescr parse(String file, String text, List<RuleProblem> problems) {
        Parsed parsed = RECENT.computeIfAbsent(new Source(file, text), DrlSyntax::parse);
        problems.addAll(parsed.problems);
        return parsed.descr;
    }

    private static Parsed parse(Source source) {
        List<RuleProblem> problems = new ArrayList<>();
        DrlParser parser = new DrlParser();
        PackageDescr descr = new PackageDescr();
        try {
            PackageDescr parsed = parser.parse(false, source.text);
            descr = parsed == null ? descr : parsed;
        } catch (DroolsParserException e) {
            problems.add(new RuleProblem(source.file, 0, 0, e.getMessage()));
        }
        parser.getErrors().forEach(error -> problems.add(problem(source.file, error)));
        return new Parsed(descr, problems);
    }

    private static RuleProblem problem(String file, DroolsError error) {
        String message = error.getMessage().replaceFirst("^\\[ERR \\d+] ", "");
        return error instanceof ParserError at
                ? new RuleProblem(file, at.getRow(), at.getCol() + 1, message)
                : new RuleProblem(file, 0, 0, message);
    }

    private static void checkName(String file, RuleDescr rule, Map<String, String> places, List<RuleProblem> problems) {
        String here = file + ":" + rule.getLine();
        String there = places.putIfAbsent(rule.getNamespace() + "." + rule.getName(), here);
        if (there != null) {
            problems.add(new RuleProblem(
                    file, rule.getLine(), 0, "a rule \"%s\" already stands at %s".formatted(rule.getName(), there)));
        }
    }
}
