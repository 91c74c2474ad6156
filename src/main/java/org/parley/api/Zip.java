package org.parley.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Texts by path, zipped. The same texts give the same bytes. */
final class Zip {
    /** Unpacked; what is much larger is no mailbox. */
    private static final int MOST_BYTES = 64 << 20;

    private Zip() {}

    static byte[] of(SortedMap<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** @throws IOException if that is no zip file, or too large a one */
    static Map<String, String> read(byte[] bytes) throws IOException {
        Map<String, String> files = new HashMap<>();
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    byte[] text = zip.readNBytes(left + 1);
                    left -= text.length;
                    if (left < 0) {
                        throw new IOException("it holds more than %d bytes".formatted(MOST_BYTES));
                    }
                    files.put(entry.getName(), new String(text, StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }
}
