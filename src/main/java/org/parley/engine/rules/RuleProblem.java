package org.parley.engine.rules;

/**
 * A mistake in a rule or policy file.
 *
 * @param file   path below the rules folder
 * @param line   from 1; 0 if it concerns the file as a whole
 * @param column from 1; 0 if unknown
 */
public record RuleProblem(String file, int line, int column, String message) {
    @Override
    public String toString() {
        return column > 0
                ? "%s:%d:%d: %s".formatted(file, line, column, message)
                : "%s:%d: %s".formatted(file, line, message);
    }
}
