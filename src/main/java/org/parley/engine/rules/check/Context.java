package org.parley.engine.rules.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.engine.rules.RuleProblem.Kind;

/**
 * What a piece of a rule file may refer to.
 *
 * @param local names of types that consequences and functions declare for themselves; not more is known of them
 */
record Context(CheckedFile file, TypeNames types, Declarations declarations, JavaText java, Set<String> local) {
    static Context of(CheckedFile file, Declarations declarations) {
        return new Context(file, declarations.names(file.descr()), declarations, new JavaText(), new HashSet<>());
    }

    Map<String, Declarations.Function> functions() {
        return declarations.functions(file.descr());
    }

    /** The type that is written there; remarks if there is none. */
    ValueType type(Type written, Remarks remarks) {
        if (written.isVarType() || written.isUnknownType()) {
            return ValueType.UNKNOWN;
        }
        if (written.isArrayType()) {
            ValueType component = type(written.asArrayType().getComponentType(), remarks);
            return component.isClass() ? ValueType.of(component.raw().arrayType()) : ValueType.UNKNOWN;
        }
        if (written instanceof PrimitiveType primitive) {
            return types.find(primitive.asString()).orElse(ValueType.UNKNOWN);
        }
        if (!(written instanceof ClassOrInterfaceType named)) {
            return ValueType.UNKNOWN;
        }
        List<ValueType> arguments = named.getTypeArguments()
                .map(all -> all.stream().map(each -> type(each, remarks)).toList())
                .orElse(List.of());
        Optional<ValueType> found = types.find(named.getNameWithScope());
        if (found.isEmpty()) {
            unknownType(remarks, named, named.getNameWithScope());
            return ValueType.UNKNOWN;
        }
        ValueType type = found.get();
        if (type.isClass()) {
            Forbidden.type(type.raw(), named, remarks);
        }
        return type.isClass() ? ValueType.of(type.raw(), arguments) : type;
    }

    /** The types that a rule may well mean: those with a name in files, and those that any rule uses. */
    private Set<String> typesInUse() {
        Set<String> names = types.known();
        declarations.words().filter(word -> types.find(word).isPresent()).forEach(names::add);
        return names;
    }

    /** Remarks that there is no class or declared type of a full name. */
    void noClass(Remarks remarks, Spot spot, String fullName) {
        String simple = fullName.substring(fullName.lastIndexOf('.') + 1);
        String message = types.missingImport(simple)
                .map(meant -> Texts.meant("there is no class %s".formatted(fullName), meant))
                .orElse(
                        "there is no class %s; what can be imported is listed in the reference, under What rules may call"
                                .formatted(fullName));
        if (declarations.isComplete()) {
            remarks.add(Kind.UNKNOWN_TYPE, spot, message, null);
        }
    }

    /** Remarks that there is no such type, unless a file could not be read that may declare it. */
    void unknownType(Remarks remarks, Node node, String name) {
        unknownType(remarks, remarks.fragment().spot(node), name);
    }

    void unknownType(Remarks remarks, Spot spot, String name) {
        // Of an import that leads nowhere it is said where it stands.
        if (!declarations.isComplete() || local.contains(name) || types.isImported(name)) {
            return;
        }
        Optional<String> missing = types.missingImport(name);
        if (missing.isPresent()) {
            String line = "import %s;".formatted(missing.get());
            remarks.add(Kind.UNKNOWN_TYPE, spot, "%s is not imported; is \"%s\" missing?".formatted(name, line), line);
        } else {
            remarks.unknown(Kind.UNKNOWN_TYPE, spot, "there is no type %s".formatted(name), name, typesInUse());
        }
    }
}
