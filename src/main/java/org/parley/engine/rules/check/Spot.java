package org.parley.engine.rules.check;

/**
 * A place in a file.
 *
 * @param line   from 1
 * @param column from 1
 */
record Spot(int line, int column) {}
