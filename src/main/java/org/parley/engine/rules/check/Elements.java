package org.parley.engine.rules.check;

/** What a collection holds. */
final class Elements {
    private Elements() {}

    /** The type of each value; unknown if that cannot be told. */
    static ValueType of(ValueType collection) {
        if (!collection.isClass()) {
            return ValueType.UNKNOWN;
        }
        if (collection.raw().isArray()) {
            return ValueType.of(collection.raw().getComponentType());
        }
        return Iterable.class.isAssignableFrom(collection.raw())
                ? Generics.of(collection).resolve(Iterable.class.getTypeParameters()[0])
                : ValueType.UNKNOWN;
    }

    /** What {@code from} takes facts out of: the values of a collection, or the one value. */
    static ValueType from(ValueType source) {
        boolean several = source.isClass() && (source.raw().isArray() || Iterable.class.isAssignableFrom(source.raw()));
        return several ? of(source) : source;
    }
}
