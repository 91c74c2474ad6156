package org.parley.scheduling;

import java.util.Arrays;
import java.util.List;
import org.parley.scheduling.Exclusions.Excluded;

/**
 * What one participant says to each slot (spec/scheduling.md): who can attend for its whole length accepts it.
 *
 * @param free     stretches of time in which he can attend
 * @param excluded those that rules took away
 * @param answers  what he said himself, in order; null for somebody whose calendar answers
 */
record Attendance(
        String participantId,
        boolean required,
        List<Interval> free,
        List<Excluded> excluded,
        List<Response> answers,
        int usualPreference,
        SlotPolicy slots) {
    static final int REFUSES = -1;
    /** He has not been asked yet. */
    static final int OPEN = -2;
    /** Of the scale from 0 to 10. */
    static final int MOST_PREFERENCE = 10;

    /** By place of the slot: {@link #REFUSES}, {@link #OPEN}, or how much it is liked. */
    int[] replies(Grid grid) {
        int[] replies = new int[grid.slots().size()];
        Arrays.fill(replies, REFUSES);
        for (Interval interval : free) {
            int end = grid.endOfThoseBy(interval.to());
            for (int place = grid.firstFrom(interval.from()); place < end; place++) {
                replies[place] = Math.max(replies[place], interval.preference());
            }
        }
        if (answers != null) {
            for (int place = 0; place < replies.length; place++) {
                replies[place] = replies[place] == REFUSES
                        ? REFUSES
                        : answer(grid.slots().get(place));
            }
        }
        return replies;
    }

    private int answer(Slot slot) {
        int answer = OPEN;
        for (Response response : answers) {
            if (slots.settles(response, slot)) {
                answer = !response.accepted()
                        ? REFUSES
                        : response.preferenceScore() == null ? usualPreference : response.preferenceScore();
            }
        }
        return answer;
    }

    /** As {@link #replies}, of one slot. */
    int reply(Slot slot) {
        int preference = free.stream()
                .filter(interval -> interval.contains(from(slot), to(slot)))
                .mapToInt(Interval::preference)
                .max()
                .orElse(REFUSES);
        return preference == REFUSES || answers == null ? preference : answer(slot);
    }

    /** Why rules let him not attend a slot; empty if none has anything against it. */
    List<String> objections(Slot slot) {
        return excluded.stream()
                .filter(each -> each.stretch().overlaps(from(slot), to(slot)))
                .map(Excluded::reason)
                .distinct()
                .toList();
    }

    private static long from(Slot slot) {
        return slot.from().getEpochSecond();
    }

    private static long to(Slot slot) {
        return slot.to().getEpochSecond();
    }
}
