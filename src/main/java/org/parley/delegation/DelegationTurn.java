package org.parley.delegation;

import org.parley.engine.fact.Rank;
import org.parley.engine.fact.Ranked;

/** The place of a delegation among those that wait: the first asked for, then its place in its whole. */
public record DelegationTurn(Delegation delegation, String lane, Rank rank) implements Ranked {}
