package org.parley.journal;

/** Names a fact. */
public record FactReference(String type, String key) {}
