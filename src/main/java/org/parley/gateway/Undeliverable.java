package org.parley.gateway;

/** A message will never arrive, however often it is tried. */
final class Undeliverable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Undeliverable(String reason) {
        super(reason);
    }
}
