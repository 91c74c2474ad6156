package org.parley.scheduling;

/**
 * The part of each day in which a meeting may be held.
 *
 * @param start minutes since midnight; the first slot begins then
 * @param end   minutes since midnight; the last slot is over by then
 */
public record Window(int start, int end) {}
