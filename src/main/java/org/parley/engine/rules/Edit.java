package org.parley.engine.rules;

import org.parley.engine.fact.Running;

/**
 * Under which circumstances somebody takes other rules into use.
 *
 * @param author   who does it
 * @param expected the version that has to be active; null for whichever is
 * @param running  what becomes of what is under way; null for what the policy says
 */
public record Edit(String author, String expected, Running running) {}
