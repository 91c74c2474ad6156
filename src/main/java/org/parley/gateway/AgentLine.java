package org.parley.gateway;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** A way of reaching agents. */
interface AgentLine {
    /**
     * Asks an agent.
     *
     * @param chunks is given the text of the answer, part by part, as it comes
     * @return fails with {@link BrokenOff} if the agent does not come to the end of its answer
     */
    CompletionStage<AgentAnswer> ask(AgentCall call, Consumer<String> chunks);
}
