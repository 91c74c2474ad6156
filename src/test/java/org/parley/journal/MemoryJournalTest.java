package org.parley.journal;

import org.parley.journal.memory.MemoryStore;

class MemoryJournalTest extends JournalTest {
    @Override
    Store open() {
        return new MemoryStore();
    }
}
