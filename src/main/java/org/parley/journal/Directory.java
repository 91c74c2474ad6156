package org.parley.journal;

import java.time.Instant;
import java.util.List;

/** The names of all workspaces, and when they have to go on by themselves. */
public interface Directory {
    /** Takes the name for good, if it is not there. */
    /** @return false if it was there */
    boolean create(String workspace);

    boolean contains(String workspace);

    /** In order. */
    List<String> workspaces();

    /** Those that had to go on by themselves before the moment and have not. */
    List<String> due(Instant before);
}
