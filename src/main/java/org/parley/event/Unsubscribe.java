package org.parley.event;

import org.parley.engine.fact.Command;

/** Somebody wants to hear nothing any more. */
public record Unsubscribe(String subscriptionId) implements Command {}
