package org.parley.engine.session;

import org.drools.core.common.EqualityKey;
import org.drools.core.common.InternalFactHandle;
import org.kie.api.runtime.rule.FactHandle;

/** Tells what a rule derives, and takes back by itself, from what was stated. */
final class Logical {
    private Logical() {}

    static boolean is(FactHandle handle) {
        return handle instanceof InternalFactHandle internal
                && internal.getEqualityKey() != null
                && internal.getEqualityKey().getStatus() == EqualityKey.JUSTIFIED;
    }
}
