package org.parley.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Appends what is waiting, all at once, with one sync, while the next ones gather. */
final class GroupCommitFile {
    private final FileChannel channel;
    private final BlockingQueue<Append> waiting = new LinkedBlockingQueue<>();
    private volatile long commits;

    private record Append(byte[] bytes, Runnable durable) {}

    GroupCommitFile(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Thread thread = new Thread(this::run, "append");
        thread.setDaemon(true);
        thread.start();
    }

    /** @param durable called when the bytes are on the disk */
    void append(byte[] bytes, Runnable durable) {
        waiting.add(new Append(bytes, durable));
    }

    long commits() {
        return commits;
    }

    private void run() {
        List<Append> batch = new ArrayList<>();
        try {
            while (true) {
                batch.add(waiting.take());
                waiting.drainTo(batch);
                write(batch);
                batch.forEach(append -> append.durable().run());
                batch.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<Append> batch) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(
                batch.stream().mapToInt(append -> append.bytes().length).sum());
        batch.forEach(append -> bytes.put(append.bytes()));
        bytes.flip();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
        commits = commits + 1;
    }
}
