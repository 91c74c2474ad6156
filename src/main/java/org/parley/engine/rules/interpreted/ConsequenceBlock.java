package org.parley.engine.rules.interpreted;

import java.util.List;
import java.util.function.Supplier;
import org.drools.model.Consequence;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceImpl;
import org.drools.model.functions.BlockN;
import org.parley.engine.interpreter.Later;

/** What a rule does, for the engine. */
final class ConsequenceBlock implements BlockN {
    private static final long serialVersionUID = 1;

    private final String text;
    private final transient List<FormulaSource.Used> used;
    private final transient Later<Evaluation> evaluation;

    /**
     * @param text as it stands in the file
     * @param used the variables that it uses, in order of their first use
     */
    ConsequenceBlock(String text, List<FormulaSource.Used> used, Supplier<Evaluation> evaluation) {
        this.text = text;
        this.used = used;
        this.evaluation = new Later<>(evaluation);
    }

    String text() {
        return text;
    }

    List<FormulaSource.Used> used() {
        return used;
    }

    /** Has it translated now, if it is not yet. */
    void translate() {
        evaluation.get();
    }

    Consequence consequence(Variable<?>... variables) {
        return new ConsequenceImpl(this, variables, true, false, "java");
    }

    @Override
    public void execute(Object... values) {
        evaluation.get().of(values);
    }
}
