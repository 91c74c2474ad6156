package org.parley.journal;

import java.util.List;

/** All facts of a workspace as of a sequence, each as an insert. */
public record Snapshot(String workspace, long sequence, List<FactChange> facts) {}
