package org.parley.engine.fact;

/**
 * Takes a fact back whose type the rules declare.
 *
 * @param type its name
 * @param key  of the fact
 */
public record WithdrawFact(String type, String key) implements Command {}
