package org.parley.conversation;

/**
 * What an answer counts.
 *
 * @param message    number of the message that holds it
 * @param priority   of its agent's role
 * @param confidence 0 to 1
 */
public record Voice(int message, int priority, double confidence) {}
