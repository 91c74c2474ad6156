package org.parley.engine.fact;

import java.util.Collection;

/** Something that an {@link Index} finds under several names. */
public interface Indexed {
    Collection<String> names();
}
