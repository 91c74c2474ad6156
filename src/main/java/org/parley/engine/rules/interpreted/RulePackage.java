package org.parley.engine.rules.interpreted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.engine.interpreter.DeclaredTypes;
import org.parley.engine.interpreter.Names;
import org.parley.engine.interpreter.Vocabulary;
import org.parley.engine.rules.prepared.FileOutline;

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
    static RulePackage of(String name, List<FileOutline> files, DeclaredTypes declared) {
        List<String> imports = new ArrayList<>();
        List<String> statics = new ArrayList<>();
        Map<String, String> accumulates = new TreeMap<>();
        for (FileOutline file : files) {
            imports.addAll(file.imports());
            statics.addAll(file.statics());
            accumulates.putAll(file.accumulates());
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
