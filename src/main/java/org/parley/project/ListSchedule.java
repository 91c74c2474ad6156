package org.parley.project;

import java.util.Arrays;

/**
 * What becomes of tasks when, at each moment, those that are ready have their turn in an order and each begins that
 * somebody free can do: nobody idles while a ready task fits him. Tasks, agents and resources are numbers.
 *
 * @param capacities by agent, how many tasks at a time
 * @param wanted     by agent; the lowest of the able gets a task, then the one with fewer tasks
 * @param ageing     seconds after which a claim to a resource counts for one priority more
 */
record ListSchedule(PlanWork work, PlanTime time, int[] capacities, double[] wanted, int ageing) {

    /** When each task ends, in milliseconds of the epoch; at the start those that nobody can do. */
    record Times(long start, long[] ends) {
        /** Hours from the start to the end of the last task. */
        double makespan() {
            return (Arrays.stream(ends).max().orElse(start) - start) / PlanTime.MILLIS;
        }
    }

    /** The same with what was before after, around the clock. */
    ListSchedule backwards() {
        return new ListSchedule(work.backwards(), PlanTime.continuous(0), capacities, wanted, ageing);
    }

    /** @param places by task, the lowest is served first */
    Times run(int[] places) {
        return new ScheduleRun(this, places).run();
    }
}
