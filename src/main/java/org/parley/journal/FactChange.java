package org.parley.journal;

/**
 * One insert, update or delete of a fact.
 *
 * @param json the fact after the change; null for a delete
 */
public record FactChange(Kind kind, String type, String key, String json) {
    public enum Kind {
        INSERT,
        UPDATE,
        DELETE
    }
}
