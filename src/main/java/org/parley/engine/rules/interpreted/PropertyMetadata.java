package org.parley.engine.rules.interpreted;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.base.util.PropertyReactivityUtil;
import org.drools.model.DomainClassMetadata;

/** The properties of a type in the order in which the engine numbers them. */
final class PropertyMetadata implements DomainClassMetadata {
    private static final Map<Class<?>, PropertyMetadata> KNOWN = new ConcurrentHashMap<>();

    private final Class<?> type;
    private final List<String> properties;

    private PropertyMetadata(Class<?> type) {
        this.type = type;
        this.properties = PropertyReactivityUtil.getAccessiblePropertiesIncludingNonGetterValueMethod(type);
    }

    static PropertyMetadata of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, PropertyMetadata::new);
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
