package org.parley.gateway;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Tells public addresses from those of this machine, of the networks around it, and of special use (IANA registries). */
final class Addresses {
    private static final int IPV4_LENGTH = 4;

    /** IPv4 blocks that are not globally reachable (RFC 6890 and its updates), link-local with the metadata services. */
    private static final List<Block> INNER_IPV4 = List.of(
            block(8, 0),
            block(8, 10),
            block(10, 100, 64),
            block(8, 127),
            block(16, 169, 254),
            block(12, 172, 16),
            block(24, 192, 0, 0),
            block(24, 192, 0, 2),
            block(24, 192, 88, 99),
            block(16, 192, 168),
            block(15, 198, 18),
            block(24, 198, 51, 100),
            block(24, 203, 0, 113),
            block(4, 224),
            block(4, 240));

    /** The only global unicast block of IPv6. */
    private static final Block GLOBAL_IPV6 = block(3, 0x20);
    /** Inside of it: protocol assignments with Teredo, documentation, 6to4. */
    private static final List<Block> INNER_IPV6 = List.of(
            block(23, 0x20, 0x01, 0x00),
            block(32, 0x20, 0x01, 0x0d, 0xb8),
            block(16, 0x20, 0x02),
            block(20, 0x3f, 0xff));
    /** An IPv4 address behind a translator (RFC 6052). */
    private static final Block TRANSLATED = block(96, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0);

    private Addresses() {}

    /** All addresses that begin with the same bits. */
    private record Block(int bits, int[] bytes) {
        boolean has(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                int index = bit / Byte.SIZE;
                int expected = index < bytes.length ? bytes[index] : 0;
                if ((address[index] & mask) != (expected & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Block block(int bits, int... bytes) {
        return new Block(bits, bytes);
    }

    /** True for an address that anybody on the internet reaches. Java gives an IPv4-mapped IPv6 address as IPv4. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return INNER_IPV4.stream().noneMatch(block -> block.has(bytes));
        }
        if (TRANSLATED.has(bytes)) {
            return isPublic(embedded(bytes));
        }
        return GLOBAL_IPV6.has(bytes) && INNER_IPV6.stream().noneMatch(block -> block.has(bytes));
    }

    /** The last four bytes. */
    private static InetAddress embedded(byte[] address) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address, address.length - IPV4_LENGTH, address.length));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
