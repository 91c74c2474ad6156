package org.parley.engine.interpreter;

import java.util.List;

/** An object of a type that rule files declare. */
public final class DeclaredObject {
    private final DeclaredType type;
    private final Object[] values;

    DeclaredObject(DeclaredType type, Object... values) {
        this.type = type;
        this.values = values;
    }

    public DeclaredType type() {
        return type;
    }

    /** @param field its place among the fields of the type */
    public Object get(int field) {
        return values[field];
    }

    public void set(int field, Object value) {
        values[field] = value;
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        List<Object> key = type.keyOf(this);
        return key != null
                && other instanceof DeclaredObject declared
                && declared.type == type
                && key.equals(type.keyOf(declared));
    }

    @Override
    public int hashCode() {
        List<Object> key = type.keyOf(this);
        return key == null ? System.identityHashCode(this) : key.hashCode();
    }

    @Override
    public String toString() {
        return type.describe(this);
    }
}
