package org.parley.engine.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.parley.engine.interpreter.DeclaredRole;
import org.parley.engine.rules.prepared.FileOutline;
import org.parley.engine.rules.prepared.PreparedFile;
import org.parley.engine.rules.prepared.PreparedRules;
import org.parley.engine.rules.prepared.RuleOutline;

/** What can be said of rule files before they are compiled: their syntax, and that each name is used once. */
public final class DrlSyntax {
    private static final String KEY = "key";
    private static final int REMEMBERED = 500;
    /** Where a part of a file begins. */
    private static final Pattern PART = Pattern.compile("(?m)^[ \\t]*(?=(?:rule|query|function|declare)\\b)");

    /** Most files are the same in the next version; the one that was used last comes last. */
    private static final Map<Source, Parsed> RECENT = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Source, Parsed> eldest) {
            return size() > REMEMBERED;
        }
    });

    private record Source(String file, String text) {}

    /**
     * A file as the parser of Drools sees it.
     *
     * @param descr   what could be understood, not to be changed
     * @param errors what the parser says against the rest
     */
    public record Parsed(PackageDescr descr, List<DroolsError> errors) {}

    private DrlSyntax() {}

    static List<RuleProblem> problemsOf(RuleSet source) {
        List<RuleProblem> problems = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        Set<String> unknown = source.drl()
                .parallel()
                .filter(file -> prepared(file.getKey(), file.getValue()).isEmpty())
                .filter(file -> !parse(file.getKey(), file.getValue()).errors.isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        source.drl().forEach(file -> {
            String path = file.getKey();
            if (unknown.contains(path)) {
                parse(path, file.getValue(), problems);
            } else {
                FileOutline outline = outline(path, file.getValue());
                outline.rules().forEach(rule -> checkName(path, outline.packageName(), rule, places, problems));
            }
        });
        return problems;
    }

    private static Optional<FileOutline> prepared(String file, String text) {
        return PreparedRules.shipped().find(file, text).map(PreparedFile::outline);
    }

    /** What others have to know of a file; of one that cannot be parsed, what can be understood. */
    public static FileOutline outline(String file, String text) {
        return prepared(file, text).orElseGet(() -> FileOutline.of(parse(file, text).descr));
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
        return new Declaration(packageName, type.getTypeName(), fields, keys, role(type));
    }

    /** What objects of a type are for that a file declares. */
    public static DeclaredRole role(TypeDeclarationDescr type) {
        return Stream.of(DeclaredRole.values())
                .filter(role -> type.getAnnotation(role.annotation()) != null)
                .findFirst()
                .orElse(DeclaredRole.PLAIN);
    }

    /** The names of the rules whose consequences derive facts. */
    static Set<String> derivingRules(RuleSet source) {
        return source.drl()
                .flatMap(file -> outline(file.getKey(), file.getValue()).rules().stream())
                .filter(RuleOutline::derives)
                .map(RuleOutline::name)
                .collect(Collectors.toSet());
    }

    /** The parsed file, which is not to be changed; problems are added to the list. */
    public static PackageDescr parse(String file, String text, List<RuleProblem> problems) {
        Parsed parsed = parse(file, text);
        parsed.errors.forEach(error -> problems.add(problem(file, error)));
        return parsed.descr;
    }

    /** The parsed file. */
    public static Parsed parse(String file, String text) {
        Source source = new Source(file, text);
        Parsed known = RECENT.get(source);
        if (known == null) {
            known = parse(text);
            RECENT.put(source, known);
        }
        return known;
    }

    private static Parsed parse(String text) {
        Optional<ParserError> unreadable = Nesting.tooDeep(text).or(() -> Escapes.outsideOfTexts(text));
        if (unreadable.isPresent()) {
            return new Parsed(new PackageDescr(), List.of(unreadable.get()));
        }
        DrlParser parser = new DrlParser();
        try {
            PackageDescr descr = parser.parse(false, text);
            return new Parsed(descr == null ? new PackageDescr() : descr, parser.getErrors());
        } catch (DroolsParserException | RuntimeException | Error e) {
            return new Parsed(new PackageDescr(), List.of(new ParserError(RuleProblem.reason(e), culprit(text), 0)));
        }
    }

    /** The line of the first part of a file that the parser fails at by itself; the first line if it fails at none. */
    private static int culprit(String text) {
        List<Integer> begins = new ArrayList<>(
                PART.matcher(text).results().map(MatchResult::start).toList());
        begins.add(text.length());
        for (int i = 0; i + 1 < begins.size(); i++) {
            try {
                new DrlParser().parse(false, text.substring(begins.get(i), begins.get(i + 1)));
            } catch (DroolsParserException | RuntimeException | Error e) {
                return 1 + (int) text.substring(0, begins.get(i)).lines().count();
            }
        }
        return 1;
    }

    private static RuleProblem problem(String file, DroolsError error) {
        String message = error.getMessage().replaceFirst("^\\[ERR \\d+] ", "");
        return error instanceof ParserError at
                ? new RuleProblem(file, at.getRow(), at.getCol() + 1, message)
                : new RuleProblem(file, 0, 0, message);
    }

    private static void checkName(
            String file, String packageName, RuleOutline rule, Map<String, String> places, List<RuleProblem> problems) {
        String here = file + ":" + rule.line();
        String there = places.putIfAbsent(packageName + "." + rule.name(), here);
        if (there != null) {
            problems.add(new RuleProblem(
                    file, rule.line(), 0, "a rule \"%s\" already stands at %s".formatted(rule.name(), there)));
        }
    }
}
