package org.parley.journal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The damage that a store is known to have; to what is damaged nothing is appended. */
public final class Damage {
    private final Map<String, JournalDamaged> ofWorkspaces = new ConcurrentHashMap<>();
    private volatile JournalDamaged ofStore;

    /** The store as a whole is damaged; null if it is not. */
    public void ofStore(JournalDamaged damage) {
        ofStore = damage;
    }

    /** The facts of a workspace cannot be told from its journal; null if they can. */
    public void of(String workspace, JournalDamaged damage) {
        if (damage == null) {
            ofWorkspaces.remove(workspace);
        } else {
            ofWorkspaces.put(workspace, damage);
        }
    }

    public Optional<JournalDamaged> ofStore() {
        return Optional.ofNullable(ofStore);
    }

    /** What keeps a workspace from being written. */
    public Optional<JournalDamaged> of(String workspace) {
        return ofStore().or(() -> Optional.ofNullable(ofWorkspaces.get(workspace)));
    }
}
