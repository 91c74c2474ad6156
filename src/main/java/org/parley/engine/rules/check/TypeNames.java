package org.parley.engine.rules.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.parley.engine.rules.FactTypes;

/** Which type a name means in a rule file, by its imports and the types that are declared in its package. */
final class TypeNames {
    private static final String ALL = ".*";
    private static final List<String> USUAL = List.of("org.parley.engine.fact", "java.util", "java.time");
    private static final Map<String, Class<?>> PRIMITIVES = Map.of(
            "boolean", boolean.class,
            "byte", byte.class,
            "short", short.class,
            "char", char.class,
            "int", int.class,
            "long", long.class,
            "float", float.class,
            "double", double.class,
            "void", void.class);

    private final Classes classes;
    private final FactTypes types;
    private final Map<String, String> single = new HashMap<>();
    /** Packages and classes of which all is imported. */
    private final List<String> whole = new ArrayList<>();

    private final Map<String, TypeDeclarationDescr> declared;
    private final Function<String, Optional<TypeDeclarationDescr>> elsewhere;

    /**
     * @param declared  in the package of the file, by simple name
     * @param elsewhere finds what any package declares, by full name
     */
    TypeNames(
            PackageDescr file,
            Map<String, TypeDeclarationDescr> declared,
            Function<String, Optional<TypeDeclarationDescr>> elsewhere,
            FactTypes types,
            Classes classes) {
        this.declared = declared;
        this.elsewhere = elsewhere;
        this.types = types;
        this.classes = classes;
        for (ImportDescr each : file.getImports()) {
            String target = each.getTarget();
            if (target.endsWith(ALL)) {
                whole.add(target.substring(0, target.length() - ALL.length()));
            } else {
                single.put(target.substring(target.lastIndexOf('.') + 1), target);
            }
        }
        whole.add("java.lang");
    }

    /** The type of that name, which may have its package or the class around it before it. */
    Optional<ValueType> find(String name) {
        int generic = name.indexOf('<');
        String plain = (generic < 0 ? name : name.substring(0, generic)).strip();
        if (PRIMITIVES.containsKey(plain)) {
            return Optional.of(ValueType.of(PRIMITIVES.get(plain)));
        }
        if (plain.endsWith("[]")) {
            return find(plain.substring(0, plain.length() - 2))
                    .map(each -> each.isClass() ? ValueType.of(each.raw().arrayType()) : ValueType.UNKNOWN);
        }
        if (declared.containsKey(plain) && !single.containsKey(plain)) {
            return Optional.of(ValueType.of(declared.get(plain)));
        }
        Optional<TypeDeclarationDescr> imported = single.containsKey(plain)
                ? elsewhere.apply(single.get(plain))
                : plain.contains(".")
                        ? elsewhere.apply(plain)
                        : whole.stream()
                                .map(around -> elsewhere.apply(around + "." + plain))
                                .flatMap(Optional::stream)
                                .findFirst();
        return imported.map(ValueType::of).or(() -> findClass(plain).map(ValueType::of));
    }

    /** True if it stands in an import by itself, whether that leads to something or not. */
    boolean isImported(String name) {
        return single.containsKey(name);
    }

    private Optional<Class<?>> findClass(String name) {
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        String rest = dot < 0 ? "" : name.substring(dot);
        if (single.containsKey(first)) {
            return classes.find(single.get(first) + rest);
        }
        return whole.stream()
                .map(around -> classes.find(around + "." + name))
                .flatMap(Optional::stream)
                .<Class<?>>map(each -> each)
                .findFirst()
                .or(() -> dot < 0 ? Optional.empty() : classes.find(name));
    }

    /** The names of types that a rule may well mean. */
    Set<String> known() {
        Set<String> names = new TreeSet<>();
        single.keySet().stream().filter(name -> find(name).isPresent()).forEach(names::add);
        names.addAll(declared.keySet());
        types.all().forEach(type -> names.add(type.getSimpleName()));
        names.addAll(List.of("String", "List", "Gathered", "Settled", "Quiescent"));
        return names;
    }

    /** The import that lacks, if there is a type of that name where rules mostly take theirs from. */
    Optional<String> missingImport(String name) {
        return types.find(name)
                .<Class<?>>map(type -> type)
                .or(() -> USUAL.stream()
                        .map(around -> classes.find(around + "." + name))
                        .flatMap(Optional::stream)
                        .findFirst())
                .map(Class::getName);
    }
}
