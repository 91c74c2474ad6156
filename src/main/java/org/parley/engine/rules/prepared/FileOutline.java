package org.parley.engine.rules.prepared;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AccumulateImportDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;

/**
 * What other files, and those that look for a rule, have to know of a rule file.
 *
 * @param imports     of types
 * @param statics     imported static methods, or {@code Type.*}
 * @param accumulates classes of its own accumulate functions by what they are called
 * @param rules       and queries, in order
 * @param declares    true if it declares anything but rules, queries and functions
 */
public record FileOutline(
        String packageName,
        List<String> imports,
        List<String> statics,
        Map<String, String> accumulates,
        List<FunctionOutline> functions,
        List<RuleOutline> rules,
        boolean declares) {
    public static FileOutline of(PackageDescr file) {
        return new FileOutline(
                file.getNamespace(),
                file.getImports().stream().map(ImportDescr::getTarget).toList(),
                file.getFunctionImports().stream().map(ImportDescr::getTarget).toList(),
                new TreeMap<>(file.getAccumulateImports().stream()
                        .collect(Collectors.toMap(
                                AccumulateImportDescr::getFunctionName,
                                AccumulateImportDescr::getTarget,
                                (one, other) -> other))),
                file.getFunctions().stream().map(FunctionOutline::of).toList(),
                file.getRules().stream().map(RuleOutline::of).toList(),
                !file.getTypeDeclarations().isEmpty()
                        || !file.getEnumDeclarations().isEmpty()
                        || !file.getWindowDeclarations().isEmpty()
                        || !file.getEntryPointDeclarations().isEmpty());
    }

    static FileOutline read(PreparedInput in) {
        String packageName = in.text();
        List<String> imports = in.texts();
        List<String> statics = in.texts();
        Map<String, String> accumulates = new TreeMap<>();
        List<String> names = in.texts();
        List<String> classes = in.texts();
        for (int index = 0; index < names.size(); index++) {
            accumulates.put(names.get(index), classes.get(index));
        }
        return new FileOutline(
                packageName,
                imports,
                statics,
                accumulates,
                in.list(() -> FunctionOutline.read(in)),
                in.list(() -> RuleOutline.read(in)),
                in.flag());
    }

    void write(PreparedOutput out) {
        out.text(packageName);
        out.texts(imports);
        out.texts(statics);
        out.texts(accumulates.keySet());
        out.texts(accumulates.values());
        out.list(functions, each -> each.write(out));
        out.list(rules, each -> each.write(out));
        out.flag(declares);
    }
}
