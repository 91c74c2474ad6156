package org.parley.meeting;

/**
 * Something the meeting wants done.
 *
 * @param number place among the meeting's action items, from 1
 */
public record ActionItem(int number, String text) {}
