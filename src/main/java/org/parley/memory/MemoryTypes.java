package org.parley.memory;

import java.util.List;

/** The types of this domain that rules may speak of; a native executable has to know them beforehand. */
public final class MemoryTypes {
    public static final List<Class<?>> ALL = List.of(
            AgentState.class,
            CheckpointTaken.class,
            Consistency.class,
            EraseMemory.class,
            ErasedEntry.class,
            Forget.class,
            ItemForgotten.class,
            ItemPromoted.class,
            ItemRecalled.class,
            ItemRemembered.class,
            ItemUnknown.class,
            ItemWorth.class,
            ItemsEvicted.class,
            MemoryConflict.class,
            MemoryConflictFound.class,
            MemoryEntry.class,
            MemoryErased.class,
            MemoryItem.class,
            MemoryOutdated.class,
            MemoryPolicy.class,
            MemoryWriteLost.class,
            MemoryWritten.class,
            RecallItem.class,
            Remember.class,
            Replacement.class,
            RestoreCheckpoint.class,
            SaveState.class,
            StateCheckpoint.class,
            StateRestored.class,
            StateSaved.class,
            TakeCheckpoint.class,
            WorkingMemory.class,
            WriteMemory.class);

    private MemoryTypes() {}
}
