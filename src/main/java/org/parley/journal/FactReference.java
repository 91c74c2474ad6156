package org.parley.journal;

/** Names a fact. */
public record FactReference(String type, String key) {
    public static FactReference of(FactChange change) {
        return new FactReference(change.type(), change.key());
    }

    public static FactReference of(Class<?> type, String key) {
        return new FactReference(type.getSimpleName(), key);
    }
}
