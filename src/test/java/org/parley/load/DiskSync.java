package org.parley.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** How often the disk can make something durable: 200 bytes appended, one fdatasync, and again. */
record DiskSync(Path file) {
    private static final int BYTES = 200;

    /** Syncs a second. */
    double perSecond(Duration duration) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.allocate(BYTES);
            long begun = System.nanoTime();
            long end = begun + duration.toNanos();
            int syncs = 0;
            while (System.nanoTime() < end) {
                channel.write(bytes.rewind());
                channel.force(false);
                syncs++;
            }
            return syncs * 1e9 / (System.nanoTime() - begun);
        }
    }
}
