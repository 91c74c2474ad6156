package org.parley.engine.rules.interpreted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.drl.ast.descr.AccumulateImportDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.parley.engine.interpreter.DeclaredTypes;
import org.parley.engine.interpreter.Names;
import org.parley.engine.interpreter.Vocabulary;

/**
 * What all files of a package see.
 *
 * @param name        of the package
 * @param imports     of types, by all its files
 * @param statics     imported static methods, or {@code Type.*}
 * @param accumulates classes of its own accumulate functions by what they are called
 * @param declared    the types that rules declare, in all packages
 */
record RulePackage(
        String name,
        List<String> imports,
        List<String> statics,
        Map<String, String> accumulates,
        DeclaredTypes declared) {
    static RulePackage of(String name, List<RuleFile> files, DeclaredTypes declared) {
        List<String> imports = new ArrayList<>();
        List<String> statics = new ArrayList<>();
        Map<String, String> accumulates = new TreeMap<>();
        for (RuleFile file : files) {
            file.descr().getImports().stream().map(ImportDescr::getTarget).forEach(imports::add);
            file.descr().getFunctionImports().stream()
                    .map(ImportDescr::getTarget)
                    .forEach(statics::add);
            for (AccumulateImportDescr each : file.descr().getAccumulateImports()) {
                accumulates.put(each.getFunctionName(), each.getTarget());
            }
        }
        return new RulePackage(
                name,
                imports.stream().distinct().toList(),
                statics.stream().distinct().toList(),
                accumulates,
                declared);
    }

    Names names(Vocabulary vocabulary) {
        return new Names(vocabulary, imports, name, declared);
    }
}
