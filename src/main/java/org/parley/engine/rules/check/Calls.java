package org.parley.engine.rules.check;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.mvel.parser.ast.expr.NullSafeMethodCallExpr;
import org.parley.engine.interpreter.Reach;
import org.parley.engine.rules.RuleProblem.Kind;

/** Calls of methods, functions and constructors: that they exist, take what they are given, and what they return. */
final class Calls {
    private final Typing typing;
    private final Names names;
    private final Context context;
    private final Remarks remarks;
    private final Arguments arguments;
    private final Lambdas lambdas;

    Calls(Typing typing, Names names, Context context, Remarks remarks) {
        this.typing = typing;
        this.names = names;
        this.context = context;
        this.remarks = remarks;
        this.lambdas = new Lambdas(typing, names, remarks);
        this.arguments = new Arguments(typing, lambdas, remarks);
    }

    ValueType of(MethodCallExpr call, Scope scope) {
        return call.getScope()
                .map(before -> of(call, before, call.getNameAsString(), call.getArguments(), scope))
                .orElseGet(() -> unqualified(call, scope));
    }

    ValueType of(NullSafeMethodCallExpr call, Scope scope) {
        return call.getScope()
                .map(before -> of(call, before, call.getNameAsString(), call.getArguments(), scope))
                .orElse(ValueType.UNKNOWN);
    }

    ValueType of(ObjectCreationExpr creation, Scope scope) {
        ValueType type = context.type(creation.getType(), remarks);
        if (type.declaration() != null) {
            declared(creation, type);
        }
        if (!type.isClass() || creation.getAnonymousClassBody().isPresent()) {
            creation.getArguments().forEach(argument -> typing.of(argument, scope));
            return type;
        }
        if (Modifier.isAbstract(type.raw().getModifiers())) {
            remarks.add(Kind.WRONG_TYPE, creation, "%s is abstract and cannot be made".formatted(type));
            return type;
        }
        boolean isDiamond = creation.getType().getTypeArguments().isPresent();
        Generics generics = isDiamond && !type.arguments().isEmpty() ? Generics.of(type) : Generics.none();
        arguments.match(
                creation, "new " + type, Members.constructors(type.raw()), creation.getArguments(), generics, scope);
        return isDiamond && type.arguments().isEmpty()
                ? ValueType.of(
                        type.raw(),
                        List.of(type.raw().getTypeParameters()).stream()
                                .map(generics::resolve)
                                .toList())
                : type;
    }

    /** The constructors of a declared type take nothing, its key fields or all of its fields. */
    private void declared(ObjectCreationExpr creation, ValueType type) {
        TypeDeclarationDescr declaration = type.declaration();
        int all = declaration.getFields().size();
        int keys = Members.keys(declaration).size();
        int given = creation.getArguments().size();
        if (declaration.getSuperTypes().isEmpty() && given != 0 && given != all && given != keys) {
            remarks.add(
                    Kind.WRONG_ARGUMENTS,
                    creation,
                    "new %s takes %s, not %d".formatted(type, Texts.count(all, "argument"), given));
        }
    }

    /** A lambda or method reference whose parameter types nobody tells. */
    ValueType unbound(Expression function, Scope scope) {
        return function(function, ValueType.UNKNOWN, scope);
    }

    /** A lambda or method reference where something of the type is asked for. */
    ValueType function(Expression function, ValueType asked, Scope scope) {
        return lambdas.of(function, asked, scope);
    }

    private ValueType of(Expression call, Expression before, String name, List<Expression> given, Scope scope) {
        Optional<ValueType> type = names.asType(before, scope);
        ValueType owner = type.orElseGet(() -> typing.of(before, scope));
        if (type.isEmpty()) {
            Mutations.check(call, before, owner, name, scope, context.functions(), remarks);
        }
        return method(call, owner, name, given, scope);
    }

    /** A call of a method of the value. */
    ValueType method(Expression call, ValueType owner, String name, List<Expression> given, Scope scope) {
        if (!owner.isClass() || owner.isNull()) {
            given.forEach(argument -> typing.of(argument, scope));
            return owner.declaration() == null ? ValueType.UNKNOWN : ofDeclared(call, owner, name);
        }
        List<Method> methods = Members.methods(owner.raw(), name);
        if (methods.isEmpty() && Reach.has(owner.raw(), name)) {
            Forbidden.method(owner.raw(), name, call, remarks);
        } else if (methods.isEmpty() && Members.areVisible(owner.raw())) {
            remarks.unknown(
                    Kind.UNKNOWN_FUNCTION,
                    call,
                    "%s has no method %s".formatted(owner, name),
                    name,
                    Members.methodNames(owner.raw()));
        }
        if (methods.isEmpty()) {
            given.forEach(argument -> typing.of(argument, scope));
            return ValueType.UNKNOWN;
        }
        Forbidden.method(owner.raw(), name, call, remarks);
        RegularExpressions.ofCall(owner.raw(), name, given, remarks);
        Generics generics = Generics.of(owner);
        Optional<Executable> found = arguments.match(call, name, new ArrayList<>(methods), given, generics, scope);
        return found.map(each -> generics.resolve(((Method) each).getGenericReturnType()))
                .orElse(ValueType.UNKNOWN);
    }

    private ValueType ofDeclared(Expression call, ValueType owner, String name) {
        String property = Members.propertyOf(name);
        Set<String> properties = Members.properties(owner);
        if (owner.declaration().getSuperTypes().isEmpty()
                && !properties.contains(property)
                && Members.methods(Object.class, name).isEmpty()) {
            remarks.unknown(
                    Kind.UNKNOWN_FUNCTION, call, "%s has no method %s".formatted(owner, name), property, properties);
        }
        return Members.property(owner, property, context.types()).orElse(ValueType.UNKNOWN);
    }

    private ValueType unqualified(MethodCallExpr call, Scope scope) {
        String name = call.getNameAsString();
        if (scope.place() == Scope.Place.CONSEQUENCE && Effects.NAMES.contains(name)) {
            call.getArguments().forEach(argument -> typing.of(argument, scope));
            return ValueType.UNKNOWN;
        }
        Optional<ValueType> self = scope.self();
        if (self.filter(ValueType::isClass)
                .filter(fact -> !Members.methods(fact.raw(), name).isEmpty())
                .isPresent()) {
            return method(call, self.get(), name, call.getArguments(), scope);
        }
        Declarations.Function function = context.functions().get(name);
        if (function != null) {
            arguments.match(call, name, function.parameters(), call.getArguments(), scope);
            return function.result();
        }
        call.getArguments().forEach(argument -> typing.of(argument, scope));
        boolean mayExist = context.declarations().isImported(context.file().descr(), name)
                || !context.declarations().isComplete();
        if (!mayExist) {
            unknownFunction(call, name, scope);
        }
        return ValueType.UNKNOWN;
    }

    private void unknownFunction(MethodCallExpr call, String name, Scope scope) {
        Set<String> known = new HashSet<>(context.functions().keySet());
        if (scope.place() == Scope.Place.CONSEQUENCE) {
            known.addAll(Effects.NAMES);
        }
        scope.self().filter(ValueType::isClass).ifPresent(fact -> known.addAll(Members.methodNames(fact.raw())));
        remarks.unknown(
                Kind.UNKNOWN_FUNCTION,
                call,
                "there is no function %s in %s"
                        .formatted(name, context.file().descr().getName()),
                name,
                known);
    }

    static boolean isFunction(Expression expression) {
        return expression instanceof LambdaExpr || expression instanceof MethodReferenceExpr;
    }
}
