package org.parley.journal.sql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.parley.journal.JournalDamaged;
import org.parley.journal.JournalUnavailable;
import org.parley.journal.Store;
import org.parley.journal.StoreBusy;
import org.parley.journal.memory.MemoryStore;

/** Opens stores by what the user calls them. */
public final class Stores {
    /** The store that forgets. */
    public static final String MEMORY = "memory";

    private static final String FILE = "parley.db";
    private static final String LOCK = "parley.lock";
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:");
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    /** In the lock of a folder that has had a journal. */
    private static final byte[] KEPT = {'1'};

    private static final Logger LOG = Logger.getLogger(Stores.class);

    private Stores() {}

    /**
     * Opens a store to read and to write.
     *
     * @param location {@code memory}, a folder, or a JDBC URL of SQLite or PostgreSQL
     * @param user     of the database; null if the URL says it, or none is needed
     * @throws UnknownStore             if the location names no store
     * @throws JournalUnavailable       if it cannot be reached, or another process writes to the folder
     */
    public static Store open(String location, String user, String password) {
        if (location.equals(MEMORY)) {
            return new MemoryStore();
        }
        if (isUrl(location)) {
            return new SqlStore(Database.current(location, user, password), () -> {});
        }
        Path folder = Path.of(location);
        FileLock lock = lock(folder);
        try {
            Path file = folder.resolve(FILE);
            refuseEmpty(file, lock);
            SqlStore store = new SqlStore(Database.current("jdbc:sqlite:" + file, null, null), lock.channel());
            lock.channel().write(ByteBuffer.wrap(KEPT), 0);
            store.takeOver();
            return store;
        } catch (IOException e) {
            release(lock);
            throw unusable(folder, e);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    /**
     * The same; waits while another process uses the store, or its server is starting.
     *
     * @param wait how long
     */
    public static Store open(String location, String user, String password, Duration wait) {
        long end = System.nanoTime() + wait.toNanos();
        try {
            return open(location, user, password);
        } catch (StoreBusy e) {
            if (wait.isZero()) {
                throw e;
            }
            LOG.warnf("%s; waiting up to %d s", e.getMessage(), wait.toSeconds());
        }
        // A process that is told to end does not wait any longer.
        Thread hook = new Thread(Thread.currentThread()::interrupt);
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return openBefore(end, location, user, password);
        } finally {
            forget(hook);
        }
    }

    private static Store openBefore(long end, String location, String user, String password) {
        while (true) {
            try {
                return open(location, user, password);
            } catch (StoreBusy e) {
                if (System.nanoTime() >= end) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("the process is ending", e);
        }
    }

    private static void pause(StoreBusy busy) {
        try {
            Thread.sleep(LOOK_EVERY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy;
        }
    }

    /** Everything with a scheme; a drive of Windows has one letter. Of those that are unknown none is made as a folder. */
    private static boolean isUrl(String location) {
        return SCHEME.matcher(location).lookingAt();
    }

    /** SQLite would take a file that was emptied for a new one; the lock remembers that there was a journal. */
    private static void refuseEmpty(Path file, FileLock lock) throws IOException {
        if (lock.channel().size() > 0 && Files.exists(file) && Files.size(file) == 0) {
            throw new JournalDamaged(file.toString(), "the file is empty, and there was a journal in it", null);
        }
    }

    /**
     * Opens a store to look at, which a server may use meanwhile.
     *
     * @throws UnknownStore       if the location names no store that keeps anything, or there is none
     * @throws JournalUnavailable if it cannot be reached
     */
    public static Store read(String location, String user, String password) {
        if (location.equals(MEMORY)) {
            throw new UnknownStore(location);
        }
        if (isUrl(location)) {
            return new SqlStore(Database.existing(location, user, password), () -> {});
        }
        Path file = Path.of(location, FILE);
        if (!Files.isRegularFile(file)) {
            throw UnknownStore.missing(location);
        }
        return new SqlStore(Database.existing("jdbc:sqlite:" + file, null, null), () -> {});
    }

    /** Two processes that write to one folder would not hear of each other. */
    private static FileLock lock(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StoreBusy("another process uses the store in " + folder, null);
            }
            return lock;
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static JournalUnavailable unusable(Path folder, IOException cause) {
        return new JournalUnavailable("the folder %s cannot be used as a store: %s".formatted(folder, cause), cause);
    }

    /** Null if it is taken, by another process or by this one. */
    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.channel().close();
        } catch (IOException e) {
            throw new JournalUnavailable("the store's lock cannot be released", e);
        }
    }
}
