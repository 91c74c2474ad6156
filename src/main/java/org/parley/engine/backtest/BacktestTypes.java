package org.parley.engine.backtest;

import java.util.List;

/** The types of the proposals of other rules that rules may speak of; a native executable has to know them beforehand. */
public final class BacktestTypes {
    public static final List<Class<?>> ALL = List.of(BacktestRun.class, DecisionChange.class, ProposeRules.class);

    private BacktestTypes() {}
}
