package org.parley.engine.rules.interpreted;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.base.util.PropertyReactivityUtil;
import org.drools.model.DomainClassMetadata;
import org.drools.util.ClassUtils;
import org.parley.engine.interpreter.DeclaredMembers;
import org.parley.engine.interpreter.DeclaredObject;
import org.parley.engine.interpreter.DeclaredType;
import org.parley.engine.interpreter.JavaType;
import org.parley.engine.interpreter.Reach;
import org.parley.engine.interpreter.Reflected;
import org.parley.engine.interpreter.Typed;

/** The properties of a type in the order in which the engine numbers them. */
abstract class PropertyMetadata implements DomainClassMetadata {
    private final Class<?> type;
    private final List<String> numbered;

    private PropertyMetadata(Class<?> type, List<String> numbered) {
        this.type = type;
        this.numbered = numbered;
    }

    static PropertyMetadata of(JavaType type) {
        return type.declared() == null ? OfClass.of(type.raw()) : new OfDeclared(type.declared());
    }

    /** The value of a property; null if there is none of the name. */
    abstract Typed read(Typed target, String property);

    /** True if there is something that reads a property of the name. */
    abstract boolean has(String property);

    /** Those that a rule can react to. */
    abstract List<String> reactive();

    /** Those that it has, for those who mistyped one. */
    List<String> properties() {
        return numbered;
    }

    @Override
    public Class<?> getDomainClass() {
        return type;
    }

    @Override
    public int getPropertiesSize() {
        return numbered.size();
    }

    /** -1 if it is none. */
    @Override
    public int getPropertyIndex(String name) {
        return numbered.indexOf(name);
    }

    private static final class OfClass extends PropertyMetadata {
        private static final Map<Class<?>, OfClass> KNOWN = new ConcurrentHashMap<>();

        private final List<String> reactive;
        private final Map<String, Optional<Method>> accessors = new ConcurrentHashMap<>();

        private OfClass(Class<?> type) {
            super(type, PropertyReactivityUtil.getAccessiblePropertiesIncludingNonGetterValueMethod(type));
            reactive = PropertyReactivityUtil.getAccessibleProperties(type);
        }

        static OfClass of(Class<?> type) {
            return KNOWN.computeIfAbsent(type, OfClass::new);
        }

        @Override
        Typed read(Typed target, String property) {
            Method accessor = accessor(property);
            return accessor == null
                    ? null
                    : Typed.of(
                            JavaType.of(
                                    accessor.getGenericReturnType(),
                                    target.type().variablesOf(accessor.getDeclaringClass())),
                            Reflected.call(accessor, target.code()));
        }

        @Override
        boolean has(String property) {
            return accessor(property) != null;
        }

        private Method accessor(String property) {
            return accessors
                    .computeIfAbsent(
                            property,
                            name -> Optional.ofNullable(ClassUtils.getAccessor(getDomainClass(), name))
                                    .filter(method -> Reach.allows(getDomainClass(), method)))
                    .orElse(null);
        }

        @Override
        List<String> reactive() {
            return reactive;
        }
    }

    /** Objects of all declared types are of one class, so that their properties are numbered together. */
    private static final class OfDeclared extends PropertyMetadata {
        private final DeclaredType declared;

        private OfDeclared(DeclaredType declared) {
            super(DeclaredObject.class, numbered(declared));
            this.declared = declared;
        }

        private static List<String> numbered(DeclaredType declared) {
            List<String> all = new ArrayList<>(List.of("this"));
            all.addAll(declared.all().properties());
            return all;
        }

        @Override
        Typed read(Typed target, String property) {
            return DeclaredMembers.read(target, property);
        }

        @Override
        boolean has(String property) {
            return declared.indexOf(property) >= 0;
        }

        @Override
        List<String> properties() {
            return reactive();
        }

        @Override
        List<String> reactive() {
            return declared.fields().stream().map(DeclaredType.Field::name).toList();
        }
    }
}
