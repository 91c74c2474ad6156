package org.parley.engine.rules.interpreted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.engine.interpreter.DeclaredType;
import org.parley.engine.interpreter.DeclaredTypes;
import org.parley.engine.rules.prepared.FileOutline;
import org.parley.engine.rules.prepared.FunctionOutline;
import org.parley.engine.rules.prepared.PreparedRules;

/** Which files of a package are taken as they were prepared: those for which nothing has changed that they depend on. */
final class PreparedChoice {
    private PreparedChoice() {}

    /** The paths of those files. */
    static Set<String> of(PreparedRules prepared, RulePackage pack, List<RuleFile> members, DeclaredTypes declared) {
        List<FileOutline> before = prepared.outlines()
                .filter(file -> file.packageName().equals(pack.name()))
                .toList();
        RulePackage packBefore = RulePackage.of(pack.name(), before, declared);
        if (before.isEmpty() || !pack.equals(packBefore)) {
            return Set.of();
        }
        Map<String, FunctionOutline> now = functions(members.stream().map(RuleFile::outline));
        Map<String, FunctionOutline> then = functions(before.stream());
        Set<String> changed = declared.all().stream().map(DeclaredType::name).collect(Collectors.toSet());
        Stream.of(now, then)
                .flatMap(each -> each.keySet().stream())
                .filter(name -> !isSame(now.get(name), then.get(name)))
                .forEach(changed::add);
        addCallers(now, changed);
        return members.stream()
                .filter(file -> changed.stream().noneMatch(file.text()::contains))
                .filter(file -> prepared.find(file.path(), file.text())
                        .filter(each -> each.content() != null)
                        .isPresent())
                .map(RuleFile::path)
                .collect(Collectors.toSet());
    }

    /** Wherever they stand. */
    private static Map<String, FunctionOutline> functions(Stream<FileOutline> files) {
        Map<String, FunctionOutline> functions = new HashMap<>();
        files.flatMap(file -> file.functions().stream()).forEach(each -> functions.put(each.name(), each));
        return functions;
    }

    private static boolean isSame(FunctionOutline now, FunctionOutline then) {
        return now != null && then != null && now.meaning().equals(then.meaning());
    }

    /** Adds the functions that may use one of the names, and those that may use these. */
    private static void addCallers(Map<String, FunctionOutline> functions, Set<String> names) {
        Set<String> news = Set.copyOf(names);
        while (!news.isEmpty()) {
            Set<String> found = news;
            news = functions.values().stream()
                    .filter(function -> !names.contains(function.name()))
                    .filter(function -> found.stream().anyMatch(function.text()::contains))
                    .map(FunctionOutline::name)
                    .collect(Collectors.toSet());
            names.addAll(news);
        }
    }
}
