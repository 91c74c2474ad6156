package org.parley.engine.session;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.parley.engine.rules.Rules;
import org.parley.journal.Store;

/**
 * What all workspaces of a process share.
 *
 * @param room      for all of them in memory
 * @param retention lets go of old entries
 * @param threads where the mailboxes are worked off
 * @param alarm   runs something at a moment
 */
record Surroundings(
        Rules rules,
        Store store,
        InstantSource clock,
        Limits limits,
        Room room,
        Retention retention,
        Executor threads,
        BiConsumer<Instant, Runnable> alarm) {}
