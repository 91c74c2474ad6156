package org.parley.journal.sql;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.parley.journal.FactChange;

/** The facts of a snapshot, a line each, compressed. */
final class SnapshotBytes {
    private SnapshotBytes() {}

    static byte[] write(List<FactChange> facts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer lines = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
            for (FactChange fact : facts) {
                lines.write(fact.toJson());
                lines.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    static List<FactChange> read(byte[] bytes) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(bytes)), StandardCharsets.UTF_8))) {
            return lines.lines().map(FactChange::fromJson).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the snapshot is damaged", e);
        }
    }
}
