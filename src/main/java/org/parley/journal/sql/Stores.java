package org.parley.journal.sql;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.parley.journal.JournalUnavailable;
import org.parley.journal.Store;
import org.parley.journal.memory.MemoryStore;

/** Opens stores by what the user calls them. */
public final class Stores {
    /** The store that forgets. */
    public static final String MEMORY = "memory";

    private static final String FILE = "parley.db";
    private static final String LOCK = "parley.lock";

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
        if (location.startsWith("jdbc:")) {
            return new SqlStore(Database.current(location, user, password), () -> {});
        }
        Path folder = Path.of(location);
        FileLock lock = lock(folder);
        try {
            SqlStore store =
                    new SqlStore(Database.current("jdbc:sqlite:" + folder.resolve(FILE), null, null), lock.channel());
            store.takeOver();
            return store;
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    /**
     * Opens a store to look at, which a server may use meanwhile.
     *
     * @throws UnknownStore       if the location names no store that keeps anything
     * @throws JournalUnavailable if it cannot be reached, or there is none
     */
    public static Store read(String location, String user, String password) {
        if (location.equals(MEMORY)) {
            throw new UnknownStore(location);
        }
        if (location.startsWith("jdbc:")) {
            return new SqlStore(Database.existing(location, user, password), () -> {});
        }
        Path file = Path.of(location, FILE);
        if (!Files.isRegularFile(file)) {
            throw new JournalUnavailable("there is no store in " + location, null);
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
                throw new JournalUnavailable("another process uses the store in " + folder, null);
            }
            return lock;
        } catch (IOException e) {
            throw new JournalUnavailable("the folder %s cannot be used as a store: %s".formatted(folder, e), e);
        }
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
