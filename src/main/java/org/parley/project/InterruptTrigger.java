package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.RowKey;

/**
 * What is asked on occasions of one kind.
 *
 * @param occasion what kind of thing happens
 * @param question that is put
 * @param actions  by which it may be answered
 * @param expires  whether it is answered by the {@link OversightPolicy} when nobody answers in time
 * @param approved whether those answer it whom the {@link OversightPolicy} names; else one answer of anybody will do
 */
public record InterruptTrigger(
        @RowKey String occasion, String question, List<String> actions, boolean expires, boolean approved)
        implements Policy {}
