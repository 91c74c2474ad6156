package org.parley.scheduling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.parley.engine.fact.Rank;
import org.parley.engine.fact.Ranked;

/**
 * A slot that enough can attend, or might.
 *
 * @param number     place in order of time
 * @param slots      one, or for a series that of each occurrence at which it is possible
 * @param exceptions occurrences at which it is not possible
 * @param accepted   how many accept it, of all occurrences together
 * @param open       how many have not been asked yet
 * @param score      sum of the preferences; of those who have not been asked, the highest
 * @param rank       place among the prospects, by the strategy
 */
public record Prospect(
        @JsonIgnore int number,
        List<Slot> slots,
        List<Slot> exceptions,
        int accepted,
        int open,
        int score,
        @JsonIgnore Rank rank)
        implements Ranked {
    /** The same, at its place by the strategy; of equals the earlier one comes first. */
    public Prospect ranked(double... keys) {
        double[] all = new double[keys.length + 1];
        System.arraycopy(keys, 0, all, 0, keys.length);
        all[keys.length] = number;
        return new Prospect(number, slots, exceptions, accepted, open, score, new Rank(all, ""));
    }

    /** The date of the first occurrence, possible or not. */
    public LocalDate begins() {
        LocalDate first = slots.get(0).date();
        return exceptions.isEmpty() || exceptions.get(0).date().isAfter(first)
                ? first
                : exceptions.get(0).date();
    }

    /** True if everybody has answered. */
    public boolean isCertain() {
        return open == 0;
    }

    /** How many would accept it if all who have not been asked did. */
    public int hoped() {
        return accepted + open;
    }
}
