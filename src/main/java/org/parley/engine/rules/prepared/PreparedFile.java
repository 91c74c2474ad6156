package org.parley.engine.rules.prepared;

/**
 * A rule file of the index.
 *
 * @param content its rules and queries, as the loader wrote them; null if there is none
 */
public record PreparedFile(FileOutline outline, PreparedInput content) {}
