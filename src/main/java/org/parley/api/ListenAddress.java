package org.parley.api;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address that the server listens on; one that other machines reach has to be allowed. */
@Singleton
class ListenAddress {
    private final boolean loopback;

    /** @throws AddressNotAllowed for an address that other machines reach, unless the server is open */
    ListenAddress(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "parley.open", defaultValue = "false") boolean open) {
        loopback = isLoopback(host);
        if (!loopback && !open) {
            throw new AddressNotAllowed(host);
        }
    }

    boolean isLoopback() {
        return loopback;
    }

    private static boolean isLoopback(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
