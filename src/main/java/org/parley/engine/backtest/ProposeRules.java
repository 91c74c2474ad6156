package org.parley.engine.backtest;

import java.util.List;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Running;

/**
 * Somebody wants other rules to be taken into use. The rules that are in use say whether they may.
 *
 * @param version  of the proposed rules
 * @param running  what is to become of what is under way
 * @param underWay the workspaces in which something is, if that matters
 * @param changes  protected decisions that the proposed rules would have made otherwise
 */
public record ProposeRules(String version, Running running, List<String> underWay, List<DecisionChange> changes)
        implements Command {}
