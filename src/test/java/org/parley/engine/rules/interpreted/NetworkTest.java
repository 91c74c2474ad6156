package org.parley.engine.rules.interpreted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.Domains;
import org.parley.RuleBases;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.rules.RulesRejected;

/** Rules make the network that the engine's own compiler makes of them: the same nodes and indexes. */
class NetworkTest {
    /** One rule for each form of condition that the shipped rules do without. */
    private static final String FORMS = """
            package rules.forms;

            import java.util.List;
            import org.parley.agent.*;
            import org.parley.engine.fact.*;
            import org.parley.project.*;

            function boolean near(Task task, int distance) { return task.getPosition() < distance; }
            function boolean same(String one, String other) { return one.equals(other); }

            rule "constants" when
                Task(id == "x", "y" == taskId, position == 3, 4 > level, estimatedHours > 2, priority >= 2, priority != 5)
            then end
            rule "truth" when
                Task(!queued, meetingRequired == true, !state.open, (queued), !(priority == 1))
            then end
            rule "words" when
                Task(taskId matches "a.*", description contains "b", taskId in ("c", "d"), taskId not in ("e"), reason str[startsWith] "f", dependencies contains "g", dependencies not contains "h")
            then end
            rule "nothing" when
                Task(reason == null, agentId != null)
            then end
            rule "or and and" when
                $other : Task(queued)
                Task(id == $other.id || agentId == $other.agentId, (position > 1) && (level < 3), state.open || priority == 2, state == Task.State.READY && queued)
            then end
            rule "calls" when
                $other : Task(getPosition() == 23, taskId.length() > 3, attendees.size > 1, attendees.isEmpty(), near(this, 3), same(taskId, description))
                Task(same(taskId, $other.taskId), near($other, position), same($other.getTaskId(), getTaskId()))
            then end
            rule "itself" when
                $other : Task(this.position == 13)
                Task(this == $other, this.level == 4, this != $other)
                Task($p : position, level == $p, $l : level > 3, $d : description.length, $c : taskId.toUpperCase())
            then end
            rule "sums" when
                $other : Task(position + 1 == level)
                Task(position == $other.position + 1, position + 1 == $other.position, $other.position == level, $other.level < level, estimatedHours > $other.position, id == $other.getId())
            then end
            rule "bound" when
                Task($id : taskId, $level : level, $hours : estimatedHours)
                Task(taskId == $id, level >= $level, estimatedHours < $hours, description == $id + "!", level == $id.length)
                Agent(agentId == $id, name != $id, active < maxConcurrent)
            then end
            rule "groups" when
                $task : Task(queued)
                exists(Agent(agentId == $task.agentId, $name : name) and Task(taskId == $name))
                not(Agent(agentId == $task.agentId) and Task(agentId == $task.agentId, this != $task))
                not Agent(name == $task.taskId, active > 0)
            then end
            rule "accumulates" when
                $agent : Agent()
                accumulate(Task(agentId == $agent.agentId, $hours : estimatedHours, $level : level);
                    $sum : sum($hours), $most : max($level), $least : min($hours), $mean : average($hours), $count : count(), $levels : collectSet($level))
                Agent(active > $count)
                List(size > 2) from accumulate($task : Task(agentId == $agent.agentId), collectList($task))
                $number : Number(intValue > 3) from accumulate(Task($l : level), sum($l))
            then end
            rule "sources" when
                $task : Task(queued)
                $one  : String() from $task.attendees
                $two  : String(length > 3, this != $one) from $task.getDependencies()
                $size : Integer(this > 3) from $task.attendees.size()
                Agent(agentId == $two)
            then end
            rule "modifications" when
                $task  : Task(queued, state == Task.State.READY)
                $agent : Agent(agentId == $task.agentId)
            then
                modify($task) { setQueued(false), setState(Task.State.ASSIGNED) }
                modify($agent) { setActive(1) };
            end
            query "asked"()
                $task : Task(queued)
                not Agent(agentId == $task.agentId)
            end
            """;

    @Test
    void every_form_of_condition_makes_the_network_that_the_compiler_of_Drools_made_of_it()
            throws RulesRejected, IOException {
        RuleBases.quiet();
        Network network = Network.of(Domains.loader()
                .load(new RuleSet(Map.of("forms/forms.drl", FORMS)))
                .rules());

        assertThat(text(network)).isEqualTo(Files.readString(Path.of("src/test/resources/network/forms.txt")));
    }

    /** Without the masks of properties, which change with each property of a type. */
    private static String text(Network network) {
        StringBuilder text = new StringBuilder();
        network.paths().forEach((rule, path) -> {
            text.append(rule).append('\n');
            path.stream()
                    .filter(line -> !line.startsWith("reacts to"))
                    .forEach(line -> text.append("    ")
                            .append(line.replaceFirst(" -?\\d+/-?\\d+", ""))
                            .append('\n'));
        });
        text.append("nodes\n");
        network.nodes().forEach((node, count) -> text.append("    %s: %d%n".formatted(node, count)));
        return text.toString();
    }
}
