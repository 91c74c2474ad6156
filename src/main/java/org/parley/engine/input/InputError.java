package org.parley.engine.input;

/**
 * One mistake in what somebody sent.
 *
 * @param pointer JSON pointer (RFC 6901) to the value
 * @param message names the value and what is expected of it
 */
public record InputError(String pointer, String message) {}
