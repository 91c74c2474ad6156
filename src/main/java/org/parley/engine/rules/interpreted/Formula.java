package org.parley.engine.rules.interpreted;

import org.parley.engine.interpreter.Later;

/** An expression over facts, which is translated when it is evaluated first, unless it has been before. */
final class Formula {
    private static final String SEPARATOR = " | ";

    private final String text;
    private final FormulaSource source;
    private final Later<Evaluation> evaluation;

    /**
     * A translated expression.
     *
     * @param text   equal for equal formulas over facts of equal types
     * @param source null if the expression cannot be translated again
     */
    Formula(String text, FormulaSource source, Evaluation evaluation) {
        this.text = text;
        this.source = source;
        this.evaluation = new Later<>(() -> evaluation);
    }

    /** An expression that was translated at an earlier time, and can be again. */
    Formula(String text, FormulaSource source, Functions functions) {
        this.text = text;
        this.source = source;
        this.evaluation = new Later<>(
                () -> source.translate(text.substring(text.indexOf(SEPARATOR) + SEPARATOR.length()), functions));
    }

    /** The text of an expression that means something by its surroundings. */
    static String text(String meaning, String expression) {
        return meaning + SEPARATOR + expression;
    }

    String text() {
        return text;
    }

    FormulaSource source() {
        return source;
    }

    /** Has it translated now, if it is not yet. */
    void translate() {
        evaluation.get();
    }

    Object of(Object... values) {
        return evaluation.get().of(values);
    }
}
