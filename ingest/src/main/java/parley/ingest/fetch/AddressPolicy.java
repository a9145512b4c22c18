package parley.ingest.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Which network addresses may be connected to. */
public enum AddressPolicy {
    /**
     * Only the public internet, so that no feed can make Parley reach into the operator's network.
     */
    PUBLIC_ONLY {
        @Override
        boolean allows(InetAddress address) {
            return isPublic(address);
        }
    },
    /** Any: for tests and for feeds inside the operator's own network. */
    ANY {
        @Override
        boolean allows(InetAddress address) {
            return true;
        }
    };

    abstract boolean allows(InetAddress address);

    private static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address v4 -> isPublic4(v4.getAddress());
            case Inet6Address v6 -> isPublic6(v6.getAddress());
            default -> false;
        };
    }

    /** The special-purpose blocks of IANA's IPv4 registry (RFC 6890) beyond those Java names. */
    private static boolean isPublic4(byte[] a) {
        int first = a[0] & 0xff;
        int second = a[1] & 0xff;
        int third = a[2] & 0xff;
        boolean special =
                first == 0
                        || (first == 100 && second >= 64 && second < 128) // carriers' NAT
                        || (first == 192 && second == 0 && (third == 0 || third == 2))
                        || (first == 192 && second == 88 && third == 99)
                        || (first == 198 && (second == 18 || second == 19)) // benchmarks
                        || (first == 198 && second == 51 && third == 100)
                        || (first == 203 && second == 0 && third == 113)
                        || first >= 240;
        return !special;
    }

    /** IPv6 addresses that carry an IPv4 one are judged by that one. */
    private static boolean isPublic6(byte[] a) {
        int first = (a[0] & 0xff) << 8 | (a[1] & 0xff);
        if (first == 0x2002) { // 6to4: 2002:a.b.c.d::/48
            return embedsPublic(a, 2, 0);
        }
        if (first == 0x2001 && a[2] == 0 && a[3] == 0) { // Teredo: the client's address, inverted
            return embedsPublic(a, 4, 0) && embedsPublic(a, 12, 0xff);
        }
        if (first == 0x0064 && (a[2] & 0xff) == 0xff && (a[3] & 0xff) == 0x9b) { // NAT64
            return a[4] == 0 && a[5] == 0 && embedsPublic(a, 12, 0);
        }
        if (first == 0 && zero(a, 2, 8)) { // mapped, translated and compatible forms
            return embedsPublic(a, 12, 0);
        }
        boolean isatap = a[8] == 0 || a[8] == 2;
        if (isatap && a[9] == 0 && a[10] == 0x5e && (a[11] & 0xff) == 0xfe) {
            return embedsPublic(a, 12, 0);
        }
        boolean globalUnicast = (first & 0xe000) == 0x2000;
        boolean documentation = first == 0x2001 && (a[2] & 0xff) == 0x0d && (a[3] & 0xff) == 0xb8;
        return globalUnicast && !documentation;
    }

    private static boolean zero(byte[] a, int from, int to) {
        for (int i = from; i < to; i++) {
            if (a[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean embedsPublic(byte[] a, int from, int mask) {
        byte[] v4 = Arrays.copyOfRange(a, from, from + 4);
        for (int i = 0; i < v4.length; i++) {
            v4[i] ^= (byte) mask;
        }
        try {
            return isPublic(InetAddress.getByAddress(v4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are always an address", e);
        }
    }
}
