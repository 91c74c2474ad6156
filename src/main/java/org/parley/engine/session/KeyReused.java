package org.parley.engine.session;

/** An idempotency key came again with another command. */
public class KeyReused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public KeyReused(String key, long sequence) {
        super("the key %s was used for another command, entry %d".formatted(key, sequence));
    }
}
