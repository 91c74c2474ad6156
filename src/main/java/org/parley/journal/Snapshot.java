package org.parley.journal;

import java.util.List;

/** All facts of a workspace as of a sequence, each as an insert. */
public record Snapshot(String workspace, long sequence, List<FactChange> facts) {
    /** Where those begin that are not needed beside this one, if the last of every so many entries is enough. */
    public long replacedFrom(int apart) {
        return sequence - sequence % apart;
    }
}
