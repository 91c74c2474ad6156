package org.parley.api;

/** The server would be reached from other machines, and nobody has said that it may be. */
public final class AddressNotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AddressNotAllowed(String host) {
        super(
                ("the server does not listen on %s, where other machines may reach it and change its rules; set parley.open=true"
                                + " (PARLEY_OPEN=true) to allow that, or listen on 127.0.0.1")
                        .formatted(host));
    }
}
