package org.parley.engine.rules;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Reloads the rules when something in their folder changes, once for a burst of saves. */
public final class RuleWatcher implements AutoCloseable {
    /** A burst is over when the folder has been quiet for so long. */
    private static final long QUIET_MILLISECONDS = 50;

    /** When an edit is tried again that could not be tried. */
    private static final long AGAIN_SECONDS = 2;

    private static final Logger LOG = Logger.getLogger(RuleWatcher.class);

    private final Rules rules;
    private final WatchService watch;

    /** @throws IOException if the folder cannot be watched */
    public RuleWatcher(Rules rules) throws IOException {
        this.rules = rules;
        this.watch = rules.folder().root().getFileSystem().newWatchService();
        register();
        Thread thread = new Thread(this::run, "rule-watcher");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        watch.close();
    }

    private void run() {
        try {
            boolean isTried = true;
            while (true) {
                WatchKey key = isTried ? watch.take() : watch.poll(AGAIN_SECONDS, TimeUnit.SECONDS);
                while (key != null) {
                    key.pollEvents();
                    key.reset();
                    key = watch.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
                }
                isTried = reload();
            }
        } catch (ClosedWatchServiceException e) {
            // Closed: nobody is interested any more.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever is wrong with the folder, it may be mended; then somebody has to be there who notices. */
    private boolean reload() {
        try {
            register();
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "not all of the rules folder can be watched");
        }
        try {
            return rules.reload();
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "the rules stay as they are");
            return true;
        }
    }

    /** Every folder below the root, new ones too; registering one twice is the same as once. Some may go meanwhile. */
    private void register() throws IOException {
        Files.walkFileTree(rules.folder().root(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                try {
                    directory.register(
                            watch,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE);
                    return FileVisitResult.CONTINUE;
                } catch (NoSuchFileException e) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                return goOnWithout(failure);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                return goOnWithout(failure);
            }

            private FileVisitResult goOnWithout(IOException failure) throws IOException {
                if (failure == null || failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }
}
