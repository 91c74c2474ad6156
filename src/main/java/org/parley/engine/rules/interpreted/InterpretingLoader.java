package org.parley.engine.rules.interpreted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.kie.api.KieBase;
import org.parley.engine.interpreter.DeclaredObject;
import org.parley.engine.interpreter.DeclaredType;
import org.parley.engine.interpreter.DeclaredTypes;
import org.parley.engine.interpreter.InterpretedFunction;
import org.parley.engine.interpreter.Vocabulary;
import org.parley.engine.rules.LoadedRules;
import org.parley.engine.rules.OwnType;
import org.parley.engine.rules.OwnTypes;
import org.parley.engine.rules.RuleLoader;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.rules.RuleQuery;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.rules.Segments;
import org.parley.engine.rules.prepared.PreparedInput;
import org.parley.engine.rules.prepared.PreparedRules;
import org.parley.engine.rules.prepared.RuleOutline;

/**
 * Interprets the rules: defines no class, so that it works in a native executable, and after an edit translates only
 * what the edit concerns.
 */
public final class InterpretingLoader implements RuleLoader {
    static {
        Segments.layOutWhenNeeded();
    }

    private final Vocabulary vocabulary;
    private final PreparedRules prepared;
    /** Of the last load, by all that they depend on. */
    private Map<Object, InterpretedFunction> functions = new HashMap<>();
    /** Likewise. */
    private Map<Object, Translated> translated = new HashMap<>();

    /** Likewise. */
    private Declared declared = new Declared(List.of(), new DeclaredTypes());

    record TranslatedFile(Object key, RuleFile file, Translated content, FileProblems problems) {}

    private record PackageTables(
            RulePackage pack,
            List<RuleFile> members,
            FunctionTable table,
            Set<String> prepared,
            Map<Object, InterpretedFunction> functions) {}

    private record Job(RuleFile file, PackageTables tables) {}

    private record Declared(Object source, DeclaredTypes types) {}

    /** @param vocabulary the types that rules may speak of */
    public InterpretingLoader(Vocabulary vocabulary) {
        this(vocabulary, PreparedRules.shipped());
    }

    /** @param prepared files that need not be translated */
    public InterpretingLoader(Vocabulary vocabulary, PreparedRules prepared) {
        this.vocabulary = vocabulary;
        this.prepared = prepared;
    }

    /** All files, each translated by itself as far as it can be. */
    List<TranslatedFile> files(RuleSet source) throws RulesRejected {
        Work work = translate(source);
        if (!work.problems.isEmpty()) {
            throw new RulesRejected(work.problems);
        }
        return work.files;
    }

    /** What has come of all files of a version so far. */
    private record Work(
            Map<Object, InterpretedFunction> functions,
            Map<Object, Translated> translated,
            Declared declared,
            List<TranslatedFile> files,
            List<RuleProblem> problems) {}

    @Override
    public synchronized LoadedRules load(RuleSet source) throws RulesRejected {
        Work work = translate(source);
        if (!work.problems.isEmpty()) {
            throw new RulesRejected(work.problems);
        }
        ModelImpl model = new ModelImpl();
        for (TranslatedFile file : work.files) {
            file.content.rules().forEach(model::addRule);
            file.content.queries().forEach(query -> model.addQuery(query.query()));
        }
        KieBase rules = network(model, work.files, work.declared);
        functions = work.functions;
        translated = work.translated;
        declared = work.declared;
        return new LoadedRules(rules, ownTypes(work.declared.types), queries(work.files));
    }

    private static List<RuleQuery> queries(List<TranslatedFile> files) {
        return files.stream()
                .flatMap(file -> file.content.queries().stream())
                .map(QueryTranslator.Translated::form)
                .sorted(Comparator.comparing(RuleQuery::name))
                .toList();
    }

    @Override
    public synchronized List<RuleProblem> problems(RuleSet source) {
        return translate(source).problems;
    }

    private Work translate(RuleSet source) {
        Map<Object, InterpretedFunction> functionsNow = new HashMap<>();
        Map<Object, Translated> translatedNow = new HashMap<>();
        List<RuleProblem> problems = new ArrayList<>();
        Map<String, List<RuleFile>> packages = packages(source);
        Declared declaredNow = declared(packages, problems);
        requireOneOfEachName(packages, problems);
        // Each in an order that does not depend on which thread is done first.
        List<PackageTables> tables = packages.entrySet().parallelStream()
                .map(each -> tables(each.getKey(), each.getValue(), declaredNow.types))
                .toList();
        tables.forEach(each -> functionsNow.putAll(each.functions));
        List<TranslatedFile> files = tables.stream()
                .flatMap(each -> each.members.stream().map(file -> new Job(file, each)))
                .toList()
                .parallelStream()
                .map(job -> translated(job.file, job.tables))
                .toList();
        for (TranslatedFile file : files) {
            problems.addAll(file.problems.found());
            if (file.problems.isEmpty()) {
                translatedNow.put(file.key, file.content);
            }
        }
        return new Work(functionsNow, translatedNow, declaredNow, files, problems);
    }

    /** The engine may still refuse a rule; then it is found by giving it one rule after the other. */
    private static KieBase network(ModelImpl model, List<TranslatedFile> files, Declared declared)
            throws RulesRejected {
        try {
            return Networks.of(model, declared.types);
        } catch (RuntimeException | Error e) {
            List<RuleProblem> problems = new ArrayList<>();
            for (TranslatedFile file : files) {
                for (Rule rule : file.content.rules()) {
                    requireNetwork(rule, file.file, declared, problems);
                }
            }
            if (problems.isEmpty()) {
                problems.add(RuleProblem.ofThrown("", 0, 0, null, e));
            }
            throw new RulesRejected(problems);
        }
    }

    private static void requireNetwork(Rule rule, RuleFile file, Declared declared, List<RuleProblem> problems) {
        try {
            ModelImpl alone = new ModelImpl();
            alone.addRule(rule);
            Networks.of(alone, declared.types);
        } catch (RuntimeException | Error e) {
            int start = file.outline().rules().stream()
                    .filter(outline -> outline.name().equals(rule.getName()))
                    .mapToInt(RuleOutline::start)
                    .findFirst()
                    .orElse(0);
            problems.add(Snippet.in(file, "", start).problem(rule.getName(), e));
        }
    }

    private PackageTables tables(String name, List<RuleFile> members, DeclaredTypes types) {
        RulePackage pack =
                RulePackage.of(name, members.stream().map(RuleFile::outline).toList(), types);
        FunctionTable table = new FunctionTable(pack, members, pack.names(vocabulary));
        Set<String> chosen = PreparedChoice.of(prepared, pack, members, types);
        return new PackageTables(pack, members, table, chosen, table.translate(functions, chosen));
    }

    private TranslatedFile translated(RuleFile file, PackageTables tables) {
        FileProblems found = tables.table.problemsOf(file);
        boolean isPrepared = tables.prepared.contains(file.path());
        Object depends = isPrepared ? "nothing else" : tables.table.reachable(file.text());
        Object key = List.of(tables.pack, file.path(), file.text(), depends);
        Translated known = translated.get(key);
        if (known != null) {
            return new TranslatedFile(key, file, known, found);
        }
        Functions called = tables.table.functions();
        return new TranslatedFile(
                key, file, isPrepared ? read(file, called) : translate(file, called, tables.pack, found), found);
    }

    private Translated read(RuleFile file, Functions called) {
        PreparedInput content =
                prepared.find(file.path(), file.text()).orElseThrow().content();
        return new ModelReader(content.again(), file.path(), called).read();
    }

    private static OwnTypes ownTypes(DeclaredTypes declared) {
        Map<DeclaredType, OwnType> types =
                declared.all().stream().collect(Collectors.toMap(type -> type, InterpretedOwnType::new));
        return new OwnTypes(
                types.values(), object -> object instanceof DeclaredObject own ? types.get(own.type()) : null);
    }

    /** The same types as long as their declarations are the same. */
    private Declared declared(Map<String, List<RuleFile>> packages, List<RuleProblem> problems) {
        TypeDeclarations declarations = new TypeDeclarations(vocabulary, packages);
        boolean isKnown = declarations.source().equals(declared.source);
        if (!isKnown) {
            declarations.define();
        }
        problems.addAll(declarations.problems());
        return isKnown ? declared : new Declared(declarations.source(), declarations.types());
    }

    /** A query is asked for by its name, whatever its package. */
    private static void requireOneOfEachName(Map<String, List<RuleFile>> packages, List<RuleProblem> problems) {
        Map<String, Snippet> places = new HashMap<>();
        packages.values().stream()
                .flatMap(List::stream)
                .forEach(file -> file.outline().rules().stream()
                        .filter(RuleOutline::isQuery)
                        .forEach(query -> {
                            Snippet here = Snippet.in(file, "", query.start());
                            Snippet there = places.putIfAbsent(query.name(), here);
                            if (there != null) {
                                problems.add(here.problem(
                                        null,
                                        "a query \"%s\" already stands at %s:%d"
                                                .formatted(query.name(), there.file(), there.line())));
                            }
                        }));
    }

    /** Files by package, in order of their paths. */
    private static Map<String, List<RuleFile>> packages(RuleSet source) {
        return source.files().entrySet().parallelStream()
                .filter(file -> file.getKey().endsWith(".drl"))
                .map(file -> RuleFile.of(file.getKey(), file.getValue()))
                .collect(Collectors.groupingBy(RuleFile::packageName, TreeMap::new, Collectors.toList()));
    }

    private static Translated translate(RuleFile file, Functions functions, RulePackage pack, FileProblems problems) {
        requireInterpretable(file, problems);
        RuleTranslator translator =
                new RuleTranslator(file, functions, new AccumulateFunctions(pack.accumulates()), problems);
        List<Rule> rules = new ArrayList<>();
        List<QueryTranslator.Translated> queries = new ArrayList<>();
        for (RuleDescr descr : file.descr().getRules()) {
            try {
                if (descr instanceof QueryDescr query) {
                    queries.add(translator.query(query));
                } else {
                    rules.add(translator.rule(descr));
                }
            } catch (RuntimeException | Error e) {
                Snippet snippet = Snippet.in(file, "", Math.max(0, descr.getStartCharacter()));
                problems.add(snippet.problem(descr.getName(), e));
            }
        }
        return new Translated(rules, queries);
    }

    private static void requireInterpretable(RuleFile file, FileProblems problems) {
        file.descr().getAccumulateImports().stream()
                .filter(each -> !AccumulateFunctions.canBeImported(each.getTarget()))
                .forEach(each -> problems.add(
                        Snippet.in(file, "import", Math.max(0, each.getStartCharacter())),
                        "%s is not available to rules as an accumulate function".formatted(each.getTarget())));
        if (!file.descr().getGlobals().isEmpty()) {
            problems.add(Snippet.in(file, "global", 0), "globals are not interpreted; write a policy or another fact");
        }
    }
}
