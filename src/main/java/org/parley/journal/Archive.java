package org.parley.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Entries in files, a line each, compressed: {@code WORKSPACE/FIRST-LAST.ndjson.gz}.
 *
 * @param folder made when it is needed
 */
public record Archive(Path folder) {
    /** Writes entries of a journal into a file that is whole, and on the disk, when it has its name. */
    public Archived write(Journal journal, String workspace, long first, long through) throws IOException {
        Path file = folder.resolve(workspace).resolve("%d-%d.ndjson.gz".formatted(first, through));
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.createDirectories(file.getParent());
        String hash = SealedEntry.NONE;
        try (FileChannel channel = FileChannel.open(
                        unfinished,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                OutputStream bytes = Channels.newOutputStream(channel)) {
            GZIPOutputStream compressed = new GZIPOutputStream(bytes);
            Writer lines = new OutputStreamWriter(compressed, StandardCharsets.UTF_8);
            Iterator<SealedEntry> entries = journal.sealed(workspace, first)
                    .takeWhile(entry -> entry.sequence() <= through)
                    .iterator();
            while (entries.hasNext()) {
                SealedEntry entry = entries.next();
                lines.write(entry.toJson());
                lines.write('\n');
                hash = entry.hash();
            }
            lines.flush();
            compressed.finish();
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Archived(through, hash, file.toString());
    }

    /** The entries of a file, in order. */
    public static void read(Path file, Consumer<SealedEntry> reader) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(SealedEntry.fromJson(line));
            }
        }
    }
}
