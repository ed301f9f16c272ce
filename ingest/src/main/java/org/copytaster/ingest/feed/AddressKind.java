package org.copytaster.ingest.feed;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * What kind of host an address is: a feed's address is written by whoever owns the name, and must not lead into the newsroom.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA, special addresses of IPv4</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">of IPv6</a>
 */
public enum AddressKind {
    /** A host of the public network. */
    PUBLIC,
    /** This machine, or one within a newsroom or its provider's network: asked where the source says that it may be. */
    PRIVATE,
    /** No host that anybody reads a feed from, such as the link-local address of a cloud's own settings: never asked. */
    FORBIDDEN;

    private static final int V4_BYTES = 4;

    /** A network, and what its hosts are. */
    private record Block(InetAddress start, int bits, AddressKind kind) {
        static Block of(String start, int bits, AddressKind kind) {
            return new Block(literal(start), bits, kind);
        }

        boolean holds(byte[] address) {
            var first = start.getAddress();
            if (address.length != first.length) {
                return false;
            }
            int whole = bits / Byte.SIZE;
            int mask = 0xFF << (Byte.SIZE - bits % Byte.SIZE) & 0xFF;
            return Arrays.equals(first, 0, whole, address, 0, whole)
                    && (mask == 0 || (first[whole] & mask) == (address[whole] & mask));
        }
    }

    private static final List<Block> V4 = List.of(
            Block.of("0.0.0.0", 8, FORBIDDEN),
            Block.of("10.0.0.0", 8, PRIVATE),
            Block.of("100.64.0.0", 10, PRIVATE),
            Block.of("127.0.0.0", 8, PRIVATE),
            Block.of("169.254.0.0", 16, FORBIDDEN),
            Block.of("172.16.0.0", 12, PRIVATE),
            Block.of("192.0.0.0", 24, FORBIDDEN),
            Block.of("192.0.2.0", 24, FORBIDDEN),
            Block.of("192.168.0.0", 16, PRIVATE),
            Block.of("198.18.0.0", 15, PRIVATE),
            Block.of("198.51.100.0", 24, FORBIDDEN),
            Block.of("203.0.113.0", 24, FORBIDDEN),
            Block.of("224.0.0.0", 4, FORBIDDEN),
            Block.of("240.0.0.0", 4, FORBIDDEN));

    /** In this order: the narrower ones first. */
    private static final List<Block> V6 = List.of(
            Block.of("::", 128, FORBIDDEN),
            Block.of("::1", 128, PRIVATE),
            Block.of("64:ff9b:1::", 48, PRIVATE),
            Block.of("100::", 64, FORBIDDEN),
            Block.of("2001::", 23, FORBIDDEN),
            Block.of("2001:db8::", 32, FORBIDDEN),
            Block.of("3fff::", 20, FORBIDDEN),
            Block.of("fc00::", 7, PRIVATE),
            Block.of("fe80::", 10, FORBIDDEN),
            Block.of("fec0::", 10, PRIVATE),
            Block.of("ff00::", 8, FORBIDDEN));

    /** Networks whose addresses hold one of IPv4, from this byte on: they lead where that one does. */
    private record Wrapping(Block block, int from) {}

    private static final List<Wrapping> WRAPPINGS = List.of(
            new Wrapping(Block.of("::", 96, PUBLIC), 12),
            new Wrapping(Block.of("64:ff9b::", 96, PUBLIC), 12),
            new Wrapping(Block.of("2002::", 16, PUBLIC), 2));

    /** The kind of this address; one of IPv6 that stands for one of IPv4 is what that one is. */
    public static AddressKind of(InetAddress address) {
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? among(V4, bytes) : ofV6(bytes);
    }

    private static AddressKind ofV6(byte[] bytes) {
        var own = among(V6, bytes);
        if (own != PUBLIC) {
            return own;
        }
        return WRAPPINGS.stream()
                .filter(wrapping -> wrapping.block().holds(bytes))
                .findFirst()
                .map(wrapping -> among(V4, Arrays.copyOfRange(bytes, wrapping.from(), wrapping.from() + V4_BYTES)))
                .orElseGet(() -> isGlobal(bytes) ? PUBLIC : FORBIDDEN);
    }

    /** Hosts of the public network have addresses under 2000::/3 so far; what is given out later is refused until it is known. */
    private static boolean isGlobal(byte[] bytes) {
        return (bytes[0] & 0xE0) == 0x20;
    }

    private static AddressKind among(List<Block> blocks, byte[] bytes) {
        return blocks.stream()
                .filter(block -> block.holds(bytes))
                .findFirst()
                .map(Block::kind)
                .orElse(PUBLIC);
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }

    /** Whether a host of this kind may be asked. */
    public boolean mayBeAsked(boolean privateToo) {
        return this == PUBLIC || (this == PRIVATE && privateToo);
    }
}
