package org.parley.engine.rules.interpreted;

import java.util.HashMap;
import java.util.HashSet;
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
    private final PreparedRules prepared;
    private final RulePackage pack;
    private final FunctionTable functions;
    /** Names that mean something else now. */
    private final Set<String> changed;

    private PreparedChoice(PreparedRules prepared, RulePackage pack, FunctionTable functions, Set<String> changed) {
        this.prepared = prepared;
        this.pack = pack;
        this.functions = functions;
        this.changed = changed;
    }

    /** The paths of those files. */
    static Set<String> of(
            PreparedRules prepared,
            RulePackage pack,
            List<RuleFile> members,
            FunctionTable functions,
            DeclaredTypes declared) {
        List<FileOutline> before = prepared.outlines()
                .filter(file -> file.packageName().equals(pack.name()))
                .toList();
        RulePackage packBefore = RulePackage.of(pack.name(), before, declared);
        if (before.isEmpty() || !pack.equals(packBefore)) {
            return Set.of();
        }
        Map<String, Object> now = meanings(members.stream().map(RuleFile::outline));
        Map<String, Object> then = meanings(before.stream());
        Set<String> changed = declared.all().stream().map(DeclaredType::name).collect(Collectors.toSet());
        Stream.of(now, then)
                .flatMap(each -> each.keySet().stream())
                .filter(name -> !now.getOrDefault(name, "").equals(then.get(name)))
                .forEach(changed::add);
        PreparedChoice choice = new PreparedChoice(prepared, pack, functions, changed);
        return members.stream().filter(choice::isAsBefore).map(RuleFile::path).collect(Collectors.toSet());
    }

    /** What the functions of some files are, wherever they stand. */
    private static Map<String, Object> meanings(Stream<FileOutline> files) {
        Map<String, Object> meanings = new HashMap<>();
        files.flatMap(file -> file.functions().stream()).forEach(each -> meanings.put(each.name(), meaning(each)));
        return meanings;
    }

    private static Object meaning(FunctionOutline function) {
        return List.of(function.result(), function.parameterTypes(), function.parameterNames(), function.body());
    }

    private boolean isAsBefore(RuleFile file) {
        if (prepared.find(file.path(), file.text())
                .filter(each -> each.content() != null)
                .isEmpty()) {
            return false;
        }
        if (changed.isEmpty()) {
            return true;
        }
        Set<String> texts = new HashSet<>(functions.reachable(file.text()).values());
        texts.add(file.text());
        return changed.stream().noneMatch(name -> texts.stream().anyMatch(text -> text.contains(name)));
    }
}
