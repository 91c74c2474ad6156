package org.parley;

import java.util.List;
import java.util.stream.Stream;
import org.parley.agent.AgentTypes;
import org.parley.conflict.ConflictTypes;
import org.parley.consensus.ConsensusTypes;
import org.parley.contract.ContractTypes;
import org.parley.conversation.ConversationTypes;
import org.parley.delegation.DelegationTypes;
import org.parley.engine.backtest.BacktestTypes;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.EngineTypes;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.Policy;
import org.parley.engine.interpreter.JavaLibrary;
import org.parley.engine.interpreter.Vocabulary;
import org.parley.engine.rules.FactTypes;
import org.parley.engine.rules.RuleLoader;
import org.parley.engine.rules.interpreted.InterpretingLoader;
import org.parley.event.EventTypes;
import org.parley.meeting.MeetingTypes;
import org.parley.memory.MemoryTypes;
import org.parley.project.ProjectTypes;
import org.parley.scheduling.SchedulingTypes;

/** The domains that this Parley knows: the one place that names them all. */
public final class Domains {
    /** All types of every domain that rules may speak of. */
    public static final List<Class<?>> ALL = Stream.of(
                    EngineTypes.ALL,
                    BacktestTypes.ALL,
                    AgentTypes.ALL,
                    ConflictTypes.ALL,
                    ConversationTypes.ALL,
                    ContractTypes.ALL,
                    ConsensusTypes.ALL,
                    DelegationTypes.ALL,
                    EventTypes.ALL,
                    MeetingTypes.ALL,
                    MemoryTypes.ALL,
                    ProjectTypes.ALL,
                    SchedulingTypes.ALL)
            .<Class<?>>flatMap(List::stream)
            .toList();

    /** Fact, command, decision and policy types of every domain. */
    public static final FactTypes TYPES = new FactTypes(
            ALL.stream().filter(type -> !type.isInterface() && isKept(type)).toList());

    /** What interpreted rules may speak of. */
    public static final Vocabulary VOCABULARY = new Vocabulary(
            Stream.concat(JavaLibrary.TYPES.stream(), ALL.stream()).toList());

    private Domains() {}

    /** The way from rule files to what sessions run. */
    public static RuleLoader loader() {
        return new InterpretingLoader(VOCABULARY);
    }

    private static boolean isKept(Class<?> type) {
        return Stream.of(Fact.class, Command.class, Decision.class, Policy.class)
                .anyMatch(kind -> kind.isAssignableFrom(type));
    }
}
