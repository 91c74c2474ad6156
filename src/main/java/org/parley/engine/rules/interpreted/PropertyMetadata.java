package org.parley.engine.rules.interpreted;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.base.util.PropertyReactivityUtil;
import org.drools.model.DomainClassMetadata;
import org.drools.util.ClassUtils;

/** The properties of a type in the order in which the engine numbers them. */
final class PropertyMetadata implements DomainClassMetadata {
    private static final Map<Class<?>, PropertyMetadata> KNOWN = new ConcurrentHashMap<>();

    private final Class<?> type;
    private final List<String> properties;
    private final Map<String, Optional<Method>> accessors = new ConcurrentHashMap<>();

    private PropertyMetadata(Class<?> type) {
        this.type = type;
        this.properties = PropertyReactivityUtil.getAccessiblePropertiesIncludingNonGetterValueMethod(type);
    }

    static PropertyMetadata of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, PropertyMetadata::new);
    }

    /** The method that reads a property; null if there is none. */
    Method accessor(String property) {
        return accessors
                .computeIfAbsent(property, name -> Optional.ofNullable(ClassUtils.getAccessor(type, name)))
                .orElse(null);
    }

    List<String> properties() {
        return properties;
    }

    /** Those that a rule can react to. */
    static List<String> reactive(Class<?> type) {
        return PropertyReactivityUtil.getAccessibleProperties(type);
    }

    @Override
    public Class<?> getDomainClass() {
        return type;
    }

    @Override
    public int getPropertiesSize() {
        return properties.size();
    }

    /** -1 if it is none. */
    @Override
    public int getPropertyIndex(String name) {
        return properties.indexOf(name);
    }
}
