package org.parley.scheduling;

/**
 * How the participants stand to a slot, in numbers.
 *
 * @param accepted how many accept it
 * @param open     how many have not been asked yet
 * @param missing  how many refuse without whom it is not possible
 * @param score    sum of the preferences of those who accept it, 0 to 10 each
 */
public record Tally(Slot slot, int accepted, int open, int missing, int score) {
    /** What the score would be if all who have not been asked liked it best. */
    public int hope() {
        return score + open * Attendance.MOST_PREFERENCE;
    }
}
