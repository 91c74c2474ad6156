package org.parley.engine.interpreter;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.util.StringUtils;

/** A type that rule files declare. It has no class of its own; its objects are {@link DeclaredObject}s. */
public final class DeclaredType {
    /**
     * A field, which is read by {@code getName()} and written by {@code setName(…)}.
     *
     * @param key     true if it belongs to what makes two objects equal
     * @param initial what it is before anybody says otherwise
     */
    public record Field(String name, JavaType type, boolean key, Supplier<Object> initial) {
        public String getter() {
            return "get" + StringUtils.ucFirst(name);
        }

        String setter() {
            return "set" + StringUtils.ucFirst(name);
        }
    }

    private final DeclaredTypes all;
    private final String packageName;
    private final String name;
    private final DeclaredRole role;
    private DeclaredType parent;
    private boolean extended;
    private List<Field> fields = List.of();
    private int[] keys = {};

    DeclaredType(DeclaredTypes all, String packageName, String name, DeclaredRole role) {
        this.all = all;
        this.packageName = packageName;
        this.name = name;
        this.role = role;
    }

    /** Before it is defined, if it is one of another type. */
    public void extend(DeclaredType other) {
        parent = other;
        other.extended = true;
    }

    /** The type that it extends; null if there is none. */
    public DeclaredType parent() {
        return parent;
    }

    /** True if it is this type, or extends it. */
    public boolean isA(DeclaredType other) {
        for (DeclaredType each = this; each != null; each = each.parent) {
            if (each == other) {
                return true;
            }
        }
        return false;
    }

    /** How many types it extends, one above the other. */
    public int depth() {
        int depth = 0;
        for (DeclaredType each = parent; each != null; each = each.parent) {
            depth++;
        }
        return depth;
    }

    /** True if there are objects of other types that are of this one, too. */
    public boolean isExtended() {
        return extended;
    }

    /**
     * Its fields are known only after the types are to which they refer.
     *
     * @param defined behind those of the type that it extends, which is defined before
     */
    public void define(List<Field> defined) {
        fields = Stream.concat(parent == null ? Stream.empty() : parent.fields.stream(), defined.stream())
                .toList();
        keys = keys().stream().mapToInt(this::indexOf).toArray();
    }

    /** All types that are declared together with it. */
    public DeclaredTypes all() {
        return all;
    }

    public String name() {
        return name;
    }

    public String fullName() {
        return packageName + "." + name;
    }

    /** What its objects are for. */
    public DeclaredRole role() {
        return role;
    }

    public List<Field> fields() {
        return fields;
    }

    /** The names of the fields that make the key. */
    public List<String> keys() {
        return fields.stream().filter(Field::key).map(Field::name).toList();
    }

    /** -1 if there is none of the name. */
    public int indexOf(String field) {
        for (int index = 0; index < fields.size(); index++) {
            if (fields.get(index).name().equals(field)) {
                return index;
            }
        }
        return -1;
    }

    /** An object whose fields have their initial values. */
    public DeclaredObject create() {
        return new DeclaredObject(
                this, fields.stream().map(field -> field.initial().get()).toArray());
    }

    /**
     * An object as one of this type.
     *
     * @throws NullPointerException if it is null, and {@link ClassCastException} if it is of another type, as in Java
     */
    DeclaredObject own(Object object, String member) {
        if (object == null) {
            throw new NullPointerException("%s() is called on null".formatted(member));
        }
        if (isInstance(object)) {
            return (DeclaredObject) object;
        }
        throw new ClassCastException("%s is no %s".formatted(object, name));
    }

    /** True if an object is of this type. */
    public boolean isInstance(Object object) {
        return object instanceof DeclaredObject declared && declared.type().isA(this);
    }

    /** Equal for equal objects; null if there are no key fields, as then only the same is equal. */
    List<Object> keyOf(DeclaredObject object) {
        return keys.length == 0
                ? null
                : Arrays.asList(Arrays.stream(keys).mapToObj(object::get).toArray());
    }

    String describe(DeclaredObject object) {
        return fields.stream()
                .map(field -> field.name() + "=" + object.get(indexOf(field.name())))
                .collect(Collectors.joining(", ", name + "( ", " )"));
    }
}
