package org.parley.engine.network;

import java.util.BitSet;

/** Which members of an audience hear of facts in a session; who wakes while a fact is told hears of it if its turn comes. */
final class Listeners extends LooseMemory {
    private final BitSet members;

    Listeners(int size) {
        members = new BitSet(size);
        members.set(0, size);
    }

    void add(int member) {
        members.set(member);
    }

    void remove(int member) {
        members.clear(member);
    }

    /** The first listener from a member on; -1 if there is none. */
    int from(int member) {
        return members.nextSetBit(member);
    }
}
