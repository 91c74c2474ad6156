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

    /** {@code ["insert", "Task", "release/kickoff", {…}]}. */
    public String toJson() {
        return FiringsJson.write(this);
    }

    public static FactChange fromJson(String text) {
        return FiringsJson.readChange(text);
    }
}
