package org.parley.engine.rules.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateImportDescr;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.FunctionImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QualifiedName;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.parley.engine.rules.FactTypes;

/** What the rule files of each package declare for one another: functions, types, queries. */
final class Declarations {
    /** A chain of types that is longer is a circle. */
    private static final int DEEPEST = 50;

    private static final Pattern CAPITAL = Pattern.compile("\\b[A-Z]\\w+");

    private final Map<String, OfPackage> packages = new HashMap<>();
    private final FactTypes types;
    private final Classes classes;
    private final boolean complete;
    private final Collection<CheckedFile> files;

    /** A function, with the names of types as its own file understands them. */
    record Function(FunctionDescr descr, TypeNames names) {
        ValueType result() {
            return names.find(descr.getReturnType()).orElse(ValueType.UNKNOWN);
        }

        List<ValueType> parameters() {
            return descr.getParameterTypes().stream()
                    .map(type -> names.find(type).orElse(ValueType.UNKNOWN))
                    .toList();
        }

        String signature() {
            return "%s %s%s".formatted(descr.getReturnType(), descr.getName(), descr.getParameterTypes());
        }
    }

    /** What is declared in one package. */
    private static final class OfPackage {
        private final Map<String, Function> functions = new TreeMap<>();
        private final Map<String, TypeDeclarationDescr> types = new TreeMap<>();
        private final Set<String> imported = new TreeSet<>();
        private final Set<String> accumulates = new TreeSet<>();
        private final Set<String> queries = new TreeSet<>();
        /** What it declares, as a text. */
        private String signature = "";

        private void sign() {
            List<String> declared = types.values().stream()
                    .map(each -> each.getTypeName()
                            + each.getFields()
                            + each.getSuperTypes().stream()
                                    .map(QualifiedName::getFullName)
                                    .toList())
                    .toList();
            List<String> signatures =
                    functions.values().stream().map(Function::signature).toList();
            signature = "%s%s%s%s%s".formatted(signatures, declared, imported, accumulates, queries);
        }
    }

    Declarations(Collection<CheckedFile> files, FactTypes types, Classes classes) {
        this.files = files;
        this.types = types;
        this.classes = classes;
        this.complete = files.stream().allMatch(CheckedFile::isSound);
        files.forEach(file -> collectTypes(file.descr()));
        files.forEach(file -> inherit(file.descr()));
        files.forEach(file -> collect(file.descr()));
        packages.values().forEach(OfPackage::sign);
    }

    private void collectTypes(PackageDescr file) {
        file.getTypeDeclarations().forEach(type -> of(file).types.put(type.getTypeName(), type));
    }

    /** A type has the fields of the one that it extends, too. */
    private void inherit(PackageDescr file) {
        file.getTypeDeclarations().stream()
                .filter(type -> !type.getSuperTypes().isEmpty())
                .forEach(type -> of(file).types.put(type.getTypeName(), inherited(type, names(file))));
    }

    private TypeDeclarationDescr inherited(TypeDeclarationDescr type, TypeNames names) {
        TypeDeclarationDescr whole = new TypeDeclarationDescr(type.getTypeName());
        TypeDeclarationDescr next = type;
        for (int depth = 0; next != null && depth < DEEPEST; depth++) {
            next.getFields().values().stream()
                    .filter(field -> !whole.getFields().containsKey(field.getFieldName()))
                    .forEach(whole::addField);
            next.getSuperTypes().forEach(above -> whole.addSuperType(above.getName()));
            next = next.getSuperTypes().stream()
                    .findFirst()
                    .flatMap(above -> names.find(above.getFullName()))
                    .map(ValueType::declaration)
                    .orElse(null);
        }
        return whole;
    }

    private void collect(PackageDescr file) {
        OfPackage here = of(file);
        TypeNames names = names(file);
        file.getFunctions().forEach(each -> here.functions.putIfAbsent(each.getName(), new Function(each, names)));
        for (FunctionImportDescr each : file.getFunctionImports()) {
            here.imported.add(each.getTarget().substring(each.getTarget().lastIndexOf('.') + 1));
        }
        for (AccumulateImportDescr each : file.getAccumulateImports()) {
            here.accumulates.add(each.getFunctionName());
        }
        for (RuleDescr rule : file.getRules()) {
            if (rule instanceof QueryDescr) {
                here.queries.add(rule.getName());
            }
        }
    }

    private OfPackage of(PackageDescr file) {
        return packages.computeIfAbsent(file.getName(), name -> new OfPackage());
    }

    TypeNames names(PackageDescr file) {
        return new TypeNames(file, of(file).types, this::declared, types, classes);
    }

    /** The type that a rule file of some package declares. */
    Optional<TypeDeclarationDescr> declared(String fullName) {
        int dot = fullName.lastIndexOf('.');
        OfPackage there = dot < 0 ? null : packages.get(fullName.substring(0, dot));
        return there == null ? Optional.empty() : Optional.ofNullable(there.types.get(fullName.substring(dot + 1)));
    }

    Map<String, Function> functions(PackageDescr file) {
        return of(file).functions;
    }

    /** True if a function of the name comes from a Java class. */
    boolean isImported(PackageDescr file, String function) {
        Set<String> imported = of(file).imported;
        return imported.contains(function) || imported.contains("*");
    }

    boolean isQuery(PackageDescr file, String name) {
        return of(file).queries.contains(name);
    }

    /** All words of the rule files that might be names of types. */
    Stream<String> words() {
        return files.stream()
                .flatMap(file -> CAPITAL.matcher(file.text()).results())
                .map(MatchResult::group)
                .distinct();
    }

    /** False if a file could not be read, which may declare what others use. */
    boolean isComplete() {
        return complete;
    }

    /** Changes when something that a file may use is declared in another way: in its package, or in one that it names. */
    String signature(CheckedFile file) {
        return packages.entrySet().stream()
                .filter(each -> file.descr().getName().equals(each.getKey())
                        || file.text().contains(each.getKey()))
                .map(each -> each.getKey() + each.getValue().signature)
                .collect(Collectors.joining("", String.valueOf(complete), ""));
    }
}
