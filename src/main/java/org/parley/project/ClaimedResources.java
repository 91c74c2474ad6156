package org.parley.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Who has what in a rehearsal, and who waits for it (rules/conflict/leases.drl, rules/project/resources.drl). */
final class ClaimedResources {
    private record Claim(int task, long at) {}

    private static final int NONE = -1;
    private static final int SECOND = 1000;

    private final PlanWork work;
    private final int ageing;
    private final int[] holders;
    private final List<List<Claim>> claims = new ArrayList<>();
    /** By task how many it has: it gets them in order. */
    private final int[] held;

    ClaimedResources(PlanWork work, int ageing) {
        this.work = work;
        this.ageing = ageing;
        holders = new int[work.resourceCount()];
        Arrays.fill(holders, NONE);
        for (int resource = 0; resource < holders.length; resource++) {
            claims.add(new ArrayList<>());
        }
        held = new int[work.size()];
    }

    boolean hasAll(int task) {
        return held[task] == work.resources()[task].length;
    }

    /** What the task lacks first. */
    void claim(int task, long now) {
        claims.get(work.resources()[task][held[task]]).add(new Claim(task, now));
    }

    /** The task that gets what is free and it has claimed; less than 0 if there is none. */
    int grant(long now) {
        for (int resource = 0; resource < holders.length; resource++) {
            if (holders[resource] == NONE && !claims.get(resource).isEmpty()) {
                Claim best = claims.get(resource).stream()
                        .min(Comparator.comparingLong((Claim claim) -> -priority(claim, now))
                                .thenComparingLong(Claim::at)
                                .thenComparing(claim -> work.ids()[claim.task]))
                        .orElseThrow();
                claims.get(resource).remove(best);
                holders[resource] = best.task;
                held[best.task]++;
                return best.task;
            }
        }
        return NONE;
    }

    private long priority(Claim claim, long now) {
        return work.priorities()[claim.task] + (now - claim.at) / SECOND / ageing;
    }

    void giveBack(int task) {
        for (int place = 0; place < held[task]; place++) {
            holders[work.resources()[task][place]] = NONE;
        }
        held[task] = 0;
    }
}
