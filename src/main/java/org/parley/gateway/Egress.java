package org.parley.gateway;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.engine.input.Quoted;

/**
 * Decides which addresses this process sends to. URLs come from users, so none may reach a service that only this machine
 * or its network can reach, unless the operator says so.
 */
public final class Egress {
    /** For a process that only the user of this machine reaches, who reaches the same addresses without it. */
    public static final Egress LOCAL = new Egress(true, List.of());

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int HIGHEST_PORT = 65_535;

    private final boolean local;
    private final Set<String> hosts;

    /** Resolves host names. */
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private final Resolver resolver;

    /**
     * Where a request goes.
     *
     * @param host    as the URL names it, in lower case; what the certificate has to be of
     * @param address what the host name resolves to, checked; the only one that is connected to
     */
    record Target(URI uri, String host, int port, boolean tls, InetAddress address) {}

    /**
     * Takes the decision of the operator.
     *
     * @param local true if this process is reached from this machine only
     * @param hosts names and addresses of hosts inside that may be called all the same
     */
    public Egress(boolean local, Collection<String> hosts) {
        this(local, hosts, InetAddress::getAllByName);
    }

    Egress(boolean local, Collection<String> hosts, Resolver resolver) {
        this.local = local;
        this.hosts = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        this.resolver = resolver;
    }

    /** For a server that listens on an address. */
    public static Egress ofServer(String listensOn, Collection<String> hosts) {
        try {
            return new Egress(InetAddress.getByName(listensOn).isLoopbackAddress(), hosts);
        } catch (UnknownHostException e) {
            return new Egress(false, hosts);
        }
    }

    /** Why a URL is not taken; empty for one that is. A host that is not known now may be known later. */
    public Optional<String> refusal(String url) {
        try {
            if (local) {
                parse(url);
            } else {
                target(url);
            }
            return Optional.empty();
        } catch (Undeliverable e) {
            return Optional.of(e.getMessage());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /**
     * Resolves the host of a URL and checks the address.
     *
     * @throws Undeliverable if nothing is sent there
     */
    Target target(String url) throws UnknownHostException {
        URI uri = parse(url);
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean tls = "https".equals(uri.getScheme().toLowerCase(Locale.ROOT));
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? HTTPS : HTTP;
        InetAddress[] addresses = resolver.resolve(host);
        if (!local && !hosts.contains(withoutBrackets(host))) {
            Stream.of(addresses)
                    .filter(address -> !Addresses.isPublic(address))
                    .findFirst()
                    .ifPresent(address -> {
                        throw new Undeliverable(
                                "%s is at %s, which is no public address; parley.egress-hosts names the hosts inside that may be called"
                                        .formatted(host, address.getHostAddress()));
                    });
        }
        return new Target(uri, host, port, tls, addresses[0]);
    }

    private static URI parse(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new Undeliverable("%s is no URL".formatted(Quoted.of(url)));
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null) {
            throw new Undeliverable("%s is no http or https URL".formatted(Quoted.of(url)));
        }
        if (uri.getRawUserInfo() != null) {
            throw new Undeliverable("the URL of %s carries a user name; leave it out".formatted(uri.getHost()));
        }
        if (uri.getPort() == 0 || uri.getPort() > HIGHEST_PORT) {
            throw new Undeliverable("port %d is not from 1 to 65535".formatted(uri.getPort()));
        }
        return uri;
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
