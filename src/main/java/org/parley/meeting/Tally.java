package org.parley.meeting;

/**
 * Where a ballot stands, in weights.
 *
 * @param eligible of the electorate, fixed when the vote began
 * @param gone     of those who left without a vote, or whose vote does not count
 * @param faulty   how many voters have voted twice, and differently
 */
public record Tally(long eligible, long gone, long yes, long no, long abstain, int faulty) {
    public static Tally of(long eligible) {
        return new Tally(eligible, 0, 0, 0, 0, 0);
    }

    public long cast() {
        return yes + no + abstain;
    }

    /** Of those who may still vote. */
    public long outstanding() {
        return eligible - gone - cast();
    }

    /** With a vote of some weight instead of another; null for none. */
    public Tally voted(Vote before, Vote now, long weight) {
        return new Tally(
                eligible,
                gone,
                yes + change(Vote.YES, before, now) * weight,
                no + change(Vote.NO, before, now) * weight,
                abstain + change(Vote.ABSTAIN, before, now) * weight,
                faulty);
    }

    /** With so much more that is gone. */
    public Tally gone(long weight) {
        return new Tally(eligible, gone + weight, yes, no, abstain, faulty);
    }

    /** With a voter more whose vote does not count any more. */
    public Tally faulty(Vote before, long weight) {
        Tally without = voted(before, null, weight).gone(weight);
        return new Tally(without.eligible, without.gone, without.yes, without.no, without.abstain, faulty + 1);
    }

    private static long change(Vote kind, Vote before, Vote now) {
        return (kind == now ? 1 : 0) - (kind == before ? 1 : 0);
    }
}
