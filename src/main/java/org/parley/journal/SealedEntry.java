package org.parley.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * An entry as the journal keeps it: a link of a hash chain. A byte that changes, an entry that is missing or out of its
 * place, breaks the chain at that entry.
 *
 * @param time         ISO 8601
 * @param firings      {@link FiringsJson}
 * @param previousHash hash of the entry before it; {@link #NONE} for the first
 * @param hash         SHA-256 of the previous hash and of everything else, in hexadecimal digits
 */
public record SealedEntry(
        String workspace,
        long sequence,
        String time,
        String rulesVersion,
        String commandType,
        String command,
        String idempotencyKey,
        String firings,
        String previousHash,
        String hash) {
    /** What the first entry of a workspace names as the hash before it. */
    public static final String NONE = "";

    /** Seals an entry behind another one. */
    public static SealedEntry of(JournalEntry entry, String previousHash) {
        SealedEntry open = new SealedEntry(
                entry.workspace(),
                entry.sequence(),
                entry.time().toString(),
                entry.rulesVersion(),
                entry.commandType(),
                entry.command(),
                entry.idempotencyKey(),
                FiringsJson.write(entry.firings()),
                previousHash,
                NONE);
        return new SealedEntry(
                open.workspace,
                open.sequence,
                open.time,
                open.rulesVersion,
                open.commandType,
                open.command,
                open.idempotencyKey,
                open.firings,
                previousHash,
                open.computedHash());
    }

    /** What the hash has to be. */
    public String computedHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            update(digest, previousHash);
            update(digest, workspace);
            update(digest, Long.toString(sequence));
            update(digest, time);
            update(digest, rulesVersion);
            update(digest, commandType);
            update(digest, command);
            update(digest, idempotencyKey == null ? "" : idempotencyKey);
            update(digest, firings);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * The same.
     *
     * @throws JournalDamaged if its hash is not what it has to be
     */
    public SealedEntry intact() {
        if (!computedHash().equals(hash)) {
            throw new JournalDamaged(workspace + "/" + sequence, "the entry is not what was written", null);
        }
        return this;
    }

    /** @throws JournalDamaged if it cannot be read */
    public JournalEntry entry() {
        try {
            return new JournalEntry(
                    workspace,
                    sequence,
                    Instant.parse(time),
                    rulesVersion,
                    commandType,
                    command,
                    idempotencyKey,
                    FiringsJson.read(firings));
        } catch (RuntimeException e) {
            throw new JournalDamaged(workspace + "/" + sequence, "the entry cannot be read", e);
        }
    }

    /** In one line, the command and the firings as they are. */
    public String toJson() {
        return FiringsJson.write(this);
    }

    /** What {@link #toJson} wrote. */
    public static SealedEntry fromJson(String line) {
        return FiringsJson.readEntry(line);
    }

    /** Ends each part with a byte that UTF-8 never holds, so that no two entries read alike. */
    private static void update(MessageDigest digest, String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0xFF);
    }
}
