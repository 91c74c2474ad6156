package org.parley.engine.rules;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.parley.engine.fact.Index;
import org.parley.engine.fact.Indexed;

/** {@code index($indexed)} in an accumulate: all by their names, kept up to date as they come and go. */
public class IndexFunction extends Accumulator<IndexFunction.Names> {
    /** The index under way. */
    public static final class Names implements Serializable {
        private static final long serialVersionUID = 1;

        private transient Index<Indexed> index = new Index<>();
    }

    /** An item with the names it was put under, which may no longer be those it has. */
    private record Filed(Indexed item, Collection<String> names) {}

    @Override
    public Names createContext() {
        return new Names();
    }

    @Override
    public void init(Names names) {
        names.index = new Index<>();
    }

    @Override
    public void accumulate(Names names, Object value) {
        accumulateValue(names, value);
    }

    @Override
    public Object accumulateValue(Names names, Object value) {
        Indexed item = (Indexed) value;
        Filed filed = new Filed(item, List.copyOf(item.names()));
        names.index.add(item, filed.names());
        return filed;
    }

    @Override
    public void reverse(Names names, Object value) {
        Filed filed = (Filed) value;
        names.index.remove(filed.item(), filed.names());
    }

    @Override
    public Object getResult(Names names) {
        return names.index;
    }

    @Override
    public boolean supportsReverse() {
        return true;
    }

    @Override
    public Class<?> getResultType() {
        return Index.class;
    }
}
