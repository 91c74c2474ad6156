package org.parley.agent;

import java.util.List;

/** The types of this domain that rules may speak of; a native executable has to know them beforehand. */
public final class AgentTypes {
    public static final List<Class<?>> ALL = List.of(
            Agent.class,
            AgentPaused.class,
            AgentPolicy.class,
            AgentRegistered.class,
            AgentRemoved.class,
            AgentResumed.class,
            PauseAgent.class,
            RegisterAgent.class,
            Registry.class,
            RemoveAgent.class,
            ResumeAgent.class);

    private AgentTypes() {}
}
